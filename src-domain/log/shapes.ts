// The small form of zod: this is read before the first window, and the large one costs it a tenth of its script.
import * as z from 'zod/mini';
import type { Post, RecordKind, Records } from '#domain/book/book';
import {
  AMENDMENT_STATES,
  GRANTS,
  PROPOSAL_KINDS,
  STAGES,
  STAGE_STEPS,
  type Agreement,
  type AmendmentRequest,
  type Proposal,
  type Revision,
  type Signature,
} from '#domain/book/agreement';
import { MONTH_FIELDS } from '#domain/book/data-item';
import { NO_LEVELS, type Decimal, type Levels } from '#domain/book/decimal';
import { NO_LEVEL_TEXTS, type Indicator } from '#domain/book/indicator';
import { RESULT_STATES, type ResultState, type RoundResult } from '#domain/book/result';
import { TODO_FIELDS, VERDICTS } from '#domain/book/review';
import { PROJECT_STATUSES, SWOT_PARTS, type NodeKind, type StrategyNode } from '#domain/book/strategy';
import { defaultFramework } from '#domain/scoring/default-framework';
import { type Direction, type Framework, METHODS, type Method } from '#domain/scoring/framework';
import { indicatorIn, provinceIn, roundIn, yearIn } from '#domain/log/id-parts';
import { readFramework } from '#domain/scoring/framework-schema';

/**
 * The fields that this program knows: how a stored value is read (undefined: it cannot be shown here), and what stands
 * where nobody wrote any. Records of an older program are read by this, never written again; a new field comes with its
 * `missing`.
 */
export type Shape<Value> = {
  readonly read: (value: unknown) => Value | undefined;
  readonly missing: (id: string) => Value;
};
type Shapes<Kind extends RecordKind> = {
  readonly [Field in Exclude<keyof Records[Kind], 'id'>]: Shape<Records[Kind][Field]>;
};

const POSTS: readonly Post[] = ['provinceOfficer', 'cco', 'areaOfficer', 'centralOffice'];
const NODES: readonly NodeKind[] = ['vision', 'issue', 'objective', 'strategy', 'project'];
const DIRECTIONS: readonly Direction[] = ['higher', 'lower'];
const SCOPES = ['province', 'cluster'] as const;
/** Where a record without an order stands: at the first place of the fractional index. */
const FIRST_ORDER = 'a0';

const text = shape(isText, '');
const order = shape((value): value is string => isText(value) && value !== '', FIRST_ORDER);
const maybe = shape(isMaybe, null);
const decimal: Shape<Decimal> = maybe;
const levels = shape(isLevels, NO_LEVELS);
const count = shape(isWhole, 0);
const truth = shape((value): value is boolean => typeof value === 'boolean', false);

const zText = z.string();
const zMaybe = z.nullable(zText);
const zLevels = z.tuple([zMaybe, zMaybe, zMaybe, zMaybe, zMaybe]);
const amendments = z.array(
  z.object({ fromRound: zText, levels: zLevels, approvedOn: zMaybe, reason: zText, by: z.array(zText) }),
);
const collectors = z.array(z.object({ name: zText, phone: zText, task: zText, records: z.boolean() }));
const deductions = z.array(z.object({ points: zMaybe, times: z.number(), reason: zText }));
const budgets = z.array(
  z.object({ source: zText, year: z.number(), amount: zMaybe, disbursed: z._default(zMaybe, null) }),
);

const terms = {
  weight: z.optional(zMaybe),
  target: z.optional(zMaybe),
  levels: z.optional(zLevels),
  leastValue: z.optional(zMaybe),
  mostValue: z.optional(zMaybe),
  name: z.optional(zText),
  unit: z.optional(zText),
  definition: z.optional(zText),
  conditions: z.optional(zText),
  cancelled: z.optional(z.boolean()),
};
const offer = z.object({ ...terms, added: z.optional(z.object({ dimension: zMaybe })) });
const wanted = z.array(z.object({ ...terms, indicator: zText }));
const zAct = { by: zText, person: zText, grant: z.enum(GRANTS), on: zText };
const zStruck = z.optional(z.object({ title: zText, name: zText, on: zText }));
const stageSteps = z.array(
  z.object({ ...zAct, step: z.enum(STAGE_STEPS), reason: zText, textHash: zText, struck: zStruck }),
);
const scan = z.nullable(z.object({ sha256: zText, name: zText, mediaType: zText, bytes: z.number() }));
const recorded = z.nullable(z.object(zAct));
const answer = z.nullable(z.object({ ...zAct, reason: zText }));
const amended = z.array(z.object({ indicator: zText, no: zText, field: zText, was: zText, is: zText }));

