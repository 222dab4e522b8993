import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/book';
import type { Review, Verdict } from '#domain/book/review';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { decidedIn } from '#domain/life/bulk';
import { earlyReview, FORWARD } from '#domain/life/early';
import { reviewsOf, type Decided } from '#domain/life/review';
import { agreementOf } from '#domain/life/stage';
import type { BoardRow } from '#domain/tracking/board';
import { useBook, useDesk } from '#renderer/session/desk';
import { useOnce } from '#renderer/session/use-once';
import { decide, isNamed, isTooEarly, verdictsOf } from '#renderer/features/tracking/review/decide';
import { ReasonForm } from '#renderer/features/tracking/review/reason-form.tsx';
import { Todos } from '#renderer/features/tracking/review/todos.tsx';
import { actWords } from '#renderer/i18n/act-words';
import { EarlyNote } from '#renderer/parts/early-note.tsx';
import './review.css';
import { Button } from '#renderer/ui/button.tsx';

type ReviewSectionProps = { readonly row: BoardRow; readonly at: number };

/** Verdicts that want a reason, or more, before they are given. */
const WITH_REASON: readonly Verdict[] = [
  'withdrawn',
  'returnedBySupervisor',
  'returnedByCentre',
  'naRequested',
  'naApproved',
  'naRefused',
  'noEvidence',
];

/** The way of a result through two hands: what is to be done now, tasks of a return, and who decided when. */
export function ReviewSection({ row, at }: ReviewSectionProps): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const decided = decidedIn(row, at);
  const results = decided.map(({ indicator, round }) => resultId(indicator, round));
  const { stage } = agreementOf(state, book);
  const reviews = results.flatMap((id) => reviewsOf(state, id));
  return (
    <section className="sect review" aria-label={t('review.title')}>
      <h3>{t('review.title')}</h3>
      <Todos results={results} />
      {stage === 'signed' ? (
        <Verdicts key={results.join()} decided={decided} />
      ) : (
        stage !== 'closed' && <p className="small muted">{t('review.notSigned')}</p>
      )}
      <Trail reviews={reviews} />
    </section>
  );
}

function Verdicts({ decided }: { readonly decided: readonly Decided[] }): JSX.Element | null {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Verdict | null>(null);
  const once = useOnce();
  const verdicts = verdictsOf(decided);
  // The verdict that carries the work on; the others stand behind it.
  const forward = FORWARD.filter((verdict) => verdicts.includes(verdict));
  const others = verdicts.filter((verdict) => !FORWARD.includes(verdict));
  if (asking !== null) {
    return (
      <ReasonForm
        verdict={asking}
        name={decided.map(({ indicator, round }) => resultId(indicator, round)).join()}
        onClose={() => {
          setAsking(null);
        }}
        onDone={(reason, todos) => once(() => decide(decided, asking, reason, todos))}
      />
    );
  }
  if (verdicts.length === 0) return null;
  return (
    <div className="verdicts">
      {forward.map((verdict) => (
        <Button
          key={verdict}
          look="primary"
          onClick={() => {
            if (!isNamed()) return;
            if (isTooEarly(decided, verdict)) setAsking(verdict);
            else void once(() => decide(decided, verdict));
          }}
        >
          {t(`review.do.${verdict}`)}
        </Button>
      ))}
      {others.map((verdict) => (
        <Button
          key={verdict}
          onClick={() => {
            if (!isNamed()) return;
            if (WITH_REASON.includes(verdict)) setAsking(verdict);
            else void once(() => decide(decided, verdict));
          }}
        >
          {t(`review.do.${verdict}`)}
        </Button>
      ))}
    </div>
  );
}

/** Of a step before the end of the round the reason says so. */
function Reason({ review }: { readonly review: Review }): JSX.Element | null {
  const { framework } = useBook();
  if (earlyReview(framework, review) !== null) return <EarlyNote review={review} />;
  return review.reason === '' ? null : <p>{review.reason}</p>;
}

function Trail({ reviews }: { readonly reviews: readonly Review[] }): JSX.Element | null {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  if (reviews.length === 0) return null;
  return (
    <ol className="trail">
      {reviews.map((review) => (
        <li key={review.id}>
          <span className="row">
            {t(`review.did.${review.verdict}`)}
            <span className="push" />
            <small className="muted">
              {review.on === '' ? '' : formatThaiDate(review.on, 'short', locale)}
            </small>
          </span>
          <small className="muted">{actWords(t, review)}</small>
          <Reason review={review} />
        </li>
      ))}
    </ol>
  );
}
