import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, toFixed, type Exact } from '#domain/exact';
import { explainScore, type Explanation } from '#domain/scoring/explain';
import type { Explained } from '#domain/scoring/explanation';
import { scoreResult, weightedScore } from '#domain/scoring/score';
import { roundTotals, type TotalRow } from '#domain/scoring/totals';
import { decimalText } from '#test/unit/domain/scoring/arbitrary-cases';
import { asInput, EVERY_METHOD, everyCase } from '#test/unit/domain/scoring/every-method-cases';
import {
  everyOracle,
  isSame,
  minus,
  NOTHING,
  over,
  plus,
  ratio,
  times,
  within,
  worth,
  type EveryCase,
} from '#test/unit/domain/scoring/every-method-oracle';
import { isLess, printFour, type Ratio } from '#test/unit/domain/scoring/oracle';
import { runs } from '#test/unit/property-runs';

const RUNS = runs(200);

function scored(given: EveryCase): Exact {
  const result = scoreResult(asInput(given));
  if (result.state === 'none') throw new Error(result.reason);
  return result.score;
}

function ratioOf({ s, n, d }: Exact): Ratio {
  return { top: s * n, bottom: d };
}

describe.each(EVERY_METHOD)('%s', (method) => {
  test('equals the second engine, exactly and as printed', () => {
    fc.assert(
      fc.property(everyCase(method), (given) => {
        const score = scored(given);
        expect(isSame(ratioOf(score), everyOracle(given))).toBe(true);
        expect(toFixed(score, 4)).toBe(printFour(everyOracle(given)));
      }),
      { numRuns: RUNS },
    );
  });

  test('never leaves floor and cap', () => {
    fc.assert(
      fc.property(everyCase(method), (given) => {
        const score = scored(given);
        expect(score.compare(exact(given.floor))).toBeGreaterThanOrEqual(0);
        expect(score.compare(exact(given.cap))).toBeLessThanOrEqual(0);
      }),
      { numRuns: RUNS },
    );
  });

  test('its explanation, worked out by hand again, gives the same number', () => {
    fc.assert(
      fc.property(everyCase(method), (given) => {
        const told = explainScore(asInput(given));
        expect(isSame(byHand(told, given), everyOracle(given))).toBe(true);
        expect(isSame(byHand(told, given), ratioOf(scored(given)))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

/** What an officer with a calculator makes of the explanation, in whole numbers. */
function byHand(told: Explanation, given: EveryCase): Ratio {
  if (told.kind === 'none') throw new Error(told.reason);
  return within(handRaw(told, given), ratioOf(told.floor), ratioOf(told.cap));
}

function handRaw(told: Explained, given: EveryCase): Ratio {
  switch (told.kind) {
    case 'belowFirst':
      return ratioOf(told.floor);
    case 'between': {
      const [value, from, to] = [told.value, told.from, told.to].map(ratioOf);
      const [low, high] = [told.fromScore, told.toScore].map(ratioOf);
      if (!value || !from || !to || !low || !high) throw new Error('a figure is missing');
      return plus(low, times(minus(high, low), over(minus(value, from), minus(to, from))));
    }
    case 'atOrAboveLast':
      return worth(given, told.level);
    case 'levelPassed':
      return told.level === 0 ? NOTHING : worth(given, told.level);
    case 'step':
      return ratioOf(told.value);
    case 'steps': {
      const counted = told.partial ? told.done.filter(Boolean).length : leading(told.done);
      expect(counted).toBe(told.counted);
      expect(told.idle).toBe(told.done.filter(Boolean).length - counted);
      return counted === 0 ? ratioOf(told.floor) : worth(given, counted);
    }
    case 'points':
      return minus(told.points.map(ratioOf).reduce(plus, NOTHING), ratioOf(told.deducted));
    case 'conditions':
      expect(leading(told.met)).toBe(told.counted);
      return worth(given, told.numeric + told.counted);
    case 'parts': {
      const all = told.parts.flatMap(({ weight, score }) =>
        score === null ? [] : [{ weight: ratioOf(weight), score: ratioOf(score) }],
      );
      const weights = all.map(({ weight }) => weight).reduce(plus, NOTHING);
      expect(isSame(weights, ratioOf(told.weight))).toBe(true);
      return over(all.map(({ weight, score }) => times(weight, score)).reduce(plus, NOTHING), weights);
    }
  }
}

function leading(flags: readonly boolean[]): number {
  const open = flags.indexOf(false);
  return open === -1 ? flags.length : open;
}

describe('a better result never scores less', () => {
  const notLess = (after: EveryCase, before: EveryCase): void => {
    expect(scored(after).compare(scored(before))).toBeGreaterThanOrEqual(0);
  };
  const better = fc.integer({ min: 0, max: 400_000 });

  test.each(['interpolate', 'threshold', 'joint', 'hybrid'] as const)(
    '%s, in its own direction',
    (method) => {
      fc.assert(
        fc.property(everyCase(method), better, (given, by) => {
          const change = exact(decimalText(given.direction === 'lower' ? -by : by));
          const value = toFixed(exact(given.value ?? '').add(change), 4);
          notLess({ ...given, value }, given);
        }),
        { numRuns: RUNS },
      );
    },
  );

  test.each(['milestone', 'rubric'] as const)('%s, typed', (method) => {
    fc.assert(
      fc.property(everyCase(method), better, fc.integer({ min: 0, max: 70_000 }), (given, by, from) => {
        const [before, after] = [from, from + by].map(decimalText);
        notLess({ ...given, value: after ?? '' }, { ...given, value: before ?? '' });
      }),
      { numRuns: RUNS },
    );
  });

  test('one step, condition or point more', () => {
    const at = fc.nat({ max: 4 });
    const set = (flags: readonly boolean[], which: number): readonly boolean[] =>
      flags.map((flag, index) => flag || index === which);
    fc.assert(
      fc.property(everyCase('milestone'), everyCase('hybrid'), everyCase('rubric'), at, (a, b, c, which) => {
        const steps = { ...a, value: null };
        notLess({ ...steps, steps: set(a.steps, which) }, steps);
        notLess({ ...b, met: set(b.met, which) }, b);
        const judged = { ...c, value: null };
        notLess({ ...judged, points: [...c.points, '0.25'] }, judged);
        notLess(judged, {
          ...judged,
          deductions: [...c.deductions, { points: '0.05', times: 1, reason: '' }],
        });
      }),
      { numRuns: RUNS },
    );
  });
});

const weights = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => decimalText(hundredths * 100));
const anyCase = fc.constantFrom(...EVERY_METHOD).chain(everyCase);

describe('the order of rounding', () => {
  test('a score is weighted in full and rounded when it is printed', () => {
    fc.assert(
      fc.property(anyCase, weights, (given, weight) => {
        const weighted = weightedScore(scored(given), weight);
        const wanted = over(times(everyOracle(given), ratio(weight)), ratio('100'));
        if (weighted === null) throw new Error('no weighted score');
        expect(isSame(ratioOf(weighted), wanted)).toBe(true);
        expect(toFixed(weighted, 4)).toBe(printFour(wanted));
      }),
      { numRuns: RUNS },
    );
  });

  test('rounding first would give another total: 94.99 on 85 … 95 at two decimals', () => {
    const near = { ...LINEAR, value: '94.99' };
    expect(toFixed(scored(near), 4)).toBe('4.9960');
    expect(toFixed(scored(near), 2)).toBe('5.00');
    expect(toFixed(weightedScore(scored(near), '50') ?? exact('0'), 4)).toBe('2.4980');
  });
});

const LINEAR: EveryCase = {
  ...{ method: 'interpolate', direction: 'higher', floor: '1', cap: '5', value: '90', levelScores: null },
  levels: ['85', '87.5', '90', '92.5', '95'],
  ...{ steps: [], partialCredit: false, points: [], deductions: [], met: [], parts: [] },
};

describe('totals over every method', () => {
  const rows = fc.array(
    fc.record({ given: anyCase, weight: weights, certified: fc.boolean(), exempt: fc.boolean() }),
    { maxLength: 12 },
  );

  test('the sum of the weighted scores is the total over 100, and divided by the weights the mean', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const counted = all.filter(({ exempt }) => !exempt);
        const { selfAssessed, certified } = roundTotals(all.map(totalRow));
        expectTotal(selfAssessed, counted);
        expectTotal(
          certified,
          counted.filter((row) => row.certified),
        );
        const weighted = counted.map(
          ({ given, weight }) => weightedScore(scored(given), weight) ?? exact('0'),
        );
        const sum = weighted.reduce((a, b) => a.add(b), exact('0'));
        expect(sum.equals(selfAssessed.over100 ?? exact('0'))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  type Row = { readonly given: EveryCase; readonly weight: string };

  function totalRow({
    given,
    weight,
    certified,
    exempt,
  }: Row & Pick<TotalRow, 'certified' | 'exempt'>): TotalRow {
    return { weight, score: scoreResult(asInput(given)), certified, exempt };
  }

  function expectTotal(total: ReturnType<typeof roundTotals>['certified'], all: readonly Row[]): void {
    const points = all
      .map(({ given, weight }) => times(everyOracle(given), ratio(weight)))
      .reduce(plus, NOTHING);
    const weight = all.map((row) => ratio(row.weight)).reduce(plus, NOTHING);
    expect(total.indicators).toBe(all.length);
    if (total.over100 !== null) expect(isSame(ratioOf(total.over100), over(points, ratio('100')))).toBe(true);
    if (total.renormalised === null) expect(all.length === 0 || isSame(weight, NOTHING)).toBe(true);
    else expect(isSame(ratioOf(total.renormalised), over(points, weight))).toBe(true);
  }
});

test('a compound of compounds is the mean of means, and lies between its least and its greatest part', () => {
  fc.assert(
    fc.property(everyCase('compound'), everyCase('compound'), weights, (a, b, weight) => {
      const inner = [a, b].map((each) => ({
        weight: weight === '0' ? '1' : weight,
        score: everyOracle(each),
      }));
      const whole = { ...a, parts: inner };
      const score = ratioOf(scored(whole));
      const [first, second] = inner.map((part) => part.score);
      if (first === undefined || second === undefined) throw new Error('two parts');
      const [least, most] = isLess(first, second) ? [first, second] : [second, first];
      const bounds = [ratio(a.floor), ratio(a.cap)] as const;
      expect(isSame(score, within(over(plus(first, second), ratio('2')), ...bounds))).toBe(true);
      expect(isLess(score, within(least, ...bounds))).toBe(false);
      expect(isLess(within(most, ...bounds), score)).toBe(false);
    }),
    { numRuns: RUNS },
  );
});
