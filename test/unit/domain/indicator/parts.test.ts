import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIndicator,
  assignDimension,
  moveIndicator,
  removeIndicators,
} from '#domain/agreement/edit-agreement';
import type { BookState } from '#domain/book/book';
import { applyChange, invert } from '#domain/book/change';
import { exact } from '#domain/exact';
import { addPart, partsWeight } from '#domain/indicator/edit-parts';
import { defaultFramework } from '#domain/scoring/default-framework';
import { anyPartsOf, indicatorsInOrder } from '#domain/tracking/order';
import { bookWith, indicator, withResult } from '#test/unit/domain/indicator/given';

const FRAMEWORK = defaultFramework(2569);

function plain(): BookState {
  return bookWith([indicator('1'), indicator('2', { dimension: 'efficiency' }), indicator('3')]);
}

function withParts(): BookState {
  let state = plain();
  for (const id of ['p', 'q']) state = applyChange(state, addPart(state, '2', id));
  return state;
}

function names(state: BookState): string[] {
  return indicatorsInOrder(state).flatMap((each) => [
    each.id,
    ...anyPartsOf(state, each.id).map(({ id }) => `${each.id}/${id}`),
  ]);
}

describe('a part', () => {
  it('makes its whole a compound one, stands behind the other parts, and counts on from its number', () => {
    const state = withParts();
    expect(state.indicator.get('2')?.method).toBe('compound');
    expect(names(state)).toEqual(['1', '2', '2/p', '2/q', '3']);
    expect(state.indicator.get('q')).toMatchObject({ no: '2.2', of: '2', dimension: 'efficiency' });
  });

  it('has no parts itself', () => {
    const state = withParts();
    expect(addPart(state, 'p', 'x').ops).toEqual([]);
  });

  it('is moved among the parts alone', () => {
    let state = withParts();
    state = applyChange(state, moveIndicator(state, 'p', 1));
    expect(names(state)).toEqual(['1', '2', '2/q', '2/p', '3']);
    expect(moveIndicator(state, 'p', 1).ops).toEqual([]);
  });

  it('has weights of its own, beside the weight of the whole or beside 100', () => {
    const parts = [indicator('p', { weight: '20' }), indicator('q', { weight: '30' })];
    const whole = indicator('2', { weight: '50' });
    expect(partsWeight(whole, parts, '100').fits).toBe(true);
    const mean = partsWeight({ ...whole, partsMode: 'average' }, parts, '100');
    expect([mean.fits, mean.wanted?.equals(exact('100'))]).toEqual([false, true]);
  });
});

describe('a compound indicator', () => {
  it('goes with its parts and all results, and one undo brings everything back', () => {
    let state = withParts();
    state = withResult(withResult(state, 'p', '6', { value: '3' }), '1', '6', { value: '4' });
    const change = removeIndicators(state, ['2', 'p']);
    const after = applyChange(state, change);
    expect(names(after)).toEqual(['1', '3']);
    expect([...after.result.keys()]).toEqual(['1:6']);
    const back = applyChange(after, invert(change));
    expect(names(back)).toEqual(names(state));
    expect(new Map(back.result)).toEqual(new Map(state.result));
    // Each whole is there before its parts.
    const made = invert(change).ops.flatMap((op) => (op.kind === 'indicator' ? [op.id] : []));
    expect(made.indexOf('2')).toBeLessThan(made.indexOf('p'));
  });

  it('takes its parts along into another dimension', () => {
    let state = withParts();
    state = applyChange(state, assignDimension(state, ['p'], 'serviceQuality'));
    expect(['2', 'p', 'q'].map((id) => state.indicator.get(id)?.dimension)).toEqual([
      'serviceQuality',
      'serviceQuality',
      'serviceQuality',
    ]);
  });

  it('takes its parts along to another place', () => {
    let state = bookWith([indicator('1'), indicator('2'), indicator('3')]);
    state = applyChange(state, addPart(state, '2', 'p'));
    state = applyChange(state, moveIndicator(state, '2', 1));
    expect(names(state)).toEqual(['1', '3', '2', '2/p']);
    const orderOf = (id: string): string => state.indicator.get(id)?.order ?? '';
    expect(orderOf('p') > orderOf('3')).toBe(true);
  });
});

/** One sequence: no two records share an index, and each part stands between its whole and the next one. */
function faults(state: BookState): string[] {
  const orders = [...state.indicator.values()].map(({ order }) => order);
  const wholes = indicatorsInOrder(state);
  return [
    ...(new Set(orders).size < orders.length ? ['an index twice'] : []),
    ...wholes.flatMap((whole, at) =>
      anyPartsOf(state, whole.id)
        .filter(({ order }) => order < whole.order || order > (wholes[at + 1]?.order ?? '~'))
        .map(({ id }) => `${id} outside ${whole.id}`),
    ),
  ];
}

const step = fc.record({
  what: fc.constantFrom('add', 'part', 'up', 'down', 'remove'),
  at: fc.nat({ max: 40 }),
});

it('whatever is added, moved and removed, parts stay with their whole in one sequence', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state = bookWith([indicator('1'), indicator('2')]);
      steps.forEach(({ what, at }, count) => {
        const ids = [...state.indicator.keys()];
        const id = ids[at % Math.max(1, ids.length)] ?? '';
        const fresh = `n${String(count)}`;
        const change = {
          add: () => addIndicator(state, FRAMEWORK, { id: fresh, dimension: null, after: id }),
          part: () => addPart(state, id, fresh),
          up: () => moveIndicator(state, id, -1),
          down: () => moveIndicator(state, id, 1),
          remove: () => removeIndicators(state, [id]),
        }[what]();
        state = applyChange(state, change);
        expect(faults(state)).toEqual([]);
      });
    }),
  );
});
