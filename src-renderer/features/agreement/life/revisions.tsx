import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Revision } from '#domain/book/agreement';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { textStanding } from '#domain/life/agreement-text';
import { signerLines } from '#domain/life/sign';
import { agreementOf, isSigned } from '#domain/life/stage';
import { useBook, useDesk } from '#renderer/session/desk';
import { Differences } from '#renderer/features/agreement/life/differences.tsx';
import { Requests } from '#renderer/features/agreement/life/requests.tsx';
import { Sheet } from '#renderer/features/agreement/life/sheet.tsx';
import { Signed } from '#renderer/features/agreement/life/signing.tsx';
import { Struck } from '#renderer/features/agreement/life/strike.tsx';
import { Note } from '#renderer/ui/note.tsx';

/** The revisions of the signed text, the newest first, each with what it changed. */
export function Revisions(): JSX.Element {
  const { t } = useTranslation();
  const revisions = useDesk((desk) => desk.state.revision);
  const sorted = [...revisions.values()].toSorted((a, b) => b.number - a.number);
  return (
    <Sheet title={t('life.revisions')} heading={t('life.revisions.heading')}>
      <Standing />
      <Requests />
      {sorted.length === 0 && <p className="small muted">{t('life.revisions.none')}</p>}
      {sorted.map((each) => (
        <OneRevision key={each.id} revision={each} />
      ))}
      <Signatures />
      <Struck />
    </Sheet>
  );
}

function OneRevision({ revision }: { readonly revision: Revision }): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const locale = useDesk((desk) => desk.locale);
  const { number, on, reason, documentNo, fromRound, amended, textHash } = revision;
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
      <Differences amended={amended} />
      {textHash !== '' && (
        <small className="muted">
          {t('life.signing.hash')} <code>{textHash.slice(0, SHOWN)}</code>
        </small>
      )}
    </section>
  );
}

const SHOWN = 12;

/** That the text as it stands is not the one in force by its revision: something came in from elsewhere. */
function Standing(): JSX.Element | null {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const agreement = agreementOf(state, book);
  if (!isSigned(agreement) || textStanding(state, book, agreement) !== 'differs') return null;
  return <Note look="warn">{t('problem.agreement-text-differs')}</Note>;
}

/** The signatures under the first revision, each with who recorded it. */
function Signatures(): JSX.Element | null {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const lines = signerLines(state, book, 1);
  if (lines.every(({ signature }) => signature === null)) return null;
  return (
    <section className="revision" aria-label={t('life.signatures')}>
      <h3>{t('life.signatures')}</h3>
      <ol className="signers">
        {lines.map(({ signature, ...line }) =>
          signature === null ? null : (
            <li key={line.place}>
              <b>{line.role.title}</b>
              <Signed line={{ ...line, signature }} />
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
