import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amended, Revision } from '#domain/book/agreement';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { useBook, useDesk } from '#renderer/data/desk';
import { Sheet } from '#renderer/features/agreement/life/sheet.tsx';
import { fieldWords } from '#renderer/i18n/words';

/** The revisions of the signed text, the newest first, each with what it changed. */
export function Revisions(): JSX.Element {
  const { t } = useTranslation();
  const revisions = useDesk((desk) => desk.state.revision);
  const sorted = [...revisions.values()].toSorted((a, b) => b.number - a.number);
  return (
    <Sheet title={t('life.revisions')} heading={t('life.revisions.heading')}>
      {sorted.length === 0 && <p className="small muted">{t('life.revisions.none')}</p>}
      {sorted.map((each) => (
        <OneRevision key={each.id} revision={each} />
      ))}
    </Sheet>
  );
}

function OneRevision({ revision }: { readonly revision: Revision }): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const locale = useDesk((desk) => desk.locale);
  const { number, on, reason, documentNo, fromRound, amended } = revision;
  const round = framework.rounds.find(({ code }) => code === fromRound);
  const facts = [
    on === '' ? '' : formatThaiDate(on, 'short', locale),
    round === undefined ? '' : t('life.from', { months: round.months }),
    documentNo,
  ];
  return (
    <section className="revision">
      <h3>{t('life.revision', { number })}</h3>
      <p className="small muted">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {reason !== '' && <p>{reason}</p>}
      {amended.length > 0 && (
        <ul>
          {amended.map((each) => (
            <Difference key={`${each.indicator}/${each.field}`} amended={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Difference({ amended }: { readonly amended: Amended }): JSX.Element {
  const { t } = useTranslation();
  const field = fieldWords(t, 'indicator', amended.field);
  return (
    <li>
      <b>{amended.no}</b> {field}
      <br />
      <del>{amended.was === '' ? '–' : amended.was}</del> → <ins>{amended.is === '' ? '–' : amended.is}</ins>
    </li>
  );
}
