import type { TFunction } from 'i18next';
import type { Verdict } from '#domain/book/review';
import { decideResults, verdictsFor, type Decided, type WantedTodo } from '#domain/life/review';
import type { BoardRow } from '#domain/tracking/board';
import { bookOf, useDesk } from '#renderer/data/desk';
import { carryOut, doingNow } from '#renderer/data/doing';

/** The results that a decision on a row is about: its parts, where it is made of some. */
export function decidedIn(row: BoardRow, at: number): readonly Decided[] {
  const leaves = row.parts.length > 0 ? row.parts : [row];
  return leaves.flatMap(({ indicator, cells }) => {
    const cell = cells[at];
    return cell === undefined
      ? []
      : [
          {
            indicator: indicator.id,
            round: cell.round,
            no: indicator.no,
            hasResult: cell.score.state === 'scored',
          },
        ];
  });
}

/** Decides on results, and says what the rules of the field refuse. */
export function decide(
  t: TFunction,
  decided: readonly Decided[],
  verdict: Verdict,
  reason = '',
  todos: readonly WantedTodo[] = [],
): boolean {
  const desk = useDesk.getState();
  const decision = { verdict, reason, todos };
  return carryOut(decideResults(desk.state, bookOf(desk), decided, decision, doingNow(t)), true);
}

/** The verdicts that can be given on every one of these results. */
export function verdictsOf(decided: readonly Decided[]): readonly Verdict[] {
  const desk = useDesk.getState();
  const { post } = bookOf(desk);
  const each = decided.map(({ indicator, round }) =>
    verdictsFor(desk.state.result.get(`${indicator}:${round}`)?.state ?? null, post),
  );
  const [first = []] = each;
  return first.filter((verdict) => each.every((verdicts) => verdicts.includes(verdict)));
}
