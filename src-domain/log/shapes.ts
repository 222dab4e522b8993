import { z } from 'zod';
import type { Decimal, Levels, NodeKind, Post, RecordKind, Records, ResultState } from '#domain/book/book';
import { defaultFramework } from '#domain/scoring/default-framework';
import { type Direction, type Framework, METHODS, type Method } from '#domain/scoring/framework';

/**
 * The fields that this program knows: which values it can show, and what stands where nobody wrote any. Records of an
 * older program are read by this, never written anew; a new field comes with its `missing`.
 */
export type Shape<Value> = {
  readonly fits: (value: unknown) => value is Value;
  readonly missing: (id: string) => Value;
};
type Shapes<Kind extends RecordKind> = {
  readonly [Field in Exclude<keyof Records[Kind], 'id'>]: Shape<Records[Kind][Field]>;
};

const POSTS: readonly Post[] = ['provinceOfficer', 'cco', 'areaOfficer', 'centralOffice'];
const STATES: readonly ResultState[] = ['draft', 'certified', 'returned', 'naApproved', 'noEvidence'];
const NODES: readonly NodeKind[] = ['vision', 'issue', 'objective', 'strategy', 'project'];
const DIRECTIONS: readonly Direction[] = ['higher', 'lower'];
const NO_LEVELS: Levels = [null, null, null, null, null];
/** Where a record without an order stands: at the first place of the fractional index. */
const FIRST_ORDER = 'a0';

const text = shape(isText, '');
const order = shape((value): value is string => isText(value) && value !== '', FIRST_ORDER);
const maybe = shape((value): value is string | null => value === null || isText(value), null);
const decimal: Shape<Decimal> = maybe;
const levels = shape(isLevels, NO_LEVELS);
const truth = shape((value): value is boolean => typeof value === 'boolean', false);

const frameworkSchema = z.object({
  id: z.string(),
  version: z.number(),
  fiscalYear: z.number(),
  title: z.string(),
  floor: z.string(),
  cap: z.string(),
  scoreDecimals: z.number(),
  weightDecimals: z.number(),
  weightTotal: z.string(),
  dimensions: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      titleEn: z.string().nullable(),
      weight: z.string().nullable(),
    }),
  ),
  rounds: z.array(
    z.object({ code: z.string(), months: z.number(), from: z.string(), to: z.string(), dueOn: z.string() }),
  ),
  lamps: z.array(z.object({ word: z.string(), wordEn: z.string().nullable(), from: z.string() })),
});

export const SHAPES: { readonly [Kind in RecordKind]: Shapes<Kind> } = {
  book: {
    province: { fits: isText, missing: provinceIn },
    fiscalYear: { fits: isYear, missing: yearIn },
    post: oneOf(POSTS, 'provinceOfficer'),
    sample: truth,
    framework: { fits: isFramework, missing: (id) => defaultFramework(yearIn(id)) },
  },
  indicator: {
    no: text,
    name: text,
    unit: text,
    method: oneOf<Method>(METHODS, 'interpolate'),
    direction: oneOf(DIRECTIONS, 'higher'),
    weight: decimal,
    levels,
    base: decimal,
    dimension: maybe,
    parent: maybe,
    order,
    startRound: maybe,
  },
  result: {
    indicator: { fits: isText, missing: (id) => id.slice(0, Math.max(0, id.lastIndexOf(':'))) },
    round: { fits: isText, missing: (id) => id.slice(id.lastIndexOf(':') + 1) },
    value: decimal,
    state: oneOf(STATES, 'draft'),
  },
  node: {
    kind: oneOf(NODES, 'project'),
    parent: maybe,
    order,
    title: text,
    note: text,
    owner: text,
    budget: decimal,
  },
};

/** Whether this program shows records of that kind. */
export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(SHAPES, kind);
}

/** How a field of that kind is read; null for one that this program does not know. */
export function shapeOf(kind: string, field: string): Shape<unknown> | null {
  if (!isRecordKind(kind)) return null;
  const shapes: Readonly<Record<string, Shape<unknown>>> = SHAPES[kind];
  return Object.hasOwn(shapes, field) ? (shapes[field] ?? null) : null;
}

function shape<Value>(fits: (value: unknown) => value is Value, missing: Value): Shape<Value> {
  return { fits, missing: () => missing };
}

function oneOf<Value extends string>(values: readonly Value[], missing: Value): Shape<Value> {
  return shape((value): value is Value => values.some((each) => each === value), missing);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isYear(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isLevels(value: unknown): value is Levels {
  return Array.isArray(value) && value.length === 5 && value.every(maybe.fits);
}

function isFramework(value: unknown): value is Framework {
  return frameworkSchema.safeParse(value).success;
}

/** A book's id is `<province>-<fiscal year>`. */
function provinceIn(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('-')));
}

function yearIn(id: string): number {
  const year = Number(id.slice(id.lastIndexOf('-') + 1));
  return Number.isSafeInteger(year) ? year : 0;
}
