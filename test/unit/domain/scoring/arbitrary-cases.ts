import fc from 'fast-check';
import type { OracleCase } from '#test/unit/domain/scoring/oracle';

export const METHODS = [
  { method: 'interpolate', direction: 'higher' },
  { method: 'interpolate', direction: 'lower' },
  { method: 'threshold', direction: 'higher' },
  { method: 'threshold', direction: 'lower' },
  { method: 'milestone', direction: 'higher' },
  { method: 'milestone', direction: 'lower' },
] as const;

/** Whole ten-thousandths as a decimal text, as an officer types it: "-3.25", "80". */
export function decimalText(tenThousandths: number): string {
  const size = Math.abs(tenThousandths);
  const part = String(size % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(size / 10_000));
  return `${tenThousandths < 0 ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

const quantity = fc.oneof(
  fc.integer({ min: -20, max: 200 }).map((whole) => whole * 10_000),
  fc.integer({ min: -1_000_000, max: 20_000_000 }),
);
/** Gaps of 0 make plateaus. */
const gap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 30 }).map((n) => n * 5_000),
  fc.integer({ min: 1, max: 99_999 }),
);
const bounds = fc.constantFrom(
  { floor: '1', cap: '5' },
  { floor: '0', cap: '5' },
  { floor: '1', cap: '4.5' },
  { floor: '0', cap: '3' },
  { floor: '1.25', cap: '5' },
  { floor: '0', cap: '10' },
);

type Way = (typeof METHODS)[number];

/** Five levels in order, plateaus among them; a value on, near, between or far off the levels. */
export function orderedCase(way: Way): fc.Arbitrary<OracleCase> {
  return fc
    .record({
      start: quantity,
      gaps: fc.tuple(gap, gap, gap, gap),
      bounds,
      at: fc.nat({ max: 4 }),
      off: fc.oneof(
        fc.constant(0),
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: -300_000, max: 300_000 }),
      ),
      step: fc.integer({ min: -10_000, max: 70_000 }),
    })
    .map((made) => {
      const sign = way.direction === 'lower' ? -1 : 1;
      const levels = [made.start];
      for (const each of made.gaps) levels.push((levels.at(-1) ?? 0) + sign * each);
      const value = way.method === 'milestone' ? made.step : (levels[made.at] ?? 0) + made.off;
      return { ...way, ...made.bounds, levels: levels.map(decimalText), value: decimalText(value) };
    });
}
