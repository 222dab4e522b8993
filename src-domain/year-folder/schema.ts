import { z } from 'zod';
import { PROPOSAL_KINDS } from '#domain/book/agreement';
import { PROJECT_STATUSES } from '#domain/book/strategy';
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
    levelsPrecedence: z.array(z.enum(['amendments', 'levelsByRound', 'levels'])).optional(),
    noEvidenceAtYearEnd: maybe.optional(),
    naApproved: z.string().optional(),
  }),
  dimensions: z.array(z.object({ code: text, order: z.int(), title: text, weight: maybe })),
  rounds: z.array(z.object({ code: text, from: isoDay, to: isoDay, dueOn: isoDay })).min(1),
  lamps: z.array(z.object({ word: text, from: decimal })),
  methods: z.array(z.object({ code: z.string() })).default([]),
  compulsoryIssues: z.array(z.string()).default([]),
});

const fiveLevels = z.tuple([maybe, maybe, maybe, maybe, maybe]);
const posts = z.array(z.string()).default([]);

/** What an indicator and a part of a compound one have in common. */
const measured = z.object({
  id: text,
  no: text,
  title: text,
  unit: z.string(),
  weight: maybe,
  method: z.enum(METHODS),
  direction: z.enum(['higher', 'lower']).default('higher'),
  levels: fiveLevels.nullish(),
  levelScores: fiveLevels.nullish(),
  levelsByRound: z.record(z.string(), fiveLevels).default({}),
  amendments: z
    .array(
      z.object({
        fromRound: text,
        levels: fiveLevels,
        approvedOn: isoDay.nullish(),
        reason: z.string().default(''),
        byPosts: posts,
      }),
    )
    .default([]),
  weightByRound: z.record(z.string(), maybe).default({}),
  target: maybe.default(null),
  adjustStep: z.string().nullish(),
  leastValue: maybe.default(null),
  mostValue: maybe.default(null),
  formula: z.string().nullish(),
  formulaText: z.string().nullish(),
  baselines: z.record(z.string(), maybe).default({}),
  steps: z.array(z.object({ level: z.int().min(1).max(5), text: z.string() })).default([]),
  partialCredit: z.boolean().default(false),
  conditionLevels: z.record(z.string(), z.string()).default({}),
  criteria: z.array(z.object({ text: z.string(), max: maybe.default(null) })).default([]),
  deductionRule: z.object({ text: z.string(), points: maybe.default(null) }).nullish(),
  startRound: z.string().nullish(),
  cancelledFromRound: z.string().nullish(),
  joint: z.boolean().default(false),
  supervisorPost: z.string().nullish(),
  collectorPosts: posts,
  substitutePost: z.string().nullish(),
  definition: z.string().nullish(),
  dataSource: z.string().nullish(),
  collection: z.string().nullish(),
  frequency: z.string().nullish(),
  conditions: z.string().nullish(),
  adjustmentClauses: z.string().nullish(),
});

export const indicatorEntry = measured.extend({
  order: z.int(),
  dimension: z.string(),
  objective: z.string().nullish(),
  childrenMode: z.enum(['sum', 'average']).default('sum'),
  children: z.array(measured).default([]),
});

export const agreementFile = z.object({
  signers: z
    .array(
      z.object({
        order: z.int(),
        role: z.string(),
        post: z.string(),
        signedOn: isoDay.nullable().default(null),
      }),
    )
    .default([]),
  versions: z
    .array(z.object({ version: z.int().min(1), effectiveFrom: isoDay, note: z.string().default('') }))
    .default([]),
  indicators: z.array(indicatorEntry),
});

const months = z.record(z.string(), maybe);

