import { z } from 'zod';
import { METHODS } from '#domain/scoring/framework';

/** The shapes of the files of a year folder, as far as they become records. Other fields are left alone. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const maybe = decimal.nullable();
const isoDay = z.iso.date();
const text = z.string().min(1);

export const frameworkFile = z.object({
  fictitious: z.boolean().default(false),
  province: z.string().regex(/^\d{2}$/),
  fiscalYear: z.int(),
  title: text,
  ruleSet: z.object({
    id: text,
    floor: decimal,
    cap: decimal,
    scoreDecimals: z.int().min(0).max(8),
    weightDecimals: z.int().min(0).max(8),
    weightTotal: decimal,
  }),
  dimensions: z.array(z.object({ code: text, order: z.int(), title: text, weight: maybe })),
  rounds: z.array(z.object({ code: text, from: isoDay, to: isoDay, dueOn: isoDay })).min(1),
  lamps: z.array(z.object({ word: text, from: decimal })),
});

export const indicatorEntry = z.object({
  id: text,
  no: text,
  title: text,
  unit: z.string(),
  weight: maybe,
  order: z.int(),
  dimension: z.string(),
  objective: z.string().nullish(),
  method: z.enum(METHODS),
  direction: z.enum(['higher', 'lower']).default('higher'),
  levels: z.tuple([maybe, maybe, maybe, maybe, maybe]).nullish(),
  baselines: z.record(z.string(), maybe).default({}),
  startRound: z.string().nullish(),
  children: z.array(z.object({ id: text })).default([]),
});

export const agreementFile = z.object({ indicators: z.array(indicatorEntry) });

export const resultEntry = z.object({
  indicator: text,
  round: text,
  state: z.enum([
    'notDue',
    'noResult',
    'draft',
    'submitted',
    'supervisorApproved',
    'returnedBySupervisor',
    'returnedByCentre',
    'certified',
    'mixed',
    'naApproved',
    'noEvidence',
  ]),
  value: maybe,
  stepsDone: z.array(z.boolean()).optional(),
});

export const resultsFile = z.object({ records: z.array(resultEntry) });

const listed = { id: text, order: z.int(), title: text };

export const strategyFile = z.object({
  id: text,
  vision: text,
  mission: z.array(z.string()).default([]),
  issues: z.array(z.object(listed)),
  objectives: z.array(z.object({ ...listed, issue: text })),
  strategies: z.array(z.object({ ...listed, objective: text, leadPost: z.string().nullish() })),
  projects: z.array(
    z.object({
      id: text,
      title: text,
      strategy: text,
      ownerPost: z.string().nullish(),
      budgetBaht: maybe.default(null),
    }),
  ),
});

export const organisationFile = z.object({ posts: z.array(z.object({ id: text, office: z.string() })) });

export type FrameworkFile = z.infer<typeof frameworkFile>;
export type IndicatorEntry = z.infer<typeof indicatorEntry>;
export type ResultEntry = z.infer<typeof resultEntry>;
export type StrategyFile = z.infer<typeof strategyFile>;
