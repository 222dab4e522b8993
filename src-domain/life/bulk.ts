import type { Book, BookState, Post } from '#domain/book/book';
import { resultId } from '#domain/book/result';
import type { Verdict } from '#domain/book/review';
import { whyNot, verdictsFor, type Decided, type ReviewRefusal } from '#domain/life/review';
import type { Failure } from '#domain/result';
import type { BoardRow } from '#domain/tracking/board';

/** The verdict that a post gives on a whole round: the province hands up, its head approves, the office certifies. */
export function bulkVerdict(post: Post): Verdict {
  if (post === 'provinceOfficer') return 'submitted';
  return post === 'cco' ? 'approvedBySupervisor' : 'certified';
}

/** A result that stays behind, and why. */
export type HeldBack = { readonly decided: Decided; readonly why: Failure<ReviewRefusal> };

/** What of a round goes on with a verdict, and what stays behind. What has gone on before is in neither. */
export type Bulk = {
  readonly verdict: Verdict;
  readonly go: readonly Decided[];
  readonly held: readonly HeldBack[];
};

/** `at`: index of the round; `person`: who sits here. */
export function bulkOf(
  state: BookState,
  book: Book,
  rows: readonly BoardRow[],
  { at, person }: { readonly at: number; readonly person: string },
): Bulk {
  const verdict = bulkVerdict(book.post);
  const go: Decided[] = [];
  const held: HeldBack[] = [];
  const measured = rows.flatMap((row) => (row.parts.length > 0 ? row.parts : [row])).filter(isMeasured(at));
  for (const decided of measured.flatMap((row) => decidedIn(row, at))) {
    if (hasGoneOn(state, decided, verdict)) continue;
    const why = whyNot(state, book, decided, verdict, { person });
    if (why === null) go.push(decided);
    else held.push({ decided, why });
  }
  return { verdict, go, held };
}

/** The results of a round that a decision on a row is about: its parts, where it is made of some. */
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

/** What is not measured in a round neither goes nor stays behind. */
function isMeasured(at: number): (row: BoardRow) => boolean {
  return ({ cells }) => cells[at]?.none !== 'notDue' && cells[at]?.none !== 'cancelled';
}

/** The way up: what stands behind the place to which a verdict leads has had it. */
const WAY = ['submitted', 'supervisorApproved', 'certified'] as const;
const PLACE: Partial<Record<Verdict, number>> = { submitted: 0, approvedBySupervisor: 1, certified: 2 };

function hasGoneOn(state: BookState, { indicator, round }: Decided, verdict: Verdict): boolean {
  const stands = state.result.get(resultId(indicator, round))?.state ?? 'noResult';
  if (stands === 'naApproved' || stands === 'noEvidence') return true;
  const place = WAY.findIndex((each) => each === stands);
  return place !== -1 && place >= (PLACE[verdict] ?? 0);
}

/** The verdicts that a post can give on every one of these results. */
export function verdictsOfAll(
  state: Pick<BookState, 'result'>,
  decided: readonly Decided[],
  post: Post,
): readonly Verdict[] {
  const each = decided.map(({ indicator, round }) =>
    verdictsFor(state.result.get(resultId(indicator, round))?.state ?? null, post),
  );
  const [first = []] = each;
  return first.filter((verdict) => each.every((verdicts) => verdicts.includes(verdict)));
}
