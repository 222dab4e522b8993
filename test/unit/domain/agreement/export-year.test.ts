import { describe, expect, it } from 'vitest';
import { exportAgreement, MEAN_OF_PARTS, type ExportWords } from '#domain/agreement/export-agreement';
import { readAgreement } from '#domain/agreement/read-agreement';
import { takeIn } from '#domain/agreement/take-in';
import { EMPTY_BOOK, type BookState } from '#domain/book/book';
import { applyChange } from '#domain/book/change';
import { parseExact, toFixed } from '#domain/exact';
import { METHODS, type Framework } from '#domain/scoring/framework';
import { boardRows, type BoardRow } from '#domain/tracking/board';
import { printedResult, shownResult } from '#domain/tracking/shown-result';
import { layOutAgreement } from '#main/files/agreement-layout';
import en from '#resources/locales/en.json';
import th from '#resources/locales/th.json';
import { asRead } from '#test/unit/domain/agreement/as-read';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

type Words = typeof th | typeof en;

function wordsOf(words: Words, { dimensions }: Framework): ExportWords {
  return {
    title: words['export.title'].replace('{{year}}', '2547'),
    unitLine: words['export.unit'].replace('{{name}}', 'เชียงใหม่'),
    methods: {
      ...Object.fromEntries(METHODS.map((method) => [method, words[`method.${method}`]])),
      [MEAN_OF_PARTS]: words['export.method.mean'],
    },
    heads: {
      no: words['agreement.no'],
      name: words['agreement.indicator'],
      unit: words['agreement.unit'],
      base: words['export.base'].replace('{{year}}', '2546'),
      weight: words['export.weight'],
      levels: words['agreement.levels'],
      step: words['field.adjustStep'],
      direction: words['agreement.direction'],
      method: words['agreement.method'],
      dimension: words['agreement.dimension.long'],
      total: words['export.total'],
      higher: words['direction.higher'],
      lower: words['direction.lower'],
      partOf: words['export.part-of'],
      partWeight: words['export.part-weight'],
    },
    resultHead: (months) => words['export.result'].replace('{{months}}', String(months)),
    dimensionTitle: (code) => dimensions.find((each) => each.code === code)?.title ?? code,
  };
}

function sample(): { readonly state: BookState; readonly framework: Framework } {
  const records = sampleRecords();
  return { state: bookOf(records), framework: records.framework };
}

/** Out to a workbook and into an empty book. */
function throughWorkbook(state: BookState, framework: Framework, words: Words): BookState {
  const written = exportAgreement(state, framework, wordsOf(words, framework));
  const read = readAgreement({ sheets: [asRead(layOutAgreement(written))] });
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(read.statedTotal).toMatchObject({ value: '100', agrees: true });
  const all = new Set(read.rows.map(({ row }) => row));
  let count = 0;
  const change = takeIn(EMPTY_BOOK, framework, read, all, () => `new${String((count += 1))}`);
  return applyChange(EMPTY_BOOK, change);
}

/** What a workbook says of an indicator, with its parts below it. */
function sayings({ indicator, parts }: BoardRow): object {
  const { no, name, unit, method, direction, weight, levels, base, adjustStep, dimension, partsMode } =
    indicator;
  return {
    ...{ no, name, unit, method, direction, dimension, partsMode },
    // A number may be written another way: 2 for 2.00.
    figures: [weight, base, adjustStep, ...levels].map((text) => (text === null ? null : Number(text))),
    parts: parts.map(sayings),
  };
}

/** Figures by which a score is made and which a workbook does not hold. */
function hasMore({ indicator }: BoardRow): boolean {
  const { levelsByRound, amendments, levelScores, weightByRound } = indicator;
  return (
    indicator.method === 'hybrid' ||
    levelScores !== null ||
    amendments.length > 0 ||
    [levelsByRound, weightByRound].some((each) => Object.keys(each).length > 0)
  );
}

function scores(row: BoardRow): readonly string[] {
  return row.cells.map(({ score }) => (score.state === 'scored' ? toFixed(score.score, 6) : '–'));
}

describe.each([
  ['Thai', th],
  ['English', en],
])('the sample year in a workbook with %s heads', (_language, words) => {
  const { state, framework } = sample();
  const was = boardRows(state, framework);
  const is = boardRows(throughWorkbook(state, framework, words), framework);
  const leaves = (rows: readonly BoardRow[]): readonly BoardRow[] =>
    rows.flatMap((row) => (row.parts.length > 0 ? row.parts : [row]));

  it('comes back with every indicator, and each compound one with its parts', () => {
    expect(was.filter(({ parts }) => parts.length > 1).length).toBeGreaterThan(1);
    expect(is.map(sayings)).toEqual(was.map(sayings));
  });

  it('taken into the year from which it came it changes nothing', () => {
    const written = exportAgreement(state, framework, wordsOf(words, framework));
    const read = readAgreement({ sheets: [asRead(layOutAgreement(written))] });
    const all = new Set(read.rows.map(({ row }) => row));
    expect(takeIn(state, framework, read, all, () => 'new').ops).toEqual([]);
  });

  it('comes back with the results that formulas and lists gave, and their scores', () => {
    const shown = (row: BoardRow): readonly string[] =>
      row.cells.map((cell) => {
        const shownHere = parseExact(shownResult(cell).text);
        return shownHere === null ? '' : printedResult(shownHere);
      });
    const net = leaves(was).filter(({ indicator }) => indicator.method !== 'rubric');
    const back = leaves(is).filter(({ indicator }) => indicator.method !== 'rubric');
    expect(net.some(({ cells }) => cells.some(({ source }) => source === 'formula'))).toBe(true);
    expect(back.map(shown)).toEqual(net.map(shown));
    const plain = leaves(was).flatMap((row, at) => (hasMore(row) ? [] : [{ row, at }]));
    expect(plain.length).toBeGreaterThan(20);
    for (const { row, at } of plain) {
      const other = leaves(is)[at];
      expect(other === undefined ? [] : [row.indicator.no, ...scores(other)]).toEqual([
        row.indicator.no,
        ...scores(row),
      ]);
    }
  });
});

it('a compound indicator without weight, and parts of one whose whole is not taken in, are not lost', () => {
  const { state, framework } = sample();
  const whole = [...state.indicator.values()].find(
    ({ method, id }) => method === 'compound' && [...state.indicator.values()].some(({ of }) => of === id),
  );
  if (whole === undefined) throw new Error('the sample has no compound indicator');
  const bare: BookState = {
    ...state,
    indicator: new Map(state.indicator).set(whole.id, { ...whole, weight: null, partsMode: 'average' }),
  };
  const written = exportAgreement(bare, framework, wordsOf(th, framework));
  const read = readAgreement({ sheets: [asRead(layOutAgreement(written))] });
  const found = read.rows.find(({ indicator }) => indicator.no === whole.no);
  expect(found?.indicator).toMatchObject({ method: 'compound', weight: null, partsMode: 'average' });
  const others = new Set(read.rows.flatMap(({ row }) => (row === found?.row ? [] : [row])));
  let count = 0;
  const taken = applyChange(
    EMPTY_BOOK,
    takeIn(EMPTY_BOOK, framework, read, others, () => `new${String((count += 1))}`),
  );
  const parts = [...taken.indicator.values()].filter(({ no }) => no.startsWith(`${whole.no}.`));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every(({ of }) => of === null)).toBe(true);
});
