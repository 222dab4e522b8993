import type { BookState } from '#domain/book/book';
import { seriesId, type DataItem, type Series } from '#domain/book/data-item';
import { seriesOf } from '#domain/tracking/item-figures';

/** One line of monthly figures of an item: its own, or that of one of its areas. `series` undefined: none yet. */
export type ItemLine = { readonly area: string | null; readonly series: Series | undefined };

/**
 * The lines of an item: one where it is counted as a whole; else one for each area that has figures, and for each of
 * `known` (the provinces of the cluster, by their codes), which is expected to have some.
 */
export function linesOf(
  state: Pick<BookState, 'item' | 'series'>,
  item: DataItem,
  known: readonly string[],
): readonly ItemLine[] {
  if (item.areas === 'whole') return [{ area: null, series: state.series.get(seriesId(item.id, null)) }];
  const own = seriesOf(state, item);
  const expected = item.areas === 'provinces' ? known : [];
  const missing = expected.filter((area) => !own.some((each) => each.area === area));
  return [
    ...own.map((series) => ({ area: series.area, series })),
    ...missing.map((area) => ({ area, series: undefined })),
  ];
}
