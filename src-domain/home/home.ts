import type { Act, AmendmentRequest } from '#domain/book/agreement';
import { daysBetween, type IsoDay } from '#domain/calendar/iso-day';
import type { Book, BookState, Indicator, Post } from '#domain/book/book';
import type { ResultState } from '#domain/book/result';
import { openAmendments } from '#domain/life/amend';
import { openProposals } from '#domain/life/negotiate';
import { reviewsOf, todosOf } from '#domain/life/review';
import { agreementOf, sideOf } from '#domain/life/stage';
import type { Round } from '#domain/scoring/framework';
import { boardRows, type BoardRow, type RoundCell } from '#domain/tracking/board';
import { compareKeys } from '#domain/text/order';

/** A result that came back: who returned it, why, and what is to be mended. */
export type Returned = {
  readonly row: BoardRow;
  readonly state: ResultState;
  readonly by: Act | null;
  readonly reason: string;
  readonly todos: number;
  readonly dueOn: IsoDay | null;
};

/** How the round stands, in numbers of rows that are measured on the form. */
export type Progress = {
  readonly all: number;
  readonly withResult: number;
  readonly submitted: number;
  readonly certified: number;
  readonly exempt: number;
};

/** What waits for whom in a round. */
export type HomeBoard = {
  readonly rows: readonly BoardRow[];
  readonly at: number;
  /** Days until the round closes; negative when it has. */
  readonly daysLeft: number;
  readonly progress: Progress;
  readonly returned: readonly Returned[];
  readonly missing: readonly BoardRow[];
  readonly forSupervisor: readonly BoardRow[];
  readonly forOffice: readonly BoardRow[];
  /** Indicators with an offer that this side has not answered. */
  readonly offers: readonly Indicator[];
  /** Amendments of the signed text that this side is asked to decide, the newest first. */
  readonly amendments: readonly AmendmentRequest[];
};

export function homeOf(state: BookState, book: Book, round: Round, today: IsoDay): HomeBoard {
  const { framework, post } = book;
  const rows = boardRows(state, framework);
  const at = framework.rounds.indexOf(round);
  const leaves = rows.flatMap(leavesOf);
  const standing = (wanted: ResultState): readonly BoardRow[] =>
    leaves.filter((row) => row.cells[at]?.state === wanted);
  return {
    ...{ rows, at, daysLeft: daysBetween(today, round.dueOn) },
    progress: progressOf(leaves, at),
    returned: leaves.flatMap((row) => returnedIn(state, row, at)),
    missing: leaves.filter((row) => row.cells[at]?.none === 'noResult'),
    forSupervisor: standing('submitted'),
    forOffice: standing('supervisorApproved'),
    offers: offersFor(state, post),
    amendments: amendmentsFor(state, book),
  };
}

function leavesOf(row: BoardRow): readonly BoardRow[] {
  return row.parts.length > 0 && row.indicator.partsMode === 'sum' ? row.parts : [row];
}

function progressOf(leaves: readonly BoardRow[], at: number): Progress {
  const cells = leaves.flatMap((row) => row.cells[at] ?? []).filter(({ none }) => none !== 'cancelled');
  const count = (is: (cell: RoundCell) => boolean): number => cells.filter(is).length;
  return {
    all: cells.length,
    withResult: count(({ none }) => none === null),
    submitted: count(({ state }) => state === 'submitted' || state === 'supervisorApproved'),
    certified: count(({ state }) => state === 'certified'),
    exempt: count(({ none }) => none === 'naApproved' || none === 'notDue'),
  };
}

function returnedIn(state: BookState, row: BoardRow, at: number): readonly Returned[] {
  const cell = row.cells[at];
  if (cell?.state !== 'returnedBySupervisor' && cell?.state !== 'returnedByCentre') return [];
  const id = `${row.indicator.id}:${cell.round}`;
  const last = reviewsOf(state, id).findLast(({ verdict }) => verdict === cell.state);
  const open = todosOf(state, id).filter(({ done }) => !done);
  const days = open.flatMap(({ dueOn }) => dueOn ?? []).toSorted(compareKeys);
  return [
    {
      ...{ row, state: cell.state, by: last ?? null, reason: last?.reason ?? '' },
      ...{ todos: open.length, dueOn: days[0] ?? null },
    },
  ];
}

function offersFor(state: BookState, post: Post): readonly Indicator[] {
  return openProposals(state)
    .filter(({ side }) => side !== sideOf(post))
    .flatMap(({ indicator }) => state.indicator.get(indicator) ?? []);
}

function amendmentsFor(state: BookState, book: Book): readonly AmendmentRequest[] {
  if (agreementOf(state, book).stage !== 'signed') return [];
  return openAmendments(state).filter(({ side }) => side !== sideOf(book.post));
}
