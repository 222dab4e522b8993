import { describe, expect, it } from 'vitest';
import { fieldClass } from '#domain/log/classes';
import { EXISTS, type LogOp, MADE } from '#domain/log/commit';
import {
  type RecordState,
  applyCommitToStates,
  fieldOf,
  mergeAll,
  mergeInto,
  recordKey,
} from '#domain/log/merge';
import { type History, addToHistory } from '#domain/log/history';
import { sameValue, setMembers, winnerOf } from '#domain/log/register';
import { bodyOf } from '#test/unit/domain/log/plain-commit';
import { chanceFrom, commitOf, shuffled } from '#test/unit/domain/log/world';

/** Commits of one step each; `w` names earlier ones by their place in the list. */
function commits(
  ...steps: readonly (Partial<LogOp> & { readonly lam?: number; readonly over?: number[] })[]
) {
  const made: ReturnType<typeof commitOf>[] = [];
  steps.forEach(({ lam, over, ...step }, at) => {
    const w = (over ?? []).map((place) => `${made[place]!.id.slice(0, 22)}.0`);
    const op: LogOp = { e: 'indicator', i: 'k1', f: 'name', v: null, w, ...step };
    made.push(commitOf(bodyOf([op], { seq: at + 1, lam: lam ?? at + 1 })));
  });
  return made;
}

function merged(list: ReturnType<typeof commits>): RecordState {
  const store = new Map<string, RecordState>();
  for (const commit of list) mergeInto(store, commit);
  return store.get('indicator/k1')!;
}

function values(state: RecordState, field = 'name') {
  return fieldOf(state, field)?.heads.map(({ v }) => v);
}

describe('a register', () => {
  it('is hidden by nothing but a step that names its value', () => {
    const list = commits({ v: 'a' }, { v: 'b', over: [0] }, { v: 'c' });
    expect(values(merged(list))).toEqual(['b', 'c']);
  });

  it('shows the head that is last by (lam, op id), whatever the clocks say', () => {
    const [a, b] = commits({ v: 'a', lam: 5 }, { v: 'b', lam: 4 });
    expect(winnerOf(fieldOf(merged([a!, b!]), 'name'))?.v).toBe('a');
    expect(winnerOf(fieldOf(merged([b!, a!]), 'name'))?.v).toBe('a');
    const [c, d] = commits({ v: 'c', lam: 5 }, { v: 'd', lam: 5 });
    const later = c!.id > d!.id ? 'c' : 'd';
    expect(winnerOf(fieldOf(merged([c!, d!]), 'name'))?.v).toBe(later);
    expect(winnerOf(fieldOf(merged([d!, c!]), 'name'))?.v).toBe(later);
  });

  it('is the same when a replaced step comes late, comes twice, or is replaced by two', () => {
    const list = commits({ v: 'a' }, { v: 'b', over: [0] }, { v: 'c', over: [0] }, { v: 'd', over: [1, 2] });
    const expected = merged(list);
    expect(values(expected)).toEqual(['d']);
    const chance = chanceFrom(3);
    for (let run = 0; run < 50; run += 1) {
      const other = merged(shuffled([...list, ...list], chance));
      const plain = fieldOf(other, 'name')!;
      expect({ ...plain, superseded: plain.superseded.toSorted() }).toEqual({
        ...fieldOf(expected, 'name'),
        superseded: fieldOf(expected, 'name')?.superseded.toSorted(),
      });
    }
  });

  it('does not bring a replaced value back when a wrong lam makes its step look new', () => {
    const list = commits({ v: 'a', lam: 900 }, { v: 'b', lam: 2, over: [0] });
    expect(values(merged(list))).toEqual(['b']);
    expect(values(merged(list.toReversed()))).toEqual(['b']);
    expect(values(merged([...list, ...list]))).toEqual(['b']);
  });
});

