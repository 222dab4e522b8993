import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exact, toFixed, type Exact } from '#domain/exact';
import { explainScore, type Explanation, type ScoreInput } from '#domain/scoring/explain';
import { scoreResult, weightedScore } from '#domain/scoring/score';
import { readFixture } from '#test/fixtures/read-fixture';
import { METHODS, orderedCase } from '#test/unit/domain/scoring/arbitrary-cases';
import { oracle, printFour, type OracleCase } from '#test/unit/domain/scoring/oracle';
import { runs } from '#test/unit/property-runs';

const RUNS = runs(800);

const { cases } = readFixture(
  'scoring-cases.json',
  z.object({
    cases: z.array(
      z.object({
        id: z.string(),
        method: z.enum(['interpolate', 'threshold']),
        direction: z.enum(['higher', 'lower']),
        levels: z.array(z.number()),
        actual: z.number(),
        weight: z.number(),
        floor: z.number(),
        score: z.string(),
        weighted: z.string(),
      }),
    ),
  }),
);

const percent: ScoreInput = {
  method: 'interpolate',
  direction: 'higher',
  levels: ['85', '87.5', '90', '92.5', '95'],
  value: '86',
  floor: '1',
  cap: '5',
};

function scored(input: ScoreInput): Exact {
  const result = scoreResult(input);
  if (result.state === 'none') throw new Error(result.reason);
  return result.score;
}

function isSame(score: Exact, given: OracleCase): boolean {
  const expected = oracle(given);
  return score.s * score.n * expected.bottom === expected.top * score.d;
}

test.each(cases)('$id: $method $direction $actual scores $score, weighted $weighted', (given) => {
  const score = scored({
    method: given.method,
    direction: given.direction,
    levels: given.levels.map(String),
    value: String(given.actual),
    floor: String(given.floor),
    cap: '5',
  });
  const weighted = weightedScore(score, String(given.weight));
  expect(toFixed(score, 4)).toBe(given.score);
  expect(weighted === null ? null : toFixed(weighted, 4)).toBe(given.weighted);
});

test('all 38 published cases are there', () => {
  expect(cases).toHaveLength(38);
});

