import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClean, scoreCases } from '#main/command/score-command';
import { runs } from '#test/unit/property-runs';

const good = {
  id: 'a',
  method: 'interpolate',
  direction: 'higher',
  levels: [85, 87.5, 90, 92.5, 95],
  actual: 86,
  weight: 7,
};
const answerOf = (...cases: readonly unknown[]): ReturnType<typeof scoreCases> =>
  scoreCases(JSON.stringify({ cases }));

describe('figures', () => {
  test('floor is 1 and cap 5 where the case names none', () => {
    expect(
      answerOf({ ...good, actual: 0 }, { ...good, actual: 100 }).cases.map((each) => each.score),
    ).toEqual(['1.0000', '5.0000']);
    expect(answerOf({ ...good, actual: 0, floor: '0' }, { ...good, actual: 100, cap: 4.5 }).cases).toEqual([
      { id: 'a', score: '0.0000', weighted: '0.0000' },
      { id: 'a', score: '4.5000', weighted: '0.3150' },
    ]);
  });

  test('are read digit by digit, as numbers and as texts', () => {
    const json = `{"cases":[{"id":1,"method":"milestone","weight":100,
      "actual":2.00005000000000000000000000001},{"id":"2","method":"milestone","weight":"1e2","actual":"2.00005"}]}`;
    expect(scoreCases(json).cases).toEqual([
      { id: '1', score: '2.0001', weighted: '2.0001' },
      { id: '2', score: '2.0001', weighted: '2.0001' },
    ]);
    const half = json.replace('2.00005000000000000000000000001', '2.00004999999999999999999999999');
    expect(scoreCases(half).cases[0]?.score).toBe('2.0000');
  });

  test('without a weight there is a score and no weighted score', () => {
    const { cases, problems } = answerOf({ ...good, weight: null }, { ...good, weight: undefined });
    expect(cases).toEqual(Array(2).fill({ id: 'a', score: '1.4000', weighted: null }));
    expect(problems).toBeUndefined();
  });
});

describe('at the edges', () => {
  const falling = { ...good, direction: 'lower', levels: [70, 60, 60, 50, 40], weight: 10 };

  test.each<[string, object, string | null]>([
    ['a plateau, lower is better', { ...falling, actual: 60 }, '3.0000'],
    ['above a plateau', { ...falling, actual: 65 }, '1.5000'],
    ['below a plateau', { ...falling, actual: 55 }, '3.5000'],
    ['a plateau by threshold', { ...falling, method: 'threshold', actual: 60, floor: 0 }, '3.0000'],
    ['negative levels', { ...good, levels: [-5, -4, -3, -2, -1], actual: '-3.5' }, '2.5000'],
    [
      'huge levels',
      { ...good, levels: [1e20, 2e20, 3e20, 4e20, 5e20], actual: '350000000000000000000' },
      '3.5000',
    ],
    ['a result at a level', { ...good, actual: '92.50' }, '4.0000'],
    ['a hair over a half', { ...good, levels: [0, 20000, 40000, 60000, 80000], actual: 1 }, '1.0001'],
    ['a cap of 4', { ...good, actual: 94.9, cap: 4 }, '4.0000'],
    ['a floor of 0', { ...good, actual: 84.99, floor: 0 }, '0.0000'],
    ['no step done', { ...good, method: 'milestone', levels: [1, 2, 3, 4, 5], actual: 0 }, '1.0000'],
    ['more than all steps', { ...good, method: 'milestone', levels: null, actual: 5.5 }, '5.0000'],
    [
      'half a step',
      { ...good, method: 'milestone', levels: ['1', '2', '3', '4', '5.0'], actual: 2.5 },
      '2.5000',
    ],
  ])('%s', (_how, given, score) => {
    expect(answerOf(given)).toMatchObject({ cases: [{ id: 'a', score }] });
    expect(answerOf(given).problems).toBeUndefined();
  });
});