export const dataItemsFile = z.object({
  items: z.array(
    z.object({
      code: text,
      name: text,
      unit: z.string().default(''),
      kind: z.string().default('flow'),
      collectorPost: z.string().nullish(),
      nullMeans: z.string().nullish(),
      formula: z.string().nullish(),
      values: months.optional(),
      byProvince: z.array(z.object({ province: text, values: months })).optional(),
      byDistrict: z.array(z.object({ district: text, values: months })).optional(),
    }),
  ),
});

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
  stepsDone: z.array(z.boolean()).default([]),
  points: z.array(maybe).default([]),
  deductions: z
    .array(z.object({ points: maybe, times: z.int().min(0), reason: z.string().default('') }))
    .default([]),
  conditionsMet: z.record(z.string(), z.boolean()).default({}),
  narrative: z
    .object({
      explanation: z.string(),
      supportingFactors: z.string(),
      obstacles: z.string(),
      nextSteps: z.string(),
    })
    .partial()
    .default({}),
  returnReason: z.string().default(''),
  naRequest: z
    .object({ requestedOn: isoDay, approvedOn: isoDay.optional(), byPosts: posts, reason: z.string() })
    .optional(),
  timeline: z
    .object({
      submittedOn: isoDay,
      recordedByPost: z.string(),
      supervisorDecidedOn: isoDay,
      supervisorPost: z.string(),
      centralDecidedOn: isoDay,
      centralPost: z.string(),
    })
    .partial()
    .default({}),
});

export const resultsFile = z.object({ records: z.array(resultEntry) });

export const negotiationFile = z.object({
  threads: z.array(
    z.object({
      id: text,
      indicator: text,
      entries: z.array(
        z.object({
          at: isoDay,
          byPost: z.string(),
          kind: z.enum(PROPOSAL_KINDS),
          text: z.string(),
          levels: fiveLevels.optional(),
        }),
      ),
    }),
  ),
});

const listed = { id: text, order: z.int(), title: text };
const swot = z
  .object({
    strengths: z.array(z.string()),
    weaknesses: z.array(z.string()),
    opportunities: z.array(z.string()),
    threats: z.array(z.string()),
  })
  .partial()
  .default({});
const link = z.string().nullish();

export const strategyFile = z.object({
  id: text,
  vision: text,
  mission: z.array(z.string()).default([]),
  swot,
  presentedToDeputyPrimeMinister: isoDay.nullish(),
  approvedByDeputyPrimeMinister: isoDay.nullish(),
  documentNo: z.string().default(''),
  issues: z.array(
    z.object({
      ...listed,
      supportsClusterIssue: link,
      reformStrategies: z.array(z.int().min(1).max(7)).default([]),
    }),
  ),
  objectives: z.array(z.object({ ...listed, issue: text, supportsClusterObjective: link })),
  strategies: z.array(z.object({ ...listed, objective: text, leadPost: z.string().nullish() })),
  projects: z.array(
    z.object({
      id: text,
      title: text,
      strategy: text,
      ownerPost: z.string().nullish(),
      budgetBaht: maybe.default(null),
      disbursedBaht: maybe.default(null),
      budgetSource: z.string().default(''),
      start: isoDay.nullish(),
      end: isoDay.nullish(),
      status: z.enum(PROJECT_STATUSES).nullish(),
    }),
  ),
});

export const clusterFile = z.object({
  id: text,
  vision: text,
  swot,
  approvedByCabinet: isoDay.nullish(),
  documentNo: z.string().default(''),
  issues: z.array(
    z.object({ ...listed, objectives: z.array(z.object({ id: text, title: text })).default([]) }),
  ),
});

export const organisationFile = z.object({
  posts: z.array(
    z.object({
      id: text,
      office: z.string(),
      post: z.string().default(''),
      roles: z.array(z.string()).default([]),
    }),
  ),
});

export type FrameworkFile = z.infer<typeof frameworkFile>;
export type IndicatorEntry = z.infer<typeof indicatorEntry>;
export type ResultEntry = z.infer<typeof resultEntry>;
export type StrategyFile = z.infer<typeof strategyFile>;
export type ClusterFile = z.infer<typeof clusterFile>;
export type AgreementFile = z.infer<typeof agreementFile>;
export type NegotiationFile = z.infer<typeof negotiationFile>;
export type DataItemsFile = z.infer<typeof dataItemsFile>;
export type MeasuredEntry = IndicatorEntry['children'][number];