/** Who did something: what an older record does not say is not known. */
const ACT = { by: text, person: text, grant: oneOf(GRANTS, 'notKnown'), on: text };

const INDICATOR: Shapes<'indicator'> = {
  no: text,
  name: text,
  unit: text,
  method: oneOf<Method>(METHODS, 'interpolate'),
  direction: oneOf(DIRECTIONS, 'higher'),
  weight: decimal,
  levels,
  base: decimal,
  base2: decimal,
  base3: decimal,
  dimension: maybe,
  parent: maybe,
  of: maybe,
  order,
  startRound: maybe,
  cancelledRound: maybe,
  target: decimal,
  adjustStep: decimal,
  leastValue: decimal,
  mostValue: decimal,
  levelScores: plain<Indicator['levelScores']>(z.nullable(zLevels), null),
  levelTexts: plain<Indicator['levelTexts']>(z.tuple([zText, zText, zText, zText, zText]), NO_LEVEL_TEXTS),
  levelsByRound: plain<Indicator['levelsByRound']>(z.record(zText, zLevels), {}),
  amendments: plain<Indicator['amendments']>(amendments, []),
  weightByRound: plain<Indicator['weightByRound']>(z.record(zText, zMaybe), {}),
  joint: truth,
  partsMode: oneOf(['sum', 'average'], 'sum'),
  partialCredit: truth,
  criteria: plain<Indicator['criteria']>(z.array(z.object({ text: zText, max: zMaybe })), []),
  deductionText: text,
  deductionPoints: decimal,
  formula: text,
  formulaText: text,
  definition: text,
  dataSource: text,
  collection: text,
  frequency: text,
  supervisor: text,
  supervisorPhone: text,
  collectors: plain<Indicator['collectors']>(collectors, []),
  substitute: text,
  conditions: text,
  adjustmentClauses: text,
};

const NODE: Shapes<'node'> = {
  kind: oneOf(NODES, 'project'),
  scope: oneOf(SCOPES, 'province'),
  parent: maybe,
  order,
  title: text,
  note: text,
  owner: text,
  supporters: plain<StrategyNode['supporters']>(z.array(zText), []),
  budget: decimal,
  budgets: plain<StrategyNode['budgets']>(budgets, []),
  startsOn: maybe,
  endsOn: maybe,
  status: plain<StrategyNode['status']>(z.nullable(z.enum(PROJECT_STATUSES)), null),
  clusterLinks: plain<StrategyNode['clusterLinks']>(z.array(zText), []),
  reformLinks: plain<StrategyNode['reformLinks']>(z.array(z.number()), []),
};

