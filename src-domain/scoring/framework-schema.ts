import * as z from 'zod/mini';
import { METHODS, type Framework } from '#domain/scoring/framework';

const decimal = z.string();
const dimension = z.looseObject({
  code: z.string(),
  title: z.string(),
  titleEn: z.nullable(z.string()),
  weight: z.nullable(decimal),
});
const round = z.looseObject({
  code: z.string(),
  months: z.number(),
  from: z.string(),
  to: z.string(),
  dueOn: z.string(),
});
const lamp = z.looseObject({ word: z.string(), wordEn: z.nullable(z.string()), from: decimal });

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
  methods: z._default(z.array(z.enum(METHODS)), [...METHODS]),
  levelsOrder: z._default(z.array(z.enum(['amendments', 'levelsByRound', 'levels'])), [
    'amendments',
    'levelsByRound',
    'levels',
  ]),
  noEvidenceScore: z._default(z.nullable(decimal), '1'),
  naPolicy: z._default(z.enum(['rescale', 'keepWeight']), 'rescale'),
  signers: z._default(z.array(z.looseObject({ side: z.enum(['maker', 'receiver']), title: z.string() })), []),
  compulsory: z._default(z.array(z.string()), []),
  source: z._default(z.string(), ''),
});

/** The framework that a stored value is; null for anything else. */
export function readFramework(value: unknown): Framework | null {
  const read = frameworkSchema.safeParse(value);
  return read.success ? read.data : null;
}
