import type { BookState, Indicator, Levels } from '#domain/book/book';
import { blankIndicator } from '#domain/book/indicator';
import { setField, type Change, type Op } from '#domain/book/change';
import { orderNextTo, ordersBefore, ordersBehind } from '#domain/indicator/sequence';
import type { Framework } from '#domain/scoring/framework';
import { anyPartsOf, indicatorsInOrder } from '#domain/tracking/order';

/** Where a new indicator goes: into a dimension, behind another indicator or at the end. */
export type NewIndicator = {
  readonly id: string;
  readonly dimension: string | null;
  readonly after: string | null;
};

/** Adds an empty indicator with the next free number of its dimension; behind a part means behind its whole. */
export function addIndicator(state: BookState, framework: Framework, wanted: NewIndicator): Change {
  const all = indicatorsInOrder(state);
  const behind = wholeOf(state, wanted.after ?? '');
  const [order = ''] = ordersBehind(state, behind, 1);
  const indicator: Indicator = {
    ...blankIndicator({ id: wanted.id, order }),
    no: nextNo(all, framework, wanted.dimension),
    dimension: wanted.dimension,
  };
  return {
    name: 'add-indicator',
    ops: [{ op: 'create', kind: 'indicator', id: indicator.id, value: indicator }],
  };
}

/** The indicator of the form that a record is, or is a part of. */
export function wholeOf(state: Pick<BookState, 'indicator'>, id: string): Indicator | undefined {
  const found = state.indicator.get(id);
  if (found === undefined || found.of === null) return found;
  return state.indicator.get(found.of) ?? found;
}

/** "2.4" behind 2.1, 2.2 and 2.3 of the second dimension; a plain count where there is no dimension. */
function nextNo(all: readonly Indicator[], framework: Framework, dimension: string | null): string {
  const at = framework.dimensions.findIndex((each) => each.code === dimension);
  const taken = new Set(all.map((each) => each.no));
  const prefix = at === -1 ? '' : `${String(at + 1)}.`;
  let count = 1;
  while (taken.has(`${prefix}${String(count)}`)) count += 1;
  return `${prefix}${String(count)}`;
}

/** Removes indicators with their parts and all their results; one undo brings everything back. */
export function removeIndicators(state: BookState, ids: readonly string[]): Change {
  const gone = new Set(ids.flatMap((id) => [id, ...anyPartsOf(state, id).map((part) => part.id)]));
  const results = [...state.result.values()].filter(({ indicator }) => gone.has(indicator));
  // Parts first, so that taking it back brings each whole before its parts.
  const indicators = [...gone].flatMap((id) => state.indicator.get(id) ?? []);
  const sorted = [
    ...indicators.filter(({ of }) => of !== null),
    ...indicators.filter(({ of }) => of === null),
  ];
  return {
    name: 'remove-indicator',
    ops: [
      ...results.map((was): Op => ({ op: 'remove', kind: 'result', id: was.id, was })),
      ...sorted.map((was): Op => ({ op: 'remove', kind: 'indicator', id: was.id, was })),
    ],
  };
}

/** Gives indicators a dimension, or takes it away. Parts stand in the dimension of their whole. */
export function assignDimension(state: BookState, ids: readonly string[], dimension: string | null): Change {
  const wholes = new Set(ids.flatMap((id) => wholeOf(state, id) ?? []));
  const ops = [...wholes].flatMap((whole) =>
    [whole, ...anyPartsOf(state, whole.id)].flatMap(
      (each) => setField('indicator', each, 'dimension', dimension) ?? [],
    ),
  );
  return { name: 'assign-dimension', ops };
}

/** Moves an indicator with its parts one place up or down among those of its dimension, a part among its parts. */
export function moveIndicator(state: BookState, id: string, step: -1 | 1): Change {
  const moved = state.indicator.get(id);
  const siblings = moved === undefined ? [] : siblingsOf(state, moved);
  const other = siblings[siblings.findIndex((each) => each.id === id) + step];
  if (moved === undefined || other === undefined) return { name: 'move-indicator', ops: [] };
  const family = isPart(state, moved) ? [moved] : [moved, ...anyPartsOf(state, id)];
  const orders = placesBeside(state, other, isPart(state, moved), step, family.length);
  const ops = family.flatMap(
    (each, at) => setField('indicator', each, 'order', orders[at] ?? each.order) ?? [],
  );
  return { name: 'move-indicator', ops };
}

function placesBeside(
  state: BookState,
  other: Indicator,
  amongParts: boolean,
  step: -1 | 1,
  count: number,
): readonly string[] {
  if (step === -1) return ordersBefore(state, other, count);
  return amongParts ? [orderNextTo(state, other)] : ordersBehind(state, other, count);
}

function siblingsOf(state: BookState, indicator: Indicator): readonly Indicator[] {
  if (isPart(state, indicator)) return anyPartsOf(state, indicator.of ?? '');
  return indicatorsInOrder(state).filter((each) => each.dimension === indicator.dimension);
}

/** A part whose whole is gone stands on the form by itself. */
function isPart({ indicator }: BookState, { of }: Indicator): boolean {
  return of !== null && indicator.has(of);
}

/** Sets one of the five levels; level counts from 1. */
export function setLevel(indicator: Indicator, level: number, value: string | null): Op | null {
  const levels = indicator.levels.map((known, at) => (at === level - 1 ? value : known)) as unknown as Levels;
  return setField('indicator', indicator, 'levels', levels);
}
