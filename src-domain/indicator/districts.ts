import type { BookState } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import { blankSeries, seriesId, type DataItem } from '#domain/book/data-item';

/** Lines for districts that an item does not have yet; names that repeat or are empty are left out. */
export function addDistricts(state: BookState, item: DataItem, names: readonly string[]): Change {
  const wanted = new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
  const ops = [...wanted]
    .filter((name) => !state.series.has(seriesId(item.id, name)))
    .map((name): Op => {
      const value = blankSeries(item.id, name);
      return { op: 'create', kind: 'series', id: value.id, value };
    });
  return { name: 'edit-item', ops };
}

/** Takes a district away with its figures. */
export function removeDistrict(state: BookState, id: string): Change {
  const was = state.series.get(id);
  return { name: 'edit-item', ops: was === undefined ? [] : [{ op: 'remove', kind: 'series', id, was }] };
}
