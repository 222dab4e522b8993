import { IconRubberStamp, IconSend } from '@tabler/icons-react';
import { useMemo, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/result';
import { evidenceCounts } from '#domain/evidence/attached';
import { bulkOf, type Bulk, type HeldBack } from '#domain/life/bulk';
import { agreementOf } from '#domain/life/stage';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { useBook, useDesk } from '#renderer/session/desk';
import { isMade } from '#renderer/session/outcome';
import { useFormDraft, type FormDraft } from '#renderer/drafts/use-form-draft';
import { decideAll, isNamed, isTooEarly } from '#renderer/features/tracking/review/decide';
import { ReasonField } from '#renderer/features/tracking/review/reason-field.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { announceOutcome } from '#renderer/parts/announce';
import { problemText } from '#renderer/i18n/problem-text';
import { Button } from '#renderer/ui/button.tsx';
import { Confirm } from '#renderer/ui/confirm.tsx';
import './review.css';

type BulkProps = { readonly rows: readonly BoardRow[]; readonly at: number; readonly months: number };
type BulkVerdict = 'submitted' | 'approvedBySupervisor' | 'certified';

/** Hands a whole round on: how many results go stands on the button, what stays behind and why in the question. */
export function BulkButton({ rows, at, months }: BulkProps): JSX.Element | null {
  const { t } = useTranslation();
  const bulk = useBulk(rows, at);
  const [asking, setAsking] = useState(false);
  const written = useFormDraft(draftName(rows[0]?.cells[at], bulk), t('field.reason'), '');
  if (bulk === null) return null;
  const verdict = bulk.verdict as BulkVerdict;
  const count = bulk.go.length;
  return (
    <>
      <Button
        look={count > 0 ? 'primary' : 'plain'}
        icon={verdict === 'submitted' ? <IconSend className="i" /> : <IconRubberStamp className="i" />}
        onClick={() => {
          if (count === 0 || isNamed()) setAsking(true);
        }}
      >
        {count > 0
          ? t(`bulk.do.${verdict}`, { count })
          : t(`bulk.blocked.${verdict}`, { count: bulk.held.length })}
      </Button>
      {asking && (
        <Question
          bulk={bulk}
          title={t(`bulk.title.${verdict}`, { months })}
          written={written}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

/** The reason belongs to one step of one round. */
function draftName(cell: RoundCell | undefined, bulk: Bulk | null): string {
  return `bulk/${cell?.round ?? ''}/${bulk?.verdict ?? ''}`;
}

/** What of a round can be handed on; null where there is nothing. */
function useBulk(rows: readonly BoardRow[], at: number): Bulk | null {
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const person = useDesk((desk) => desk.person);
  const isSigned = agreementOf(state, book).stage === 'signed';
  const bulk = useMemo(
    () => (isSigned ? bulkOf(state, book, rows, { at, person }) : null),
    [isSigned, state, book, rows, at, person],
  );
  return bulk === null || bulk.go.length + bulk.held.length === 0 ? null : bulk;
}

type QuestionProps = {
  readonly bulk: Bulk;
  readonly title: string;
  readonly written: FormDraft<string>;
  readonly onClose: () => void;
};

/** Before the end of the round it asks for a reason, too. */
function Question({ bulk, title, written, onClose }: QuestionProps): JSX.Element {
  const { t } = useTranslation();
  const { go } = bulk;
  const verdict = bulk.verdict as BulkVerdict;
  const reason = written.form;
  const isEarly = go.length > 0 && isTooEarly(go, verdict);
  const carry = (): void => {
    onClose();
    const done = t(`bulk.done.${verdict}`, { count: go.length });
    void announceOutcome(t, decideAll(go, verdict, reason), done).then((outcome) => {
      if (isMade(outcome)) written.done();
    });
  };
  return (
    <Confirm
      title={title}
      text={go.length > 0 ? t(`bulk.text.${verdict}`) : t('bulk.none')}
      verb={go.length > 0 ? t(`bulk.do.${verdict}`, { count: go.length }) : null}
      isReady={!isEarly || reason.trim() !== ''}
      onNo={() => {
        written.draft.drop();
        onClose();
      }}
      onYes={carry}
    >
      <Lists bulk={bulk} />
      {isEarly && (
        <>
          <ReasonField isEarly rows={2} value={reason} onValue={written.set} />
          <DraftNote draft={written.draft} form />
        </>
      )}
    </Confirm>
  );
}

/** What goes, and what stays behind with its reason. */
function Lists({ bulk: { go, held } }: { readonly bulk: Bulk }): JSX.Element {
  const { t } = useTranslation();
  const counts = useDesk((desk) => evidenceCounts(desk.state));
  const bare = go.filter(({ indicator, round }) => !counts.has(resultId(indicator, round)));
  return (
    <div className="bulk" tabIndex={0} role="region" aria-label={t('bulk.lists')}>
      {go.length > 0 && (
        <section>
          <h3>{t('bulk.go', { count: go.length })}</h3>
          <ul>
            {go.map(({ indicator }) => (
              <li key={indicator}>
                <Name indicator={indicator} />
              </li>
            ))}
          </ul>
          {bare.length > 0 && (
            <p className="small t-warn">
              {t('bulk.bare', { count: bare.length, list: bare.map(({ no }) => no).join(', ') })}
            </p>
          )}
        </section>
      )}
      {held.length > 0 && (
        <section>
          <h3>{t('bulk.held', { count: held.length })}</h3>
          <ul>
            {held.map((each) => (
              <Held key={each.decided.indicator} held={each} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Held({ held: { decided, why } }: { readonly held: HeldBack }): JSX.Element {
  const { t } = useTranslation();
  return (
    <li>
      <Name indicator={decided.indicator} />
      <small className="t-warn">{problemText(t, why.code, why.details)}</small>
    </li>
  );
}

function Name({ indicator }: { readonly indicator: string }): JSX.Element {
  const known = useDesk((desk) => desk.state.indicator.get(indicator));
  return <span>{known === undefined ? '' : `${known.no} ${known.name}`}</span>;
}
