import { IconSignatureOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { signerLines } from '#domain/life/sign';
import { agreementOf } from '#domain/life/stage';
import { restsOnSignatures, strikeSignature, struckSteps } from '#domain/life/strike';
import { bookOf, useBook, useDesk } from '#renderer/session/desk';
import { runCommand, actionContext } from '#renderer/session/action-context';
import { Asked } from '#renderer/features/agreement/life/asked.tsx';
import { actWords } from '#renderer/i18n/act-words';

type StrikeProps = { readonly place: number; readonly name: string };

/** Strikes out a signature that was recorded wrongly; not offered where something rests on it already. */
export function Strike({ place, name }: StrikeProps): JSX.Element | null {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const agreement = agreementOf(state, book);
  if (restsOnSignatures(state, agreement)) return null;
  const isSigned = agreement.stage === 'signed';
  const isUnclear = signerLines(state, book, 1).some(
    (line) => line.standing === 'notKnown' && line.place !== place,
  );
  const text = t(isSigned ? 'life.strike.text.signed' : 'life.strike.text', { name });
  return (
    <Asked
      name={`strike/${String(place)}`}
      icon={<IconSignatureOff className="i" />}
      look="plain"
      label={t('life.strike')}
      title={t('life.strike')}
      text={isSigned && isUnclear ? `${text} ${t('life.strike.text.notKnown')}` : text}
      withReason
      onYes={(reason) => {
        const desk = useDesk.getState();
        return runCommand(
          strikeSignature(desk.state, bookOf(desk), { place, reason }, actionContext()),
          true,
        );
      }}
    />
  );
}

/** What was struck out, by whom and why, the last first. */
export function Struck(): JSX.Element | null {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const locale = useDesk((desk) => desk.locale);
  const dayText = (day: string): string => (day === '' ? '' : formatThaiDate(day, 'short', locale));
  const steps = struckSteps(agreementOf(state, book));
  if (steps.length === 0) return null;
  return (
    <section className="revision" aria-label={t('life.struck')}>
      <h3>{t('life.struck')}</h3>
      <ol className="signers">
        {steps.map((step, at) => (
          <li key={steps.length - at}>
            <b>{step.struck?.title ?? ''}</b>
            <del>
              {[step.struck?.name ?? '', dayText(step.struck?.on ?? '')]
                .filter((part) => part !== '')
                .join(' · ')}
            </del>
            <p>{step.reason}</p>
            <small className="muted">
              {t('life.struck.by', { who: actWords(t, step), day: dayText(step.on) })}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