describe.each(METHODS)('$method, $direction is better', (way) => {
  test('equals the second engine, exactly and as printed', () => {
    fc.assert(
      fc.property(orderedCase(way), (given) => {
        const score = scored(given);
        expect(isSame(score, given)).toBe(true);
        expect(toFixed(score, 4)).toBe(printFour(oracle(given)));
      }),
      { numRuns: RUNS },
    );
  });

  test('a better result never scores less, and no score leaves floor and cap', () => {
    fc.assert(
      fc.property(orderedCase(way), fc.integer({ min: 0, max: 500 }), (given, better) => {
        const up = way.method === 'milestone' || way.direction === 'higher';
        const change = exact(String(better)).div(exact('100'));
        const value = up ? exact(given.value).add(change) : exact(given.value).sub(change);
        const before = scored(given);
        const after = scored({ ...given, value: toFixed(value, 4) });
        expect(after.compare(before)).toBeGreaterThanOrEqual(0);
        for (const score of [before, after]) {
          expect(score.compare(exact(given.floor))).toBeGreaterThanOrEqual(0);
          expect(score.compare(exact(given.cap))).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('the explanation, worked out by hand again, gives the same number', () => {
    fc.assert(
      fc.property(orderedCase(way), (given) => {
        expect(byHand(explainScore(given)).equals(scored(given))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

/** What an officer with a calculator makes of the explanation. */
function byHand(told: Explanation): Exact {
  if (told.kind === 'none') throw new Error(told.reason);
  const raw = beforeBounds(told);
  if (raw.compare(told.floor) < 0) return told.floor;
  return raw.compare(told.cap) > 0 ? told.cap : raw;
}

function beforeBounds(told: Exclude<Explanation, { kind: 'none' }>): Exact {
  switch (told.kind) {
    case 'belowFirst':
      return told.floor;
    case 'between': {
      const way = told.value.sub(told.from).div(told.to.sub(told.from));
      return told.fromScore.add(told.toScore.sub(told.fromScore).mul(way));
    }
    case 'atOrAboveLast':
    case 'levelPassed':
      return exact(String(told.level));
    case 'step':
      return told.value;
    case 'steps':
    case 'points':
    case 'conditions':
    case 'parts':
      throw new Error(`${told.kind} is told in every-method.test.ts`);
  }
}

describe('explanations', () => {
  test.each<[Partial<ScoreInput>, object]>([
    [{ value: '80' }, { kind: 'belowFirst', first: exact('85'), floor: exact('1') }],
    [{ value: '86' }, { kind: 'between', level: 1, from: exact('85'), to: exact('87.5') }],
    [{ value: '95' }, { kind: 'atOrAboveLast', level: 5, last: exact('95') }],
    [
      { value: '95', cap: '4' },
      { kind: 'atOrAboveLast', beforeBounds: exact('5'), score: exact('4') },
    ],
    [
      { value: '91', method: 'threshold' },
      { kind: 'levelPassed', level: 3, score: exact('3') },
    ],
    [
      { value: '80', method: 'threshold', floor: '0' },
      { kind: 'levelPassed', level: 0, score: exact('0') },
    ],
    [
      { value: '3.5', method: 'milestone' },
      { kind: 'step', score: exact('3.5') },
    ],
    [
      { value: '0', method: 'milestone' },
      { kind: 'step', beforeBounds: exact('0'), score: exact('1') },
    ],
  ])('%j is told exactly', (change, told) => {
    expect(explainScore({ ...percent, ...change })).toMatchObject(told);
  });

  test('on a plateau the highest of the equal levels is the one reached', () => {
    const plateau = { ...percent, levels: ['40', '50', '60', '60', '70'] };
    expect(explainScore({ ...plateau, value: '60' })).toMatchObject({ kind: 'between', level: 4 });
    expect(explainScore({ ...plateau, value: '59' })).toMatchObject({ kind: 'between', level: 2 });
  });
});

describe('what cannot be scored gets a reason, never a number', () => {
  test.each<[string, Partial<ScoreInput>]>([
    ['noResult', { value: null }],
    ['valueInvalid', { value: '' }],
    ['valueInvalid', { value: '8o' }],
    ['valueInvalid', { value: '1e2' }],
    ['levelsIncomplete', { levels: ['85', '87.5', null, '92.5', '95'] }],
    ['levelsIncomplete', { levels: ['85', '87.5', 'ผ่าน', '92.5', '95'] }],
    ['levelsIncomplete', { levels: [] }],
    ['levelsNotOrdered', { levels: ['85', '90', '87.5', '92.5', '95'] }],
    ['levelsNotOrdered', { direction: 'lower' }],
    ['levelsNotOrdered', { method: 'threshold', direction: 'lower' }],
    ['noResult', { method: 'rubric', value: null }],
    ['pointsIncomplete', { method: 'rubric', value: null, points: ['1', null] }],
    ['noResult', { method: 'hybrid', value: null }],
    ['levelsIncomplete', { method: 'hybrid', levels: ['1', null, '3', null, null] }],
    ['partsMissing', { method: 'compound' }],
    ['levelsIncomplete', { levelScores: ['1', '2', null, '4', '5'] }],
    ['noResult', { method: 'milestone', value: null }],
    ['valueInvalid', { method: 'milestone', value: 'ครบ' }],
  ])('%s for %j', (reason, change) => {
    expect(scoreResult({ ...percent, ...change })).toEqual({ state: 'none', reason });
    expect(explainScore({ ...percent, ...change })).toEqual({ kind: 'none', reason });
  });

  test('levels that turn back anywhere are refused in either direction', () => {
    const level = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.tuple(level, level, level, level, level),
        fc.constantFrom(...METHODS.slice(0, 4)),
        level,
        (levels, way, value) => {
          const better = way.direction === 'lower' ? [...levels].sort((a, b) => b - a) : [...levels].sort();
          const result = scoreResult({
            ...percent,
            ...way,
            levels: levels.map(String),
            value: String(value),
          });
          const ordered = better.join() === levels.join();
          expect(result.state === 'scored').toBe(ordered);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('milestone needs no levels', () => {
    const steps: ScoreInput = { ...percent, method: 'milestone', levels: [null, null, null, null, null] };
    expect(scored({ ...steps, value: '2.3333' }).equals(exact('2.3333'))).toBe(true);
  });
});

test('a weight that is missing, no number or negative gives no weighted score', () => {
  const score = exact('3');
  expect(weightedScore(score, '2.5')?.equals(exact('0.075'))).toBe(true);
  expect([null, 'สิบ', '-5'].map((weight) => weightedScore(score, weight))).toEqual([null, null, null]);
});
