import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { EXISTS } from '#domain/log/commit';
import type { Conflict } from '#domain/log/conflicts';
import { commonPast, optionsOf } from '#renderer/features/history/conflict-options';
import { editorOf, writtenValue } from '#renderer/features/history/other-value';
import { givenBook, past } from '#test/unit/renderer/given';

const conflict = (given: Partial<Conflict>): Conflict => ({
  kind: 'values',
  entity: 'result',
  id: 'i1:9',
  field: 'value',
  known: true,
  heads: [],
  seen: [],
  ...given,
});
const head = (op: string, value: string | boolean | null): Conflict['heads'][number] => ({
  op,
  value,
  lam: 1,
});

describe('two values', () => {
  const heads = [head('b', '52.3'), head('c', '53.2'), head('d', '52.3')];
  const pasts = [
    past({ op: 'a', value: '44', replacedBy: ['b', 'c', 'd'] }),
    past({ op: 'b', value: '52.3', replaced: ['a'] }),
    past({ op: 'c', value: '53.2', replaced: ['a'] }),
    past({ op: 'd', value: '52.3', replaced: ['a'], person: 'อนันต์' }),
  ];

  it('stand each once, with all who wrote it; the one that is shown is the last head', () => {
    const options = optionsOf(conflict({ heads }), pasts);
    expect(options.map(({ value }) => value)).toEqual(['52.3', '53.2']);
    expect(options[0]?.authors.map(({ op }) => op)).toEqual(['b', 'd']);
    expect(options.map(({ isShown }) => isShown)).toEqual([true, false]);
  });

  it('come from one that all had seen, or from none', () => {
    expect(commonPast(conflict({ heads }), pasts)?.op).toBe('a');
    const strangers = pasts.map((each) => (each.op === 'c' ? { ...each, replaced: [] } : each));
    expect(commonPast(conflict({ heads }), strangers)).toBeNull();
    expect(commonPast(conflict({ heads }), [])).toBeNull();
  });
});

it('keeps or takes away what was deleted and edited, and names the last editor', () => {
  const removed = conflict({ kind: 'removed-edited', field: EXISTS, heads: [head('r', false)] });
  const edit = past({ op: 'w', value: 'ชื่อใหม่', person: 'อนันต์' });
  const options = optionsOf(removed, [past({ op: 'r', value: false })], edit);
  expect(options.map(({ value }) => value)).toEqual([true, false]);
  expect(options.map(({ authors }) => authors.map(({ op }) => op).join())).toEqual(['w', 'r']);
});

it('leads out of a cycle to where the node stood before, or to the top', () => {
  const cycle = conflict({
    kind: 'cycle',
    entity: 'node',
    id: 'n2',
    field: 'parent',
    heads: [head('m', 'n3')],
  });
  const pasts = [
    past({ op: 'k', value: 'n0', replacedBy: ['l'] }),
    past({ op: 'l', value: 'n1', replaced: ['k'], replacedBy: ['m'] }),
    past({ op: 'm', value: 'n3', replaced: ['l'] }),
  ];
  expect(optionsOf(cycle, pasts).map(({ value }) => value)).toEqual(['n1', null]);
});

describe('another value', () => {
  const state = givenBook();
  const { framework } = [...state.book.values()][0]!;
  const words = { t: i18next.t, locale: 'th', state, framework, gone: new Map<string, string>() } as const;
  const editor = (kind: string, field: string): ReturnType<typeof editorOf> =>
    editorOf(words, { kind, id: 'i1', field });

  it('of a figure is a number or nothing', () => {
    const figure = editor('indicator', 'weight')!;
    expect(writtenValue(figure, [' ๑๒.๕๐ % '])).toEqual({ value: '12.5' });
    expect(writtenValue(figure, ['สิบ'])).toBe('not-a-number');
    expect(writtenValue(figure, [])).toBe('empty');
  });

  it('of the levels is all five together', () => {
    const levels = editor('indicator', 'levels')!;
    expect(writtenValue(levels, ['1', '2', '', '4'])).toEqual({ value: ['1', '2', null, '4', null] });
    expect(writtenValue(levels, ['', ''])).toBe('empty');
  });

  it('of a choice may be that there is none', () => {
    const dimension = editor('indicator', 'dimension')!;
    expect(writtenValue(dimension, ['0'])).toEqual({ value: 'effectiveness' });
    expect(writtenValue(dimension, ['4'])).toEqual({ value: null });
    expect(writtenValue(dimension, [''])).toBe('empty');
  });

  it('is not written where it is no officer’s to invent: certification, framework, fields of a newer program', () => {
    expect(editor('result', 'state')).toBeNull();
    expect(editor('book', 'framework')).toBeNull();
    expect(editor('indicator', 'colour')).toBeNull();
  });
});
