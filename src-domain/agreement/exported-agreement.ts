import * as z from 'zod/mini';
import { decimal, listOf, text } from '#domain/ipc/fields';

const exportRow = z.lazy(() =>
  z.strictObject({
    no: text(0, 40),
    name: text(0, 2000),
    unit: text(0, 200),
    base: decimal,
    weight: decimal,
    levels: z.tuple([decimal, decimal, decimal, decimal, decimal]),
    step: z.exactOptional(decimal),
    direction: z.enum(['higher', 'lower']),
    method: text(0, 40),
    dimension: text(0, 400),
    results: listOf(decimal, 12),
    /** Of a part of a compound indicator, the number of its whole; its weight is then a weight within that. */
    partOf: z.exactOptional(text(0, 40)),
  }),
);

/** An agreement on its way out to a workbook: plain rows and the words for the heads. */
export const exportedAgreement = z.lazy(() =>
  z.strictObject({
    title: text(0, 400),
    unitLine: text(0, 400),
    heads: z.strictObject({
      no: z.string(),
      name: z.string(),
      unit: z.string(),
      base: z.string(),
      weight: z.string(),
      levels: z.string(),
      step: z.exactOptional(z.string()),
      direction: z.string(),
      method: z.string(),
      dimension: z.string(),
      results: listOf(z.strictObject({ code: z.string(), head: z.string() }), 12),
      total: z.string(),
      higher: z.string(),
      lower: z.string(),
      partOf: z.exactOptional(z.string()),
      partWeight: z.exactOptional(z.string()),
    }),
    methods: z.record(z.string(), z.string()),
    rows: listOf(exportRow, 5000),
    weightTotal: z.string(),
  }),
);
export type ExportedAgreement = z.infer<typeof exportedAgreement>;
