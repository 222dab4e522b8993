import * as z from 'zod/mini';
import { METHODS } from '#domain/scoring/framework';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { exportedAgreement } from '#domain/agreement/exported-agreement';
import { exportedTable } from '#domain/report/exported-table';
import { SEVERITY, type ProblemCode } from '#domain/problems';
import type { Result } from '#domain/result';

/** What the process beside us may be asked, and what it may answer. Both are checked where they arrive. */
export const workerRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), path: z.string() }),
  z.strictObject({ kind: z.literal('write'), agreement: exportedAgreement }),
  z.strictObject({ kind: z.literal('table'), table: exportedTable }),
]);
export type WorkerRequest = z.infer<typeof workerRequest>;

const text = z.nullable(z.string());
const code = z.custom<ProblemCode>((value) => typeof value === 'string' && Object.hasOwn(SEVERITY, value));
const details = z.record(z.string(), z.string());
const problems = z.array(
  z.object({
    ...{ code, severity: z.enum(['error', 'warning']), sheet: text, cell: text, details },
    each: z.exactOptional(z.record(z.string(), details)),
  }),
);
const field = z.union([
  z.enum(['no', 'name', 'unit', 'base', 'weight', 'step', 'direction', 'method', 'dimension']),
  z.enum(['partOf', 'partWeight']),
  z.enum(['level1', 'level2', 'level3', 'level4', 'level5']),
  z.templateLiteral(['result:', z.string()]),
]);
const indicator = z.object({
  no: text,
  name: z.string(),
  unit: text,
  method: z.nullable(z.enum(METHODS)),
  direction: z.nullable(z.enum(['higher', 'lower'])),
  inferred: z.exactOptional(z.array(z.enum(['method', 'direction']))),
  weight: text,
  levels: z.tuple([text, text, text, text, text]),
  base: text,
  step: text,
  dimension: text,
  results: z.record(z.string(), text),
  texts: z.exactOptional(z.partialRecord(field, z.string())),
  partOf: z.exactOptional(z.string()),
  partsMode: z.exactOptional(z.literal('average')),
});

const readAgreement = z.object({
  sheet: text,
  unitName: text,
  year: z.nullable(z.number()),
  lines: z.array(
    z.object({ where: z.enum(['above', 'name', 'file', 'below']), cell: text, text: z.string() }),
  ),
  columns: z.array(z.object({ field, column: z.number(), row: z.number(), header: z.string() })),
  notRead: z.array(z.object({ column: z.number(), row: z.number(), header: z.string() })),
  rows: z.array(z.object({ row: z.number(), indicator })),
  skipped: z.array(
    z.object({ row: z.number(), reason: z.enum(['total', 'heading', 'note']), text: z.string() }),
  ),
  weightTotal: z.string(),
  statedTotal: z.nullable(z.object({ cell: z.string(), value: z.string(), agrees: z.boolean() })),
  problems,
}) satisfies z.ZodMiniType<ReadAgreement>;

const failure = z.object({ ok: z.literal(false), code, details });

export const readReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: readAgreement }),
  failure,
]) satisfies z.ZodMiniType<Result<ReadAgreement>>;

export const writeReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.instanceof(Uint8Array) }),
  failure,
]) satisfies z.ZodMiniType<Result<Uint8Array>>;
