/** @jsxImportSource #renderer/ui/thai-jsx */
import { useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '#domain/scoring/framework';
import { roundHands } from '#domain/report/round-hands';
import { useBook, useDesk } from '#renderer/session/desk';
import { actWords } from '#renderer/i18n/act-words';
import { EarlyNote } from '#renderer/parts/early-note.tsx';

/** On a paper of a round: who handed its results up and certified them, from which posts, and why any so early. */
export function HandsNote({ round }: { readonly round: Round }): JSX.Element | null {
  const { t } = useTranslation();
  const { framework } = useBook();
  const state = useDesk((desk) => desk.state);
  const { hands, early } = useMemo(() => roundHands(state, framework, round), [state, framework, round]);
  if (hands.length === 0) return null;
  return (
    <div className="hands-note" data-part="hands">
      {hands.map((review) => (
        <p key={review.id}>
          {t(`review.did.${review.verdict}`)}: {actWords(t, review)}
        </p>
      ))}
      {early.map((review) => (
        <p key={review.id}>
          {noOf(review.result, state.indicator)} {t(`review.did.${review.verdict}`)}{' '}
          <EarlyNote review={review} />
        </p>
      ))}
    </div>
  );
}

function noOf(result: string, indicators: ReadonlyMap<string, { readonly no: string }>): string {
  return indicators.get(result.slice(0, result.lastIndexOf(':')))?.no ?? '';
}
