/**
 * A second engine for the tests, written apart from the first: whole numbers of millionths and cross-multiplied
 * pairs of BigInt, rules told from the other end (walk up the steps while they are passed).
 */
export type Ratio = { readonly top: bigint; readonly bottom: bigint };

export type OracleCase = {
  readonly method: 'interpolate' | 'threshold' | 'milestone';
  readonly direction: 'higher' | 'lower';
  readonly levels: readonly string[];
  readonly value: string;
  readonly floor: string;
  readonly cap: string;
};

const SCALE = 1_000_000n;

/** "-12.5" as −12,500,000 millionths. */
export function millionths(decimal: string): bigint {
  const match = /^(-?)(\d*)\.?(\d*)$/.exec(decimal);
  if (match === null) throw new Error(decimal);
  const size = BigInt(match[2] === '' ? '0' : (match[2] ?? '0')) * SCALE;
  const rest = BigInt((match[3] ?? '').padEnd(6, '0'));
  return match[1] === '-' ? -(size + rest) : size + rest;
}

export function oracle(given: OracleCase): Ratio {
  const sign = given.direction === 'lower' ? -1n : 1n;
  const x = sign * millionths(given.value);
  const steps = given.levels.map((level) => sign * millionths(level));
  return within(raw(given, x, steps), given);
}

function raw(given: OracleCase, x: bigint, steps: readonly bigint[]): Ratio {
  if (given.method === 'milestone') return { top: millionths(given.value), bottom: SCALE };
  let passed = 0;
  for (const step of steps) if (x >= step) passed += 1;
  if (given.method === 'threshold') return { top: BigInt(passed), bottom: 1n };
  const below = steps[passed - 1];
  const above = steps[passed];
  if (below === undefined) return { top: millionths(given.floor), bottom: SCALE };
  if (above === undefined) return { top: BigInt(passed), bottom: 1n };
  const gap = above - below;
  return { top: BigInt(passed) * gap + (x - below), bottom: gap };
}

function within(score: Ratio, given: OracleCase): Ratio {
  const floor = { top: millionths(given.floor), bottom: SCALE };
  const cap = { top: millionths(given.cap), bottom: SCALE };
  if (isLess(score, floor)) return floor;
  return isLess(cap, score) ? cap : score;
}

export function isLess(a: Ratio, b: Ratio): boolean {
  return a.top * b.bottom < b.top * a.bottom;
}

/** Half up at the fourth decimal, by long division of a number that is not negative. */
export function printFour(score: Ratio): string {
  const digits = ((score.top * 100_000n) / score.bottom + 5n) / 10n;
  return `${String(digits / 10_000n)}.${String(digits % 10_000n).padStart(4, '0')}`;
}
