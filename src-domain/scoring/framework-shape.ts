import * as z from 'zod/mini';
import { toIsoDay } from '#domain/calendar/iso-day';
import { parseExact } from '#domain/exact';
import { METHODS, type Framework } from '#domain/scoring/framework';

/** Largest file of rules that is looked at, in bytes. The shipped ones are some 4 kB. */
export const MAX_FRAMEWORK_BYTES = 256 * 1024;

/** What can be wrong with one place of a framework. */
export const FRAMEWORK_REASONS = [
  'missing',
  'unknown',
  'empty',
  'too-large',
  'not-a-number',
  'not-a-day',
  'repeated',
  'none',
  'weights-partly',
  'weights-sum',
  'negative',
  'not-rising',
  'ends-first',
  'due-first',
  'outside-year',
  'months-differ',
  'lamp-above-floor',
  'lamp-above-cap',
  'floor-not-below-cap',
  'outside-scores',
] as const;
export type FrameworkReason = (typeof FRAMEWORK_REASONS)[number];

const because = (reason: FrameworkReason): string => reason;

const words = (most: number): z.ZodMiniType<string> =>
  z.string().check(
    z.maxLength(most),
    z.refine((text) => text.trim() !== '', because('empty')),
  );
// Long enough for any weight or score, short enough that exact numbers stay small.
const decimal = z.string().check(
  z.maxLength(24),
  z.refine((text) => parseExact(text) !== null, because('not-a-number')),
);
const day = z.string().check(z.refine(isDay, because('not-a-day')));
const whole = (least: number, most: number): z.ZodMiniType<number> =>
  z.int().check(z.gte(least), z.lte(most));
/** At most so many of them. */
const listOf = <Item>(item: z.ZodMiniType<Item>, most: number): z.ZodMiniType<Item[]> =>
  z.array(item).check(z.maxLength(most));
const places = whole(0, 8);

const dimension = z.strictObject({
  code: words(40),
  title: words(400),
  titleEn: z.nullable(words(400)),
  weight: z.nullable(decimal),
});
const round = z.strictObject({
  code: words(20),
  months: whole(1, 12),
  from: day,
  to: day,
  dueOn: day,
});
const lamp = z.strictObject({ word: words(100), wordEn: z.nullable(words(100)), from: decimal });
const signer = z.strictObject({ side: z.enum(['maker', 'receiver']), title: words(400) });

/**
 * The file of the central office: every rule stands in it and nothing else. A rule that this program does not know cannot
 * be followed, so it is told and not passed over.
 */
const fileSchema: z.ZodMiniType<Framework> = z.strictObject({
  id: words(100),
  version: whole(1, 9999),
  fiscalYear: whole(2475, 2700),
  title: words(400),
  source: z.string().check(z.maxLength(4000)),
  floor: decimal,
  cap: decimal,
  scoreDecimals: places,
  weightDecimals: places,
  weightTotal: decimal,
  dimensions: listOf(dimension, 40),
  rounds: listOf(round, 12),
  lamps: listOf(lamp, 20),
  methods: listOf(z.enum(METHODS), METHODS.length),
  levelsOrder: listOf(z.enum(['amendments', 'levelsByRound', 'levels']), 3),
  noEvidenceScore: z.nullable(decimal),
  naPolicy: z.enum(['rescale', 'keepWeight']),
  signers: listOf(signer, 40),
  compulsory: listOf(words(1000), 100),
});

/** What is wrong, and where: a path as in JavaScript, "dimensions[1].weight". */
export type FrameworkFault = {
  readonly path: readonly (string | number)[];
  readonly reason: FrameworkReason;
};

export type Shaped =
  | { readonly framework: Framework }
  | { readonly framework: null; readonly faults: readonly FrameworkFault[] };

/** The framework that foreign data is, as far as each place by itself can tell. */
export function shapeFramework(value: unknown): Shaped {
  const read = fileSchema.safeParse(value);
  if (read.success) return { framework: read.data };
  return { framework: null, faults: read.error.issues.flatMap(faultsOf) };
}

function faultsOf(issue: z.core.$ZodIssue): readonly FrameworkFault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], reason: 'unknown' }));
  if (issue.code === 'too_big') return [{ path, reason: 'too-large' }];
  const own = FRAMEWORK_REASONS.find((each) => issue.code === 'custom' && each === issue.message);
  return [{ path, reason: own ?? 'missing' }];
}

function isDay(text: string): boolean {
  const [year, month, date, ...more] = text.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || more.length > 0) return false;
  return toIsoDay({ year, month, day: date }) === text;
}
