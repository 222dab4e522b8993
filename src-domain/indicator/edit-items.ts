import { generateKeyBetween } from 'fractional-indexing';
import type { BookState, Indicator } from '#domain/book/book';
import { setField, type Change, type Op } from '#domain/book/change';
import type { DataItem } from '#domain/book/data-item';
import { fail, succeed, type Result } from '#domain/result';
import { codeFault, freeCode, namesItem, withCode } from '#domain/indicator/item-code';
import { compareKeys } from '#domain/text/order';

/** What uses an item in a formula: indicators and other items. */
export type ItemUses = { readonly indicators: readonly Indicator[]; readonly items: readonly DataItem[] };

export function usesOf({ indicator, item }: BookState, code: string): ItemUses {
  return {
    indicators: [...indicator.values()].filter(({ formula }) => formula !== '' && namesItem(formula, code)),
    items: [...item.values()].filter(({ formula }) => formula !== '' && namesItem(formula, code)),
  };
}

/** Items that no formula names, in order: what was added and not used yet. */
export function unusedItems(state: BookState): readonly DataItem[] {
  return [...state.item.values()]
    .filter(({ code }) => {
      const { indicators, items } = usesOf(state, code);
      return indicators.length + items.length === 0;
    })
    .sort((a, b) => compareKeys(a.order, b.order));
}

/** A new item for an indicator. One without a formula counts it from then on: the item is its formula. */
export function addItem(state: BookState, id: string, indicator: Indicator): Change {
  const last = [...state.item.values()].reduce<string | null>(
    (most, { order }) => (most === null || order > most ? order : most),
    null,
  );
  const item: DataItem = {
    id,
    code: freeCode(state),
    name: '',
    unit: '',
    order: generateKeyBetween(last, null),
    areas: 'whole',
    aggregate: 'sum',
    formula: '',
    collector: '',
    emptyMonths: '',
  };
  const first =
    indicator.formula.trim() === '' ? setField('indicator', indicator, 'formula', item.code) : null;
  const created: Op = { op: 'create', kind: 'item', id, value: item };
  return { name: 'add-item', ops: first === null ? [created] : [created, first] };
}

/** One field of an item other than its code. */
export function editItem<Field extends Exclude<keyof DataItem, 'id' | 'code'>>(
  item: DataItem,
  field: Field,
  value: DataItem[Field],
): Change {
  const op = setField('item', item, field, value);
  return { name: 'edit-item', ops: op === null ? [] : [op] };
}

/** Another code, also in every formula that names the item: no formula loses it. */
export function recodeItem(
  state: BookState,
  item: DataItem,
  code: string,
): Result<Change, 'item-code-invalid' | 'item-repeated'> {
  const fault = codeFault(state, code, item.id);
  if (fault !== null) return fail(fault, { code });
  const { indicators, items } = usesOf(state, item.code);
  const ops = [
    setField('item', item, 'code', code),
    ...indicators.map((each) =>
      setField('indicator', each, 'formula', withCode(each.formula, item.code, code)),
    ),
    ...items.map((each) => setField('item', each, 'formula', withCode(each.formula, item.code, code))),
  ];
  return succeed({ name: 'edit-item', ops: ops.filter((op) => op !== null) });
}

/** Takes an item away with its figures. A caller asks `usesOf` first: a formula would lose its name. */
export function removeItem(state: BookState, item: DataItem): Change {
  const series = [...state.series.values()].filter((each) => each.item === item.id);
  return {
    name: 'remove-item',
    ops: [
      ...series.map((was): Op => ({ op: 'remove', kind: 'series', id: was.id, was })),
      { op: 'remove', kind: 'item', id: item.id, was: item },
    ],
  };
}