export const SHAPES: { readonly [Kind in RecordKind]: Shapes<Kind> } = {
  book: {
    province: { read: (value) => (isText(value) ? value : undefined), missing: provinceIn },
    fiscalYear: { read: (value) => (isWhole(value) ? value : undefined), missing: yearIn },
    post: oneOf(POSTS, 'provinceOfficer'),
    sample: truth,
    framework: { read: frameworkIn, missing: (id) => defaultFramework(yearIn(id)) },
  },
  indicator: INDICATOR,
  result: {
    indicator: { read: (value) => (isText(value) ? value : undefined), missing: indicatorIn },
    round: { read: (value) => (isText(value) ? value : undefined), missing: roundIn },
    value: decimal,
    state: { read: stateIn, missing: () => 'draft' },
    steps: plain<RoundResult['steps']>(z.array(z.boolean()), []),
    points: plain<RoundResult['points']>(z.array(zMaybe), []),
    deductions: plain<RoundResult['deductions']>(deductions, []),
    met: plain<RoundResult['met']>(z.array(z.boolean()), []),
    explanation: text,
    supportingFactors: text,
    obstacles: text,
    nextSteps: text,
  },
  node: NODE,
  plan: {
    scope: oneOf(SCOPES, 'province'),
    presentedOn: maybe,
    approvedOn: maybe,
    documentNo: text,
    note: text,
    copiedFrom: plain(z.nullable(z.number()), null),
  },
  swot: { scope: oneOf(SCOPES, 'province'), part: oneOf(SWOT_PARTS, 'strength'), order, text },
  item: {
    code: text,
    name: text,
    unit: text,
    order,
    areas: oneOf(['whole', 'provinces', 'districts'], 'whole'),
    aggregate: oneOf(['sum', 'last', 'avg'], 'sum'),
    formula: text,
    collector: text,
    emptyMonths: text,
  },
  series: {
    item: { read: (value) => (isText(value) ? value : undefined), missing: (id) => id.split(':')[0] ?? id },
    area: maybe,
    ...monthShapes(),
  },
  agreement: {
    stage: oneOf(STAGES, 'draft'),
    revision: count,
    talks: count,
    steps: plain<Agreement['steps']>(stageSteps, []),
  },
  proposal: {
    indicator: text,
    kind: oneOf(PROPOSAL_KINDS, 'comment'),
    side: oneOf(['province', 'committee'], 'province'),
    ...ACT,
    text,
    offer: plain<Proposal['offer']>(offer, {}),
    answers: maybe,
    order,
  },
  signature: {
    revision: count,
    side: oneOf(['maker', 'receiver'], 'maker'),
    title: text,
    name: text,
    on: text,
    textHash: text,
    recorded: plain<Signature['recorded']>(recorded, null),
    scan: plain<Signature['scan']>(scan, null),
  },
  revision: {
    number: count,
    fromRound: maybe,
    on: text,
    reason: text,
    documentNo: text,
    amended: plain<Revision['amended']>(amended, []),
    textHash: text,
  },
  amendment: {
    ...ACT,
    side: oneOf(['province', 'committee'], 'province'),
    fromRound: text,
    reason: text,
    documentNo: text,
    wanted: plain<AmendmentRequest['wanted']>(wanted, []),
    amended: plain<AmendmentRequest['amended']>(amended, []),
    state: oneOf(AMENDMENT_STATES, 'proposed'),
    answer: plain<AmendmentRequest['answer']>(answer, null),
    order,
  },
  review: { result: text, verdict: oneOf(VERDICTS, 'submitted'), ...ACT, reason: text, order },
  todo: { result: text, field: oneOf(TODO_FIELDS, 'value'), text, dueOn: maybe, done: truth, order },
  evidence: {
    result: text,
    sha256: text,
    name: text,
    mediaType: text,
    bytes: count,
    on: text,
    by: text,
    grant: oneOf(GRANTS, 'notKnown'),
    note: text,
    order,
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

/** A stored value as the screen has it: what this program cannot read stands as it is. */
export function asShown(kind: string, field: string, value: unknown): unknown {
  return shapeOf(kind, field)?.read(value) ?? value;
}

function shape<Value>(fits: (value: unknown) => value is Value, missing: Value): Shape<Value> {
  return { read: (value) => (fits(value) ? value : undefined), missing: () => missing };
}

/** Plain data of a schema; `Value` is the same data as the records have it. */
function plain<Value>(schema: z.ZodMiniType<Value>, missing: Value): Shape<Value> {
  return {
    read: (value) => {
      const read = schema.safeParse(value);
      return read.success ? read.data : undefined;
    },
    missing: () => missing,
  };
}

function oneOf<Value extends string>(values: readonly Value[], missing: Value): Shape<Value> {
  return shape((value): value is Value => values.some((each) => each === value), missing);
}

function monthShapes(): { readonly [Field in (typeof MONTH_FIELDS)[number]]: Shape<Decimal> } {
  const months = Object.fromEntries(MONTH_FIELDS.map((field) => [field, decimal]));
  // Every month has been named.
  return months as Record<(typeof MONTH_FIELDS)[number], Shape<Decimal>>;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isMaybe(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isLevels(value: unknown): value is Levels {
  return Array.isArray(value) && value.length === 5 && value.every(isMaybe);
}

function frameworkIn(value: unknown): Framework | undefined {
  return readFramework(value) ?? undefined;
}

/** Before there were two steps of certification, a result was just "returned". */
function stateIn(value: unknown): ResultState | undefined {
  return value === 'returned' ? 'returnedBySupervisor' : RESULT_STATES.find((each) => each === value);
}
