import { HUNDRED, exact, parseExact, sum, type Exact } from '#domain/exact';
import type { Indicator } from '#domain/book/book';
import type { Decimal } from '#domain/book/decimal';
import type { Framework } from '#domain/scoring/framework';
import { scoreOfLevel } from '#domain/scoring/methods/shared';
import { usableWeight } from '#domain/scoring/weight';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { compareKeys } from '#domain/text/order';

/** An indicator that is lifted, from one score to another; `result`: the result that gives the new score, where there is one. */
export type Lift = {
  readonly indicator: Indicator;
  readonly weight: Exact;
  readonly from: Exact;
  readonly to: Exact;
  readonly result: Exact | null;
  /** What it adds to the total over 100. */
  readonly gain: Exact;
};

export type LiftPlan = {
  readonly lifts: readonly Lift[];
  /** Total over 100 before and after. */
  readonly before: Exact;
  readonly after: Exact;
  readonly reached: boolean;
};

/**
 * Which indicators, as few as possible and at most `most`, lift the total of a round to a target: those that can give
 * most first; the last one only as far as it must. A row without a score begins at the floor of the year.
 */
export function liftTo(
  rows: readonly BoardRow[],
  at: number,
  framework: Framework,
  target: Exact,
  most: number,
): LiftPlan {
  const leaves = rows.flatMap(leavesOf).flatMap((row) => candidate(row, at, framework) ?? []);
  const before = sum(leaves.map(({ weight, from, counts }) => (counts ? weight.mul(from) : exact('0')))).div(
    HUNDRED,
  );
  const byGain = leaves.toSorted(
    (a, b) => b.most.compare(a.most) || compareKeys(a.row.indicator.order, b.row.indicator.order),
  );
  let after = before;
  const lifts: Lift[] = [];
  for (const each of byGain) {
    const missing = target.sub(after);
    if (lifts.length >= most || missing.compare(exact('0')) <= 0 || each.most.n === 0n) break;
    const lift = liftOf(each, missing, framework);
    lifts.push(lift);
    after = after.add(lift.gain);
  }
  return { lifts, before, after, reached: after.compare(target) >= 0 };
}

type Candidate = {
  readonly row: BoardRow;
  readonly cell: RoundCell;
  readonly weight: Exact;
  readonly from: Exact;
  /** Whether it counts in the total now. */
  readonly counts: boolean;
  /** The most that it can add to the total. */
  readonly most: Exact;
};

function leavesOf(row: BoardRow): readonly BoardRow[] {
  return row.parts.length > 0 && row.indicator.partsMode === 'sum' ? row.parts : [row];
}

/** What cannot be lifted (exempted, cancelled, certified) is left out; certified rows count and stay. */
function candidate(row: BoardRow, at: number, framework: Framework): Candidate | null {
  const cell = row.cells[at];
  const weight = usableWeight(cell?.weight ?? null);
  if (cell === undefined || weight === null || isLeftOut(cell)) return null;
  const score = scoreNow(cell);
  const cap = exact(framework.cap);
  const room = cell.state === 'certified' ? exact('0') : cap.sub(score ?? exact('0'));
  const most = weight.mul(room).div(HUNDRED);
  return { row, cell, weight, from: score ?? exact(framework.floor), counts: score !== null, most };
}

function isLeftOut({ none }: RoundCell): boolean {
  return none === 'naApproved' || none === 'cancelled';
}

/** The score that counts in the total; null where there is none. */
function scoreNow({ none, score }: RoundCell): Exact | null {
  return none === null && score.state === 'scored' ? score.score : null;
}

function liftOf(each: Candidate, missing: Exact, framework: Framework): Lift {
  const { row, weight, from, counts, most, cell } = each;
  const base = counts ? from : exact('0');
  const isWhole = most.compare(missing) <= 0;
  const wanted = isWhole ? exact(framework.cap) : base.add(missing.mul(HUNDRED).div(weight));
  const floor = exact(framework.floor);
  const to = wanted.compare(floor) < 0 ? floor : wanted;
  const gain = weight.mul(to.sub(base)).div(HUNDRED);
  return { indicator: row.indicator, weight, from, to, result: resultFor(cell, to), gain };
}

/**
 * The result that earns a score: the inverse of the line between two levels, or the level where there is none. Null for
 * methods whose score does not come from a figure.
 */
export function resultFor({ input }: Pick<RoundCell, 'input'>, score: Exact): Exact | null {
  const { method, levels, levelScores } = input;
  if (method === 'milestone') return score;
  if (method !== 'interpolate' && method !== 'joint' && method !== 'threshold') return null;
  const scores = levels.map((_, at) => scoreOfLevel(at + 1, levelScores));
  const above = scores.findIndex((each) => each !== null && each.compare(score) >= 0);
  const [from, to] = [above - 1, above].map((at) => pointOf(levels[at], scores[at]));
  if (to === undefined || to === null) return null;
  if (method === 'threshold' || from === undefined || from === null) return to.value;
  return onLine(from, to, score);
}

/** A level as a point of the line: the result that is asked, and what it earns. */
type Point = { readonly value: Exact; readonly score: Exact };

/** Null for a level that is not there, is empty, or earns nothing that is known. */
function pointOf(level: Decimal | undefined, score: Exact | null | undefined): Point | null {
  const value = parseExact(level ?? '');
  return value === null || score === null || score === undefined ? null : { value, score };
}

/** The result at a score between two points; the upper one where both earn the same. */
function onLine(from: Point, to: Point, score: Exact): Exact {
  const gap = to.score.sub(from.score);
  if (gap.n === 0n) return to.value;
  return from.value.add(to.value.sub(from.value).mul(score.sub(from.score)).div(gap));
}
