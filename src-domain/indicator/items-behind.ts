import type { BookState } from '#domain/book/book';
import type { DataItem } from '#domain/book/data-item';
import { codesIn } from '#domain/indicator/item-code';
import { itemByCode } from '#domain/tracking/item-figures';

/** The items that a formula names, also while it is wrong, each followed by those of its own formula. */
export function itemsBehind(
  tables: Pick<BookState, 'item' | 'series'>,
  formula: string,
): readonly DataItem[] {
  const found = new Map<string, DataItem>();
  const collect = (text: string): void => {
    for (const code of codesIn(text)) {
      const item = itemByCode(tables, code);
      if (item === undefined || found.has(item.id)) continue;
      found.set(item.id, item);
      if (item.formula !== '') collect(item.formula);
    }
  };
  collect(formula);
  return [...found.values()];
}
