import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { BookState } from '#domain/book/book';
import { blankResult, resultId, type ResultState } from '#domain/book/result';
import { checkResults } from '#domain/check/results';
import { boardRow } from '#domain/tracking/board';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { resultCells } from '#renderer/features/tracking/result-column.tsx';
import { startLanguages } from '#renderer/i18n/i18n';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

await startLanguages();
const records = sampleRecords();
const sample = bookOf(records);
const { framework } = records;
const known = [...sample.indicator.values()].find(({ no }) => no === '1.12')!;

/** The formula gives about 70 in each round: too much, and far from last year's. */
function judged(startRound: string | null, state: ResultState) {
  const indicator = { ...known, startRound, mostValue: '50', base: '1' };
  const result = new Map(sample.result);
  for (const { code } of framework.rounds) result.delete(resultId(known.id, code));
  result.set(resultId(known.id, '9'), { ...blankResult(known.id, '9'), state });
  const book: BookState = { ...sample, indicator: new Map([[known.id, indicator]]), result };
  const row = boardRow(book, indicator, framework);
  const marks = framework.rounds.map((round, at) =>
    resultCells({ t: i18next.t, round, at, open: true, width: 60, closed: () => null }).mark?.(row),
  );
  return {
    marks,
    codes: checkResults(row, book, framework).map(({ code, place }) => `${code} ${place.round ?? ''}`),
  };
}

test('a round that is not measured is not marked for what its formula would give, nor told of', () => {
  expect(judged('12', 'notDue')).toEqual({
    marks: [null, null, 'bad'],
    codes: ['figure-above-most 12', 'result-jump 12'],
  });
});

test('nor is one that is exempt; the others are', () => {
  expect(judged(null, 'naApproved')).toEqual({
    marks: ['bad', null, 'bad'],
    codes: ['figure-above-most 6', 'result-jump 6', 'figure-above-most 12', 'result-jump 12'],
  });
});
