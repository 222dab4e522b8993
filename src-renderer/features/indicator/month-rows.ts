import type { DataItem, MonthField } from '#domain/book/data-item';
import { MONTH_FIELDS } from '#domain/book/data-item';
import type { Exact } from '#domain/exact';
import { itemsBehind } from '#domain/indicator/items-behind';
import { linesOf, type ItemLine } from '#domain/indicator/areas';
import type { MonthOutcome } from '#domain/indicator/trend';
import { itemFigures } from '#domain/tracking/item-figures';
import type { RoundCell } from '#domain/tracking/board';
import { shown, shownText } from '#renderer/features/indicator/figures';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import type { GridRow } from '#renderer/ui/grid/grid-types';

/** A line of the months: figures that are entered, figures that follow from others, and what comes of them. */
export type MonthRow =
  | ({ readonly kind: 'figures'; readonly item: DataItem; readonly inArea: boolean } & ItemLine)
  | { readonly kind: 'sum'; readonly item: DataItem; readonly figures: readonly (Exact | null)[] }
  | { readonly kind: 'result'; readonly months: readonly MonthOutcome[]; readonly rounds: RoundsByMonth }
  | { readonly kind: 'score'; readonly months: readonly MonthOutcome[]; readonly rounds: RoundsByMonth };

/** The cell of the round that ends with a month, by the number of the month. */
export type RoundsByMonth = ReadonlyMap<number, RoundCell>;

/** The items behind the formula with their areas, then result and score. `provinces`: codes of the cluster. */
export function monthRows(view: IndicatorView, provinces: readonly string[]): readonly GridRow<MonthRow>[] {
  const { indicator, framework, row, months } = view;
  const rounds = new Map(
    framework.rounds.flatMap((round, at) => {
      const cell = row.cells[at];
      return cell === undefined ? [] : [[round.months, cell] as const];
    }),
  );
  const items = itemsBehind(view.state, indicator.formula);
  return [
    ...items.flatMap((item) => itemRows(view, item, provinces)),
    ...resultRow(view, rounds),
    { kind: 'row', id: 'score', row: { kind: 'score', months, rounds } },
  ];
}

/** A compound indicator has a score and no result. */
function resultRow(
  { indicator, months }: IndicatorView,
  rounds: RoundsByMonth,
): readonly GridRow<MonthRow>[] {
  if (indicator.method === 'compound') return [];
  return [{ kind: 'row', id: 'result', row: { kind: 'result', months, rounds } }];
}

/** How many signs the longest figure has as it is shown. */
export function longestFigure(rows: readonly GridRow<MonthRow>[]): number {
  const lengths = rows.flatMap((each) => {
    if (each.kind !== 'row') return [];
    const { row } = each;
    if (row.kind === 'sum') return row.figures.map((figure) => (figure === null ? 0 : shown(figure).length));
    if (row.kind !== 'figures') return [];
    return MONTH_FIELDS.map((field) => shownText(row.series?.[field] ?? '').length);
  });
  return Math.min(14, Math.max(0, ...lengths));
}

function itemRows(
  { state }: IndicatorView,
  item: DataItem,
  provinces: readonly string[],
): readonly GridRow<MonthRow>[] {
  const figures = (): readonly (Exact | null)[] => itemFigures(state)(item.code)?.months ?? [];
  const sum: GridRow<MonthRow> = {
    kind: 'row',
    id: `sum:${item.id}`,
    row: { kind: 'sum', item, figures: figures() },
  };
  if (item.formula !== '') return [sum];
  const lines = linesOf(state, item, provinces).map((line): GridRow<MonthRow> => {
    const inArea = item.areas !== 'whole';
    return {
      kind: 'row',
      id: `figures:${item.id}:${line.area ?? ''}`,
      row: { kind: 'figures', item, inArea, ...line },
    };
  });
  return item.areas === 'whole' ? lines : [sum, ...lines];
}

/** Number of a month's column (October is 1); null for the column of names. */
export function monthOf(columnId: string): number | null {
  const at = MONTH_FIELDS.findIndex((field) => field === columnId);
  return at === -1 ? null : at + 1;
}

export function fieldOf(columnId: string): MonthField | null {
  return MONTH_FIELDS.find((field) => field === columnId) ?? null;
}