describe('no figure without a ground', () => {
  test('no result yet is null and no problem', () => {
    expect(answerOf({ ...good, actual: null })).toEqual({
      cases: [{ id: 'a', score: null, weighted: null }],
    });
  });

  test.each(['compound', 'rubric', 'hybrid', 'joint', 'something else'])(
    'method %s is not built',
    (method) => {
      const answer = answerOf({ ...good, method });
      expect(answer).toEqual({
        cases: [{ id: 'a', score: null, weighted: null }],
        problems: [
          {
            code: 'method-not-built',
            severity: 'error',
            sheet: null,
            cell: null,
            details: { id: 'a', index: '0', method },
          },
        ],
      });
      expect(isClean(answer)).toBe(false);
    },
  );

  test.each<[string, object]>([
    ['case-invalid', { actual: 'แปดสิบ' }],
    ['case-invalid', { actual: '๘๐' }],
    ['case-invalid', { actual: true }],
    ['case-invalid', { actual: '' }],
    ['case-invalid', { levels: [1, 2, 3, 4] }],
    ['case-invalid', { levels: '1,2,3,4,5' }],
    ['case-invalid', { direction: 'up' }],
    ['case-invalid', { direction: undefined }],
    ['case-invalid', { method: 7 }],
    ['case-invalid', { weight: 'ten' }],
    ['case-invalid', { floor: 5, cap: 1 }],
    ['case-invalid', { method: 'milestone', levels: [10, 20, 30, 40, 50], actual: 30 }],
    ['case-invalid', { method: 'milestone', levels: [5, 4, 3, 2, 1], direction: 'lower', actual: 2 }],
    ['case-invalid', { method: 'milestone', levels: [1, 2, 3, 4, 5], direction: 'lower', actual: 2 }],
    ['level-missing', { levels: [1, 2, null, 4, 5] }],
    ['level-order', { levels: [1, 3, 2, 4, 5] }],
    ['direction-contradicts', { levels: [5, 4, 3, 2, 1] }],
    ['direction-contradicts', { direction: 'lower' }],
    ['weight-negative', { weight: -7 }],
  ])('%s for %j, and the other cases are answered', (code, change) => {
    const answer = answerOf({ ...good, ...change, id: 'bad' }, good);
    expect(answer.problems?.map((each) => [each.code, each.details['id'], each.details['index']])).toEqual([
      [code, 'bad', '0'],
    ]);
    expect(answer.cases[0]).toMatchObject({ id: 'bad', weighted: null });
    expect(answer.cases[1]).toEqual({ id: 'a', score: '1.4000', weighted: '0.0980' });
  });

  test('a case that is none is told by its place', () => {
    const answer = answerOf(good, 'case', null, []);
    expect(answer.cases.map((each) => each.id)).toEqual(['a', null, null, null]);
    expect(answer.problems?.map((each) => each.details)).toMatchObject([
      { index: '1' },
      { index: '2' },
      { index: '3' },
    ]);
  });

  test.each(['', 'x', '[]', '{}', '{"cases":{}}', '{"cases":[1,]}', 'null'])(
    '"%s" is no file of cases',
    (json) => {
      expect(scoreCases(json)).toMatchObject({ cases: [], problems: [{ code: 'file-not-json' }] });
    },
  );

  test('whatever JSON comes, there is one answer for each case and no failure', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.record({ ...arbitraryFields() }))), (cases) => {
        expect(scoreCases(JSON.stringify({ cases })).cases).toHaveLength(cases.length);
      }),
      { numRuns: runs(400) },
    );
  });
});

function arbitraryFields(): Record<string, fc.Arbitrary<unknown>> {
  const any = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom('1e9999', '-0', '1e-400', '__proto__'));
  return {
    id: any,
    method: fc.oneof(any, fc.constantFrom('interpolate', 'threshold', 'milestone')),
    direction: fc.oneof(any, fc.constantFrom('higher', 'lower')),
    levels: fc.oneof(any, fc.array(any, { minLength: 5, maxLength: 5 })),
    actual: any,
    weight: any,
    floor: any,
  };
}
