import { generateKeyBetween } from 'fractional-indexing';
import type { BookState, Indicator, Levels } from '#domain/book/book';
import { blankIndicator } from '#domain/book/indicator';
import { setField, type Change, type Op } from '#domain/book/change';
import type { Framework } from '#domain/scoring/framework';
import { indicatorsInOrder } from '#domain/tracking/board';

/** Where a new indicator goes: into a dimension, behind another indicator or at the end. */
export type NewIndicator = {
  readonly id: string;
  readonly dimension: string | null;
  readonly after: string | null;
};

/** Adds an empty indicator with the next free number of its dimension. */
export function addIndicator(state: BookState, framework: Framework, wanted: NewIndicator): Change {
  const all = indicatorsInOrder(state);
  const at = all.findIndex((each) => each.id === wanted.after);
  const before = at === -1 ? all.at(-1) : all[at];
  const behind = at === -1 ? undefined : all[at + 1];
  const indicator: Indicator = {
    ...blankIndicator({
      id: wanted.id,
      order: generateKeyBetween(before?.order ?? null, behind?.order ?? null),
    }),
    no: nextNo(all, framework, wanted.dimension),
    dimension: wanted.dimension,
  };
  return {
    name: 'add-indicator',
    ops: [{ op: 'create', kind: 'indicator', id: indicator.id, value: indicator }],
  };
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

/** Removes indicators with all their results; one undo brings both back. */
export function removeIndicators(state: BookState, ids: readonly string[]): Change {
  const ops = ids.flatMap((id): Op[] => {
    const indicator = state.indicator.get(id);
    if (indicator === undefined) return [];
    const results = [...state.result.values()].filter((result) => result.indicator === id);
    return [
      ...results.map((result): Op => ({ op: 'remove', kind: 'result', id: result.id, was: result })),
      { op: 'remove', kind: 'indicator', id, was: indicator },
    ];
  });
  return { name: 'remove-indicator', ops };
}

/** Gives indicators a dimension, or takes it away. */
export function assignDimension(state: BookState, ids: readonly string[], dimension: string | null): Change {
  const ops = ids.flatMap((id) => {
    const indicator = state.indicator.get(id);
    return indicator === undefined ? [] : (setField('indicator', indicator, 'dimension', dimension) ?? []);
  });
  return { name: 'assign-dimension', ops };
}

/** Moves an indicator one place up or down among those of its dimension. */
export function moveIndicator(state: BookState, id: string, step: -1 | 1): Change {
  const moved = state.indicator.get(id);
  const siblings = indicatorsInOrder(state).filter((each) => each.dimension === moved?.dimension);
  const at = siblings.findIndex((each) => each.id === id);
  const other = siblings[at + step];
  if (moved === undefined || other === undefined) return { name: 'move-indicator', ops: [] };
  const beyond = siblings[at + 2 * step]?.order ?? null;
  const order =
    step === 1 ? generateKeyBetween(other.order, beyond) : generateKeyBetween(beyond, other.order);
  const op = setField('indicator', moved, 'order', order);
  return { name: 'move-indicator', ops: op === null ? [] : [op] };
}

/** Sets one of the five levels; level counts from 1. */
export function setLevel(indicator: Indicator, level: number, value: string | null): Op | null {
  const levels = indicator.levels.map((known, at) => (at === level - 1 ? value : known)) as unknown as Levels;
  return setField('indicator', indicator, 'levels', levels);
}
