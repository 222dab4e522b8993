import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmendmentRequest } from '#domain/book/agreement';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { amendmentsOf, decideAmendment, type AmendmentAnswer } from '#domain/life/amend';
import { sideOf } from '#domain/life/stage';
import { bookOf, useBook, useDesk } from '#renderer/session/desk';
import { runCommand, actionContext } from '#renderer/session/action-context';
import { isMade } from '#renderer/session/outcome';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { useOnce } from '#renderer/session/use-once';
import { Reason } from '#renderer/features/agreement/life/offer-fields.tsx';
import { Differences } from '#renderer/features/agreement/life/differences.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { actWords } from '#renderer/i18n/act-words';
import { Button } from '#renderer/ui/button.tsx';

/** Changes of the signed text that were asked for: those that wait first, each with who decides it. */
export function Requests(): JSX.Element | null {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const all = amendmentsOf(state);
  if (all.length === 0) return null;
  const waiting = all.filter((each) => each.state === 'proposed');
  const decided = all.filter((each) => each.state !== 'proposed');
  return (
    <section aria-label={t('life.requests')}>
      <h3>{t('life.requests')}</h3>
      {[...waiting, ...decided].map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </section>
  );
}

function Request({ request }: { readonly request: AmendmentRequest }): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const locale = useDesk((desk) => desk.locale);
  const { state, reason, documentNo, fromRound, amended, answer, on } = request;
  const months = framework.rounds.find(({ code }) => code === fromRound)?.months ?? fromRound;
  const facts = [formatThaiDate(on, 'short', locale), t('life.from', { months }), documentNo];
  return (
    <section className="revision" data-request={state}>
      <p className="row">
        <b className={state === 'accepted' ? 't-ok' : state === 'proposed' ? 't-warn' : 'muted'}>
          {t(`life.request.${state}`)}
        </b>
      </p>
      <p className="small muted">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      <p className="small muted">{t('life.request.by', { who: actWords(t, request) })}</p>
      <p>{reason}</p>
      <Differences amended={amended} />
      {answer !== null && (
        <p className="small muted">
          {t('life.request.decidedBy', {
            who: actWords(t, answer),
            day: formatThaiDate(answer.on, 'short', locale),
          })}
          {answer.reason !== '' && `: ${answer.reason}`}
        </p>
      )}
      {state === 'proposed' && <Decide request={request} />}
    </section>
  );
}

function Decide({ request: { id, side } }: { readonly request: AmendmentRequest }): JSX.Element {
  const { t } = useTranslation();
  const written = useFormDraft(`amendment/${id}/decision`, t('field.reason'), '');
  const reason = written.form;
  const once = useOnce();
  const isOwn = side === sideOf(useBook().post);
  const decide = (answer: AmendmentAnswer): void => {
    const desk = useDesk.getState();
    void once(() =>
      runCommand(decideAmendment(desk.state, bookOf(desk), { id, answer, reason }, actionContext()), true),
    ).then((outcome) => {
      if (isMade(outcome)) written.done();
    });
  };
  return (
    <>
      <Reason value={reason} onValue={written.set} />
      <DraftNote draft={written.draft} form />
      {isOwn && <p className="small muted">{t(`life.request.waits.${side}`)}</p>}
      <div className="row">
        {isOwn ? (
          <Button
            onClick={() => {
              decide('withdrawn');
            }}
          >
            {t('life.request.withdraw')}
          </Button>
        ) : (
          <>
            <Button
              onClick={() => {
                decide('rejected');
              }}
            >
              {t('life.request.reject')}
            </Button>
            <span className="push" />
            <Button
              look="primary"
              onClick={() => {
                decide('accepted');
              }}
            >
              {t('life.request.accept')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
