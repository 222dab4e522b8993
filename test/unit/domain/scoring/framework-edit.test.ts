import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, resultId, type Book, type BookState } from '#domain/book/book';
import { applyChange, invert } from '#domain/book/change';
import { blankResult } from '#domain/book/result';
import { exact, toFixed } from '#domain/exact';
import { defaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';
import {
  editFramework,
  isChangedHere,
  sourceOf,
  standingOf,
  takeOverFramework,
} from '#domain/scoring/framework-edit';
import { effectsOn } from '#domain/scoring/framework-effects';
import { yearEndTotal } from '#domain/scoring/totals';
import { boardRow, boardRows, totalRows } from '#domain/tracking/board';
import { bookToChange } from '#domain/year-folder/read-year-folder';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const RECORDS = sampleRecords();
const STATE: BookState = applyChange(EMPTY_BOOK, bookToChange(RECORDS));
const { book } = RECORDS;
const { framework } = book;

/** The book after a change, and the framework that it then has. */
function after(change: ReturnType<typeof editFramework>): { state: BookState; framework: Framework } {
  if (change === null) throw new Error('nothing changed');
  const state = applyChange(STATE, change);
  return { state, framework: state.book.get(book.id)?.framework ?? framework };
}

/** What the tracking page would say of an indicator in the first round. */
function cell(state: BookState, rules: Framework, no: string, at = 0): { score: string; lamp: string } {
  const indicator = [...state.indicator.values()].find((each) => each.no === no);
  if (indicator === undefined) throw new Error(no);
  const found = boardRow(state, indicator, rules).cells[at];
  return {
    score: found?.score.state === 'scored' ? toFixed(found.score.score, rules.scoreDecimals) : '–',
    lamp: rules.lamps[found?.lamp ?? -1]?.word ?? '–',
  };
}

/** The sample with another result of 1.1 in the first round. */
function withResult(value: string): BookState {
  const id = resultId(`${book.id}/50-2547-1.1`, '6');
  const was = STATE.result.get(id);
  if (was === undefined) throw new Error(id);
  return { ...STATE, result: new Map(STATE.result).set(id, { ...was, value }) };
}

describe('rules given by hand', () => {
  const own: Book = { ...book, framework: { ...defaultFramework(2547), source: 'รายงานสองปี' } };
  const edited = (given: Parameters<typeof editFramework>[1], of = own): Framework => {
    const change = editFramework(of, given);
    const [op] = change?.ops ?? [];
    expect(change).toMatchObject({ name: 'edit-framework', ops: [{ op: 'set', field: 'framework' }] });
    return (op?.op === 'set' ? op.value : null) as unknown as Framework;
  };

  it('are one change, marked as made in the province, and keep their version', () => {
    const next = edited({ noEvidenceScore: null });
    expect(next).toMatchObject({ noEvidenceScore: null, version: own.framework.version });
    expect(isChangedHere(own.framework)).toBe(false);
    expect(isChangedHere(next)).toBe(true);
    expect(sourceOf(next)).toBe('รายงานสองปี');
  });

  it('are marked once, however often they change, also where no source was given', () => {
    const once = edited({ noEvidenceScore: null });
    const twice = edited({ naPolicy: 'keepWeight' }, { ...own, framework: once });
    expect(twice.source).toBe(once.source);
    const unnamed = edited(
      { naPolicy: 'keepWeight' },
      { ...own, framework: { ...own.framework, source: '' } },
    );
    expect([isChangedHere(unnamed), sourceOf(unnamed)]).toEqual([true, '']);
  });

  it('that are the same as before are no change', () => {
    expect(editFramework(own, { naPolicy: own.framework.naPolicy })).toBeNull();
    expect(takeOverFramework(own, own.framework)).toBeNull();
  });

  it('are taken back whole', () => {
    const change = editFramework(book, { lamps: [{ word: 'ผ่าน', wordEn: null, from: '1' }] });
    const { state } = after(change);
    expect(applyChange(state, invert(change!)).book.get(book.id)).toEqual(book);
  });
});

describe('a framework from the centre', () => {
  const next = (given: Partial<Framework>): Framework => ({ ...framework, ...given });

  it('stands as newer, same or older by its version, and only in its own year', () => {
    expect(standingOf(framework, next({ version: 2 }))).toBe('newer');
    expect(standingOf(framework, next({ floor: '0' }))).toBe('same');
    expect(standingOf(next({ version: 3 }), next({ version: 2 }))).toBe('older');
    expect(standingOf(framework, next({ version: 9, fiscalYear: 2548 }))).toBe('other-year');
  });

  it('is newer than the rules of the program, whatever its version', () => {
    expect(standingOf(defaultFramework(2547), next({ version: 1 }))).toBe('newer');
  });

  it('leaves a book of the same codes as it is', () => {
    expect(effectsOn(STATE, framework)).toEqual([]);
  });

  it('tells which indicators stand on a dimension, a method or a round that is no longer there', () => {
    const effects = effectsOn(
      STATE,
      next({
        dimensions: framework.dimensions.filter(({ code }) => code !== 'D4'),
        methods: framework.methods.filter((method) => method !== 'rubric'),
        rounds: framework.rounds.filter(({ code }) => code !== '9'),
      }),
    );
    const inD4 = [...STATE.indicator.values()].filter(
      ({ dimension, of }) => dimension === 'D4' && of === null,
    );
    const rubric = [...STATE.indicator.values()].filter(({ method }) => method === 'rubric');
    expect(effects.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'dimension D4',
      'method rubric',
      'round 9',
    ]);
    expect(effects[0]?.indicators).toEqual(inD4);
    expect(inD4.length).toBeGreaterThan(0);
    expect(effects[1]?.indicators).toEqual(rubric);
    // A record that only says that nothing was entered yet is no result.
    const entered = [...STATE.result.values()].filter(
      (each) =>
        each.round === '9' && JSON.stringify(each) !== JSON.stringify(blankResult(each.indicator, '9')),
    );
    expect(effects[2]?.results).toBe(entered.length);
    expect(entered.length).toBeGreaterThan(30);
  });

  it('tells rounds of other codes in the order that the book has them', () => {
    const rounds = framework.rounds.map((round, at) => ({ ...round, code: 'ABC'[at] ?? '' }));
    const effects = effectsOn(STATE, next({ rounds }));
    expect(effects.map(({ code }) => code)).toEqual(['6', '9', '12']);
  });

  it('drops nothing of the book', () => {
    const { state } = after(
      takeOverFramework(book, next({ version: 2, dimensions: framework.dimensions.slice(1) })),
    );
    for (const kind of ['indicator', 'result', 'node', 'item', 'series'] as const)
      expect(state[kind]).toBe(STATE[kind]);
  });
});

