/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxText } from '#domain/report/sar-card';
import { NARRATIVE_FIELDS } from '#domain/tracking/narrative';
import type { CardProps } from '#renderer/features/reports/papers/sar-paper.tsx';
import { sizeWords } from '#renderer/i18n/size-words';

const SHORT_HASH = 12;

/** The narrative and the evidence of the round. */
export function SarBoxes({ card }: CardProps): JSX.Element {
  const { t } = useTranslation();
  const { months } = card.round;
  return (
    <div className="rp-boxes">
      {NARRATIVE_FIELDS.map((field) => (
        <section key={field} className="rp-box" data-part={field}>
          <h3>
            {t(`field.${field}`)}
            {field === 'explanation' && ` (${t('frame.round', { months })})`}
          </h3>
          <Texts texts={card.narrative[field]} />
        </section>
      ))}
      <section className="rp-box" data-part="evidence">
        <h3>{t('report.sar.evidence', { count: card.evidence.length })}</h3>
        {card.evidence.length === 0 && <p className="rp-none">{t('report.sar.evidence.none')}</p>}
        <ol>
          {card.evidence.map(({ no, file }) => (
            <li key={file.id}>
              {no !== null && `${no} · `}
              {file.name} · {sizeWords(file.bytes)} ·{' '}
              <span className="hash">{t('report.sar.hash', { hash: file.sha256.slice(0, SHORT_HASH) })}</span>
              {file.note !== '' && ` · ${file.note}`}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Texts({ texts }: { readonly texts: readonly BoxText[] }): JSX.Element {
  const { t } = useTranslation();
  if (texts.length === 0) return <p className="rp-none">{t('report.sar.empty')}</p>;
  return (
    <>
      {texts.map(({ no, text }, at) => (
        <p key={at} className="rp-said">
          {no !== null && <b>{no} </b>}
          {text}
        </p>
      ))}
    </>
  );
}
