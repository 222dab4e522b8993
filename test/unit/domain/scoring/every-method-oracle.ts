import { isLess, millionths, type Ratio } from '#test/unit/domain/scoring/oracle';

/**
 * The second engine for every method: pairs of BigInt and nothing of the program but the shape of its question. Rules
 * are told from the other end where that is possible: levels are climbed one by one, steps and conditions until the first
 * that is open.
 */
export type EveryCase = {
  readonly method: 'interpolate' | 'threshold' | 'joint' | 'hybrid' | 'milestone' | 'rubric' | 'compound';
  readonly direction: 'higher' | 'lower';
  readonly levels: readonly (string | null)[];
  readonly levelScores: readonly string[] | null;
  readonly value: string | null;
  readonly floor: string;
  readonly cap: string;
  readonly steps: readonly boolean[];
  readonly partialCredit: boolean;
  readonly points: readonly string[];
  readonly deductions: readonly {
    readonly points: string;
    readonly times: number;
    readonly reason: string;
  }[];
  readonly met: readonly boolean[];
  /** Weight and, where it has one, the score of each part. */
  readonly parts: readonly { readonly weight: string; readonly score: Ratio | null }[];
};

export function ratio(decimal: string): Ratio {
  return { top: millionths(decimal), bottom: 1_000_000n };
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function over(a: Ratio, b: Ratio): Ratio {
  const sign = b.top < 0n ? -1n : 1n;
  return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
}

export const NOTHING: Ratio = { top: 0n, bottom: 1n };

export function isSame(a: Ratio, b: Ratio): boolean {
  return a.top * b.bottom === b.top * a.bottom;
}

export function within(score: Ratio, floor: Ratio, cap: Ratio): Ratio {
  if (isLess(score, floor)) return floor;
  return isLess(cap, score) ? cap : score;
}

export function everyOracle(given: EveryCase): Ratio {
  return within(raw(given), ratio(given.floor), ratio(given.cap));
}

function raw(given: EveryCase): Ratio {
  switch (given.method) {
    case 'compound':
      return mean(given.parts);
    case 'milestone':
      return given.value === null ? climbed(given) : ratio(given.value);
    case 'rubric':
      return judged(given);
    case 'threshold': {
      const passed = passedOf(given);
      return passed === 0 ? NOTHING : worth(given, passed);
    }
    case 'interpolate':
    case 'joint':
      return measured(given);
    case 'hybrid':
      return passedOf(given) < figuresOf(given).length ? measured(given) : conditioned(given);
  }
}

/** What a level scores, from 1. */
export function worth({ levelScores }: Pick<EveryCase, 'levelScores'>, level: number): Ratio {
  const own = levelScores?.[level - 1];
  return own === undefined ? { top: BigInt(level), bottom: 1n } : ratio(own);
}

function figuresOf({ levels }: EveryCase): readonly string[] {
  return levels.filter((level) => level !== null);
}

/** Turned round where less is better, so that more is always better. */
function climbing(given: EveryCase): { readonly x: bigint; readonly steps: readonly bigint[] } {
  const sign = given.direction === 'lower' ? -1n : 1n;
  return {
    x: sign * millionths(given.value ?? ''),
    steps: figuresOf(given).map((level) => sign * millionths(level)),
  };
}

function passedOf(given: EveryCase): number {
  const { x, steps } = climbing(given);
  return steps.filter((step) => x >= step).length;
}

function measured(given: EveryCase): Ratio {
  const { x, steps } = climbing(given);
  const passed = passedOf(given);
  const [below, above] = [steps[passed - 1], steps[passed]];
  if (below === undefined) return ratio(given.floor);
  if (above === undefined) return worth(given, passed);
  const way = { top: x - below, bottom: above - below };
  return plus(worth(given, passed), times(way, minus(worth(given, passed + 1), worth(given, passed))));
}

function conditioned(given: EveryCase): Ratio {
  let level = figuresOf(given).length;
  for (const met of given.met) {
    if (!met) break;
    level += 1;
  }
  return worth(given, level);
}

function climbed(given: EveryCase): Ratio {
  let counted = 0;
  for (const done of given.steps) {
    if (done) counted += 1;
    else if (!given.partialCredit) break;
  }
  return counted === 0 ? ratio(given.floor) : worth(given, counted);
}

function judged({ value, points, deductions }: EveryCase): Ratio {
  const given = (value === null ? points : [value]).map(ratio).reduce(plus, NOTHING);
  return deductions.reduce(
    (rest, { points: each, times: count }) =>
      minus(rest, { top: millionths(each) * BigInt(count), bottom: 1_000_000n }),
    given,
  );
}

function mean(parts: EveryCase['parts']): Ratio {
  const scored = parts.flatMap(({ weight, score }) =>
    score === null ? [] : [{ weight: ratio(weight), score }],
  );
  const weights = scored.map(({ weight }) => weight).reduce(plus, NOTHING);
  return over(scored.map(({ weight, score }) => times(weight, score)).reduce(plus, NOTHING), weights);
}
