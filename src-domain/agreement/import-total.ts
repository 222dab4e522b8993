import type { ImportPlan, RowPlan } from '#domain/agreement/plan-import';
import type { ReadAgreement } from '#domain/agreement/sheet';
import type { Outcome } from '#domain/agreement/take-in';
import type { BookState, Decimal } from '#domain/book/book';
import { sum, toDecimal } from '#domain/exact';
import { usableWeight } from '#domain/scoring/score';
import { indicatorsInOrder } from '#domain/tracking/order';

/** The weights of the form added up, as the book stands and as it would stand with the chosen rows. */
export type Totals = { readonly was: string; readonly is: string };

export function totalsOf(
  state: BookState,
  read: ReadAgreement,
  plan: ImportPlan,
  outcomes: ReadonlyMap<number, Outcome>,
  chosen: ReadonlySet<number>,
): Totals {
  const weights = new Map<string, Decimal>(indicatorsInOrder(state).map(({ id, weight }) => [id, weight]));
  const was = totalOf(weights.values());
  const wholes = plan.rows.filter(
    ({ row }, at) => chosen.has(row) && read.rows[at]?.indicator.partOf === undefined,
  );
  const found = new Map(read.rows.map(({ row, indicator }) => [row, indicator.weight]));
  const isAdded = ({ row }: RowPlan): boolean => outcomes.get(row) === 'add';
  for (const { known, differences } of wholes.filter((each) => !isAdded(each))) {
    const is = differences.find(({ field }) => field === 'weight')?.is;
    if (known !== null && is !== undefined && weights.has(known.id)) weights.set(known.id, is);
  }
  const added = wholes.filter(isAdded).map(({ row }) => found.get(row) ?? null);
  return { was, is: totalOf([...weights.values(), ...added]) };
}

function totalOf(weights: Iterable<Decimal>): string {
  const usable = [...weights].map(usableWeight).filter((weight) => weight !== null);
  return toDecimal(sum(usable)) ?? '0';
}
