import { z } from 'zod';
import { METHODS, type Framework } from '#domain/scoring/framework';

const decimal = z.string();
const dimension = z.looseObject({
  code: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  weight: decimal.nullable(),
});
const round = z.looseObject({
  code: z.string(),
  months: z.number(),
  from: z.string(),
  to: z.string(),
  dueOn: z.string(),
});
const lamp = z.looseObject({ word: z.string(), wordEn: z.string().nullable(), from: decimal });

/**
 * A framework as it is kept. One that an older program wrote lacks the later fields: they take what it went by. What a
 * newer one wrote besides is kept and passed on.
 */
const frameworkSchema = z.looseObject({
  id: z.string(),
  version: z.number(),
  fiscalYear: z.number(),
  title: z.string(),
  floor: decimal,
  cap: decimal,
  scoreDecimals: z.number(),
  weightDecimals: z.number(),
  weightTotal: decimal,
  dimensions: z.array(dimension),
  rounds: z.array(round),
  lamps: z.array(lamp),
  methods: z.array(z.enum(METHODS)).default([...METHODS]),
  levelsOrder: z
    .array(z.enum(['amendments', 'levelsByRound', 'levels']))
    .default(['amendments', 'levelsByRound', 'levels']),
  noEvidenceScore: decimal.nullable().default('1'),
  naPolicy: z.enum(['rescale', 'keepWeight']).default('rescale'),
  signers: z.array(z.looseObject({ side: z.enum(['maker', 'receiver']), title: z.string() })).default([]),
  compulsory: z.array(z.string()).default([]),
  source: z.string().default(''),
});

/** The framework that a stored value is; null for anything else. */
export function readFramework(value: unknown): Framework | null {
  const read = frameworkSchema.safeParse(value);
  return read.success ? read.data : null;
}
