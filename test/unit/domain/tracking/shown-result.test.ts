import { describe, expect, test } from 'vitest';
import type { BookState } from '#domain/book/book';
import { applyChange, type Op } from '#domain/book/change';
import { exact, sum } from '#domain/exact';
import { roundTotals } from '#domain/scoring/totals';
import { boardRow, boardRows, totalRows, type BoardRow, type RoundCell } from '#domain/tracking/board';
import { setPoint, setStep } from '#domain/tracking/enter-list';
import { enterResult } from '#domain/tracking/enter-result';
import { computedResult, differingResult, printedResult, shownResult } from '#domain/tracking/shown-result';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const records = sampleRecords();
const sample = bookOf(records);
const { framework } = records;

function rowOf(state: BookState, no: string): BoardRow {
  const all = [...state.indicator.values()].find((each) => each.no === no);
  if (all === undefined) throw new Error(no);
  return boardRow(state, all, framework);
}

function cellOf(no: string, at: number, ops: readonly Op[] = []): RoundCell {
  const cell = rowOf(applyChange(sample, { name: 'enter-result', ops }), no).cells[at];
  if (cell === undefined) throw new Error(no);
  return cell;
}

const idOf = (no: string): string => rowOf(sample, no).indicator.id;

describe('what a cell shows', () => {
  test.each([
    ['1.6', 0, '68.7655', 'formula'],
    ['1.8', 0, '2', 'list'],
    ['1.20', 1, '2', 'list'],
    // Points before deductions, as a sum that is typed would be.
    ['4.1', 0, '3.5', 'list'],
    ['1.10', 2, '92', 'formula'],
    ['1.13', 0, '2.7468', 'parts'],
  ])('%s in round %i: %s from %s', (no, at, text, source) => {
    expect(shownResult(cellOf(no, at))).toEqual({ text, source });
  });

  test('what is typed goes before the formula as it was typed, and gives way again', () => {
    const typed = enterResult(sample, idOf('1.6'), '6', '70.50');
    expect(shownResult(cellOf('1.6', 0, typed))).toEqual({ text: '70.5', source: 'typed' });
    const state = applyChange(sample, { name: 'enter-result', ops: typed });
    const cell = cellOf('1.6', 0, [...typed, ...enterResult(state, idOf('1.6'), '6', null)]);
    expect(shownResult(cell)).toEqual({ text: '68.7655', source: 'formula' });
  });

  test.each([
    ['1', '1'],
    ['2.50', '2.5'],
    ['0.123456', '0.1235'],
    ['-0.00005', '-0.0001'],
    ['99.99995', '100'],
  ])('%s is printed %s', (given, printed) => {
    expect(printedResult(exact(given))).toBe(printed);
  });

  test('a number that never ends is rounded half up at four decimals', () => {
    expect(printedResult(exact('2').div(exact('3')))).toBe('0.6667');
  });
});

describe('a typed figure that differs', () => {
  test('from the formula is told with both', () => {
    const ops = enterResult(sample, idOf('1.6'), '6', '70');
    expect(differingResult(cellOf('1.6', 0, ops))).toEqual({ typed: '70', computed: '68.7655' });
  });

  test('from the list is told with both', () => {
    const ops = enterResult(sample, idOf('1.8'), '6', '4');
    expect(differingResult(cellOf('1.8', 0, ops))).toEqual({ typed: '4', computed: '2' });
  });

  test('not where it is what the formula prints, nor where nothing was typed', () => {
    const ops = enterResult(sample, idOf('1.6'), '6', '68.7655');
    expect(differingResult(cellOf('1.6', 0, ops))).toBeNull();
    expect(differingResult(cellOf('1.6', 0))).toBeNull();
  });

  test('a list entry takes its place', () => {
    const { indicator } = rowOf(sample, '1.8');
    const typed = enterResult(sample, indicator.id, '6', '4');
    const state = applyChange(sample, { name: 'enter-result', ops: typed });
    const cell = cellOf('1.8', 0, [...typed, ...setStep(state, { indicator, round: '6' }, 2, true)]);
    expect(shownResult(cell)).toEqual({ text: '3', source: 'list' });
    expect(differingResult(cell)).toBeNull();
  });
});

test('a rubric of which one criterion is open has no score and no result', () => {
  const { indicator } = rowOf(sample, '3.5');
  const ops = setPoint(sample, { indicator, round: '6' }, 2, null);
  const cell = cellOf('3.5', 0, ops);
  expect(cell.none).toBe('pointsIncomplete');
  expect(computedResult(cell)).toBeNull();
});

describe('the board', () => {
  test('parts stand inside their whole', () => {
    const { depth, parts } = rowOf(sample, '1.13');
    expect([depth, parts.map((part) => [part.indicator.no, part.depth])]).toEqual([
      0,
      [
        ['1.13.1', 1],
        ['1.13.2', 1],
        ['1.13.3', 1],
      ],
    ]);
  });

  test('parts of a weighted mean have a score and no share of the whole', () => {
    const { parts } = rowOf(sample, '2.3');
    expect(parts.map((part) => [part.cells[0]?.none, part.cells[0]?.weighted])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test.each([0, 1, 2])('what the rows give adds up to the self-assessed total of round %i', (at) => {
    const rows = boardRows(sample, framework);
    const given = sum(rows.flatMap(({ cells }) => cells[at]?.weighted ?? []));
    const { over100 } = roundTotals(rows.flatMap((row) => totalRows(row, at))).selfAssessed;
    expect(over100?.equals(given)).toBe(true);
  });

  test('a part without a score gives nothing to a whole whose weight its parts share', () => {
    const [first] = rowOf(sample, '1.13').parts;
    if (first === undefined) throw new Error('no parts');
    const id = `${first.indicator.id}:6`;
    const result = sample.result.get(id);
    if (result === undefined) throw new Error(id);
    const state = {
      ...sample,
      result: new Map(sample.result).set(id, { ...result, state: 'naApproved' as const }),
    };
    const row = rowOf(state, '1.13');
    const rest = sum(row.parts.slice(1).flatMap(({ cells }) => cells[0]?.weighted ?? []));
    expect(row.cells[0]?.weighted?.equals(rest)).toBe(true);
    expect(row.cells[0]?.state).toBe('mixed');
  });
});
