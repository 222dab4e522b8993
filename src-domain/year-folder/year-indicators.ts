import { generateNKeysBetween } from 'fractional-indexing';
import { NO_LEVELS } from '#domain/book/decimal';
import { blankIndicator, NO_LEVEL_TEXTS, type Indicator, type LevelTexts } from '#domain/book/indicator';
import type { Framework } from '#domain/scoring/framework';
import type { IndicatorEntry, MeasuredEntry } from '#domain/year-folder/schema';
import type { InBook, Posts } from '#domain/year-folder/year-records';

export type IndicatorSources = {
  readonly framework: Framework;
  readonly nodes: ReadonlySet<string>;
  readonly posts: Posts;
  readonly inBook: InBook;
};

/** The rows of the form in order, each followed by its sub-indicators. */
export function indicatorsOf(
  entries: readonly IndicatorEntry[],
  sources: IndicatorSources,
): readonly Indicator[] {
  const sorted = entries.toSorted((a, b) => a.order - b.order);
  const count = sorted.reduce((total, { children }) => total + 1 + children.length, 0);
  const orders = generateNKeysBetween(null, null, count).values();
  const next = (): string => orders.next().value ?? '';
  return sorted.flatMap((entry): Indicator[] => {
    const whole = indicatorOf(entry, sources, next());
    const objective = sources.inBook(entry.objective ?? '');
    const parts = entry.children.map((child) => ({
      ...indicatorOf(child, sources, next()),
      of: whole.id,
      dimension: entry.dimension,
    }));
    return [
      {
        ...whole,
        dimension: entry.dimension,
        parent: sources.nodes.has(objective) ? objective : null,
        partsMode: entry.childrenMode,
      },
      ...parts,
    ];
  });
}

function indicatorOf(entry: MeasuredEntry, sources: IndicatorSources, order: string): Indicator {
  const { framework, posts, inBook } = sources;
  return {
    ...blankIndicator({ id: inBook(entry.id), order }),
    ...figuresOf(entry, framework.fiscalYear),
    ...wordsOf(entry, posts),
    no: entry.no,
    name: entry.title,
    unit: entry.unit,
    method: entry.method,
    direction: entry.direction,
    startRound: entry.startRound === framework.rounds[0]?.code ? null : (entry.startRound ?? null),
    cancelledRound: entry.cancelledFromRound ?? null,
    joint: entry.joint,
    partialCredit: entry.partialCredit,
    criteria: entry.criteria.map(({ text, max }) => ({ text, max })),
    deductionText: entry.deductionRule?.text ?? '',
    deductionPoints: entry.deductionRule?.points ?? null,
    amendments: entry.amendments.map(({ fromRound, levels, approvedOn, reason, byPosts }) => ({
      ...{ fromRound, levels, approvedOn: approvedOn ?? null, reason },
      by: byPosts.map((post) => posts.title(post)),
    })),
  };
}

type Figures = Pick<
  Indicator,
  | 'weight'
  | 'levels'
  | 'levelScores'
  | 'levelsByRound'
  | 'weightByRound'
  | 'target'
  | 'adjustStep'
  | 'leastValue'
  | 'mostValue'
  | 'base'
  | 'base2'
  | 'base3'
>;

function figuresOf(entry: MeasuredEntry, year: number): Figures {
  const base = (before: number): string | null => entry.baselines[String(year - before)] ?? null;
  return {
    weight: entry.weight,
    levels: entry.levels ?? NO_LEVELS,
    levelScores: entry.levelScores ?? null,
    levelsByRound: entry.levelsByRound,
    weightByRound: entry.weightByRound,
    target: entry.target,
    adjustStep: stepIn(entry.adjustStep ?? ''),
    leastValue: entry.leastValue,
    mostValue: entry.mostValue,
    base: base(1),
    base2: base(2),
    base3: base(3),
  };
}

/** The figure of "ช่วงปรับเกณฑ์การให้คะแนน +1.50 หน่วยต่อ 1 คะแนน"; the sign follows from the direction. */
function stepIn(text: string): string | null {
  return /\d+(?:\.\d+)?/.exec(text)?.[0] ?? null;
}

type Words = Pick<
  Indicator,
  | 'levelTexts'
  | 'formula'
  | 'formulaText'
  | 'definition'
  | 'dataSource'
  | 'collection'
  | 'frequency'
  | 'supervisor'
  | 'collectors'
  | 'substitute'
  | 'conditions'
  | 'adjustmentClauses'
>;

function wordsOf(entry: MeasuredEntry, posts: Posts): Words {
  return {
    levelTexts: levelTextsOf(entry),
    formula: entry.formula ?? '',
    formulaText: entry.formulaText ?? '',
    definition: entry.definition ?? '',
    dataSource: entry.dataSource ?? '',
    collection: entry.collection ?? '',
    frequency: entry.frequency ?? '',
    supervisor: posts.title(entry.supervisorPost),
    collectors: entry.collectorPosts.map((post, at) => ({
      ...{ name: posts.title(post), phone: '', task: '' },
      records: at === 0,
    })),
    substitute: posts.title(entry.substitutePost),
    conditions: entry.conditions ?? '',
    adjustmentClauses: entry.adjustmentClauses ?? '',
  };
}

/** Steps of a milestone and conditions of a hybrid stand at their levels. */
function levelTextsOf({ steps, conditionLevels }: MeasuredEntry): LevelTexts {
  const texts = NO_LEVEL_TEXTS.map((_, at) => {
    const step = steps.find(({ level }) => level === at + 1)?.text;
    return step ?? conditionLevels[String(at + 1)] ?? '';
  });
  // Five levels give five texts.
  return texts as unknown as LevelTexts;
}
