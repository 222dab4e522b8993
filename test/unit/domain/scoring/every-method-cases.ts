import fc from 'fast-check';
import Fraction from 'fraction.js';
import type { ScoreInput } from '#domain/scoring/score-input';
import { decimalText } from '#test/unit/domain/scoring/arbitrary-cases';
import type { EveryCase } from '#test/unit/domain/scoring/every-method-oracle';

export const EVERY_METHOD = [
  'interpolate',
  'threshold',
  'joint',
  'hybrid',
  'milestone',
  'rubric',
  'compound',
] as const;

const bounds = fc.constantFrom(
  { floor: '1', cap: '5' },
  { floor: '0', cap: '5' },
  { floor: '1', cap: '4.5' },
  { floor: '0', cap: '100' },
);
/** Levels need not score 1 … 5: 0, 50, 75, 100 and the like, plateaus among them. */
const levelScores = fc.oneof(
  fc.constant(null),
  fc
    .array(fc.integer({ min: 0, max: 300_000 }), { minLength: 5, maxLength: 5 })
    .map((all) => all.toSorted((a, b) => a - b).map(decimalText)),
);
const gap = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120_000 }));
const off = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -300_000, max: 300_000 }),
);
const flags = (most: number): fc.Arbitrary<readonly boolean[]> =>
  fc.array(fc.boolean(), { minLength: most, maxLength: most });
const points = fc.array(
  fc.integer({ min: 0, max: 6 }).map((steps) => decimalText(steps * 2_500)),
  { minLength: 1, maxLength: 7 },
);
const deductions = fc.array(
  fc.record({
    points: fc.integer({ min: 0, max: 5_000 }).map(decimalText),
    times: fc.integer({ min: 0, max: 6 }),
    reason: fc.constant(''),
  }),
  { maxLength: 3 },
);
const score = fc
  .tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 999 }))
  .map(([top, bottom]) => ({ top: BigInt(top), bottom: BigInt(bottom) }));
const parts = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 1_000_000 }).map(decimalText),
      score: fc.option(score, { freq: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  // One at least has a score, else there is nothing to take the mean of.
  .map((all) => all.map((part, at) => (at === 0 && part.score === null ? { ...part, score: ONE } : part)));
const ONE = { top: 1n, bottom: 1n };

/** A question of one method that can be answered; what the method does not ask for is there all the same. */
export function everyCase(method: EveryCase['method']): fc.Arbitrary<EveryCase> {
  return fc
    .record({
      direction: fc.constantFrom('higher' as const, 'lower' as const),
      start: fc.integer({ min: -500_000, max: 5_000_000 }),
      gaps: fc.tuple(gap, gap, gap, gap),
      numeric: method === 'hybrid' ? fc.integer({ min: 1, max: 5 }) : fc.constant(5),
      at: fc.nat({ max: 4 }),
      ...{ off, bounds, levelScores, points, deductions, parts },
      isTyped: fc.boolean(),
      typed: fc.integer({ min: 0, max: 70_000 }),
      steps: flags(5),
      partialCredit: fc.boolean(),
      met: flags(5),
    })
    .map((made): EveryCase => {
      const sign = made.direction === 'lower' ? -1 : 1;
      const levels = [made.start];
      for (const each of made.gaps) levels.push((levels.at(-1) ?? 0) + sign * each);
      const figure = decimalText((levels[Math.min(made.at, made.numeric - 1)] ?? 0) + made.off);
      const own = made.isTyped ? decimalText(made.typed) : null;
      const { direction, steps, partialCredit } = made;
      return {
        ...{ method, direction, steps, partialCredit, ...made.bounds },
        levels: levels.map((level, at) => (at < made.numeric ? decimalText(level) : null)),
        levelScores: made.levelScores,
        value: method === 'milestone' || method === 'rubric' ? own : figure,
        points: made.points,
        deductions: made.deductions,
        met: made.met.slice(0, 5 - made.numeric),
        parts: made.parts,
      };
    });
}

/** The same as the program asks it. */
export function asInput(given: EveryCase): ScoreInput {
  return {
    ...given,
    parts: given.parts.map(({ weight, score: own }, at) => ({
      no: String(at + 1),
      name: '',
      weight,
      score: own === null ? null : new Fraction(own.top, own.bottom),
    })),
  };
}
