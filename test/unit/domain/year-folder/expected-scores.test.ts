import { describe, expect, it } from 'vitest';
import { yearScores } from '#domain/tracking/year-scores';
import { bookOf } from '#domain/year-folder/read-year-folder';
import expected from '#resources/sample-year/expected.json';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

describe('the sample year against its independent calculation', () => {
  const records = sampleRecords();
  const state = bookOf(records);
  const scores = yearScores(state, records.framework, (id) => id.slice(records.book.id.length + 1));

  it('has all rounds', () => {
    expect(scores.map(({ round }) => round)).toEqual(['6', '9', '12']);
  });

  it.each([0, 1, 2])('every figure of round %i is exactly the expected one', (at) => {
    expect(scores[at]).toEqual(expected.rounds[at]);
  });
});