describe('scores follow the rules', () => {
  it('below level 1 by the floor: 0 in place of 1', () => {
    const lamps = framework.lamps.map((lamp, index) => (index === 0 ? { ...lamp, from: '0' } : lamp));
    const lower = after(takeOverFramework(book, { ...framework, version: 2, floor: '0', lamps })).framework;
    const state = withResult('3.9');
    expect(cell(state, framework, '1.1')).toEqual({ score: '1.0000', lamp: 'ต้องปรับปรุง' });
    expect(cell(state, lower, '1.1')).toEqual({ score: '0.0000', lamp: 'ต้องปรับปรุง' });
    // Where a level was reached nothing changes.
    expect(cell(state, lower, '1.2')).toEqual(cell(state, framework, '1.2'));
  });

  it('by the lamps: the same score under another word', () => {
    expect(cell(STATE, framework, '1.2')).toEqual({ score: '3.8144', lamp: 'ดีมาก' });
    const lamps = (from: string): Framework['lamps'] => [
      { word: 'ไม่ผ่าน', wordEn: null, from: '1' },
      { word: 'ผ่าน', wordEn: null, from },
    ];
    const low = after(editFramework(book, { lamps: lamps('3.8143') }));
    expect(cell(low.state, low.framework, '1.2')).toEqual({ score: '3.8144', lamp: 'ผ่าน' });
    // The exact score is a little less than it is printed: it is not rounded into the better band.
    const high = after(editFramework(book, { lamps: lamps('3.8144') }));
    expect(cell(high.state, high.framework, '1.2')).toEqual({ score: '3.8144', lamp: 'ไม่ผ่าน' });
  });

  it('at the end of the year by the policies', () => {
    const last = framework.rounds.length - 1;
    const total = (rules: Framework): string => {
      const rows = boardRows(STATE, rules).flatMap((row) => totalRows(row, last));
      return toFixed(yearEndTotal(rows, rules).renormalised ?? exact('0'), 8);
    };
    const kept = after(editFramework(book, { naPolicy: 'keepWeight' }));
    const uncounted = after(editFramework(book, { noEvidenceScore: null }));
    expect(new Set([total(framework), total(kept.framework), total(uncounted.framework)]).size).toBe(3);
  });
});