describe('a record', () => {
  it('is made whole by one step: every field, and its being there', () => {
    const [made] = commits({ f: MADE, v: { name: 'ก', weight: '10' } });
    const state = merged([made!]);
    const op = `${made!.id.slice(0, 22)}.0`;
    expect(state.fields.map(({ field }) => field)).toEqual([EXISTS, 'name', 'weight']);
    expect(state.fields.flatMap(({ heads }) => heads.map((head) => head.op))).toEqual([op, op, op]);
    expect(values(state, EXISTS)).toEqual([true]);
  });

  it('survives names that a careless program would stumble over', () => {
    const v = JSON.parse('{"__proto__":"x","constructor":"y"}') as LogOp['v'];
    const state = merged(
      commits({ f: MADE, v }, { f: '__proto__', v: 'z', over: [0] }, { f: 'toString', v: 1 }),
    );
    expect(values(state, '__proto__')).toEqual(['z']);
    expect(values(state, 'constructor')).toEqual(['y']);
    expect(values(JSON.parse(JSON.stringify(state)) as RecordState, '__proto__')).toEqual(['z']);
    expect(values(state, 'valueOf')).toBeUndefined();
  });

  it('of a foreign kind never meets another', () => {
    expect(recordKey('a/b', 'c')).not.toBe(recordKey('a', 'b/c'));
    expect(recordKey('a%2Fb', 'c')).not.toBe(recordKey('a/b', 'c'));
    expect(recordKey('result', 'k1:6')).toBe('result/k1:6');
  });

  it('that was given to be changed stays as it was; the change is another', () => {
    const [first, second] = commits({ v: 'a' }, { v: 'b', over: [0] });
    const state = merged([first!]);
    const before = JSON.stringify(state);
    const next = applyCommitToStates(second!, () => state);
    expect(values(next.get('indicator/k1')!)).toEqual(['b']);
    expect(JSON.stringify(state)).toBe(before);
  });

  it('is rebuilt by the bulk merge to the same rows and the same history', () => {
    const list = commits({ f: MADE, v: { name: 'ก' } }, { v: 'b', over: [0] }, { f: 'weight', v: '7' });
    const [store, bulk] = [new Map<string, RecordState>(), new Map<string, RecordState>()];
    const history: History = new Map();
    const bulkHistory: History = new Map();
    for (const commit of list) {
      expect(mergeInto(store, commit)).toEqual(new Set(['indicator/k1']));
      addToHistory(history, commit);
    }
    mergeAll(bulk, list, bulkHistory);
    expect(bulk).toEqual(store);
    expect(bulkHistory).toEqual(history);
  });
});

describe('classes of fields', () => {
  it('a set keeps what was put in meanwhile: taking out names what it saw', () => {
    const list = commits(
      { f: 'tags', v: 'น้ำ', k: 'add' },
      { f: 'tags', v: 'ป่า', k: 'add' },
      { f: 'tags', v: 'น้ำ', k: 'add' },
      { f: 'tags', v: null, k: 'cut', over: [0, 1] },
    );
    expect(setMembers(fieldOf(merged(list), 'tags'))).toEqual(['น้ำ']);
    expect(setMembers(fieldOf(merged(list.toReversed()), 'tags'))).toEqual(['น้ำ']);
    expect(setMembers(fieldOf(merged(commits({ f: MADE, v: { tags: ['ก', 'ข', 'ก'] } })), 'tags'))).toEqual([
      'ก',
      'ข',
    ]);
  });

  it('events are all kept, even by a step that would replace them', () => {
    const list = commits({ f: 'event/remark', v: 'one' }, { f: 'event/remark', v: 'two', over: [0] });
    expect(values(merged(list), 'event/remark')).toEqual(['one', 'two']);
  });

  it('are told by kind and field; what is not known is official', () => {
    const classes = [
      fieldClass('indicator', 'weight'),
      fieldClass('gauge', 'needle'),
      fieldClass('result', 'block/3'),
      fieldClass('result', 'evidence'),
      fieldClass('result', 'anything', true),
      fieldClass('event', 'text'),
      fieldClass('node', 'parent'),
      fieldClass('indicator', 'parent'),
      fieldClass('gauge', 'parent'),
      fieldClass('node', 'order'),
      fieldClass('desk', 'width'),
      fieldClass('node', 'ui/open'),
    ];
    expect(classes).toEqual([
      ...['official', 'official', 'block', 'set', 'set', 'event'],
      ...['parent', 'parent', 'official', 'order', 'cosmetic', 'cosmetic'],
    ]);
  });

  it('values are equal as data, not as text', () => {
    expect(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 1, b: 1 })).toBe(false);
    expect(sameValue(['a'], { 0: 'a' })).toBe(false);
    expect(sameValue(null, {})).toBe(false);
    expect(sameValue('1', 1)).toBe(false);
  });
});
