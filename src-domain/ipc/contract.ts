import { z } from 'zod';

/**
 * Everything that the window may ask of the desktop process. One table: what is not here cannot be asked; input is
 * checked on arrival, failures are codes of the catalogue, no Error ever crosses.
 */
const decimal = z.string().nullable();

const exportRow = z.strictObject({
  no: z.string().max(40),
  name: z.string().max(2000),
  unit: z.string().max(200),
  base: decimal,
  weight: decimal,
  levels: z.tuple([decimal, decimal, decimal, decimal, decimal]),
  direction: z.enum(['higher', 'lower']),
  method: z.string().max(40),
  dimension: z.string().max(400),
  results: z.array(decimal).max(12),
});

/** An agreement on its way out to a workbook: plain rows and the words for the heads. */
export const exportedAgreement = z.strictObject({
  title: z.string().max(400),
  unitLine: z.string().max(400),
  heads: z.strictObject({
    no: z.string(),
    name: z.string(),
    unit: z.string(),
    base: z.string(),
    weight: z.string(),
    levels: z.string(),
    direction: z.string(),
    method: z.string(),
    dimension: z.string(),
    results: z.array(z.strictObject({ code: z.string(), head: z.string() })).max(12),
    total: z.string(),
    higher: z.string(),
    lower: z.string(),
  }),
  methods: z.record(z.string(), z.string()),
  rows: z.array(exportRow).max(5000),
  weightTotal: z.string(),
});
export type ExportedAgreement = z.infer<typeof exportedAgreement>;

const fileName = z.string().min(1).max(200);

export const contract = {
  /** Lets the officer choose a workbook and reads it in a process of its own. Long: `workbook.stop` ends it. */
  'workbook.open': z.strictObject({}),
  /** The same for a file that was dropped on the window. */
  'workbook.read': z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) }),
  'workbook.stop': z.strictObject({}),
  /** Writes a new workbook where the officer says; the file that came in is never touched. */
  'workbook.save': z.strictObject({ suggestedName: fileName, agreement: exportedAgreement }),
  /** Prints what the window shows on paper to a PDF file. */
  'document.pdf': z.strictObject({ suggestedName: fileName, landscape: z.boolean() }),
  'app.about': z.strictObject({}),
} as const;

export type CallName = keyof typeof contract;
export type Input<Name extends CallName> = z.infer<(typeof contract)[Name]>;
