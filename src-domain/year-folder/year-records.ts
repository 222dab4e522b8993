import { generateNKeysBetween } from 'fractional-indexing';
import { fiscalYearStart } from '#domain/calendar/fiscal-year';
import { dayParts } from '#domain/calendar/iso-day';
import {
  type Decimal,
  type Indicator,
  type Levels,
  type ResultState,
  type RoundResult,
  resultId,
} from '#domain/book/book';
import { englishDimension, englishLamp } from '#domain/scoring/default-framework';
import type { Framework, Round } from '#domain/scoring/framework';
import { compare, exact } from '#domain/exact';
import type { FrameworkFile, IndicatorEntry, ResultEntry } from '#domain/year-folder/schema';

/** Ids of a folder are unique in it; in the store they must be unique over all books. */
export type InBook = (id: string) => string;

const NO_LEVELS: Levels = [null, null, null, null, null];

/** The rules of the year. Dimensions come in the order of the form, lamps from the lowest. */
export function frameworkOf(file: FrameworkFile): Framework {
  const { id, floor, cap, scoreDecimals, weightDecimals, weightTotal } = file.ruleSet;
  return {
    id,
    version: 1,
    fiscalYear: file.fiscalYear,
    title: file.title,
    floor,
    cap,
    scoreDecimals,
    weightDecimals,
    weightTotal,
    dimensions: file.dimensions
      .toSorted((a, b) => a.order - b.order)
      .map(({ code, title, weight }) => ({ code, title, titleEn: englishDimension(title), weight })),
    rounds: file.rounds.map(({ code, from, to, dueOn }): Round => {
      return { code, months: monthsUntil(to, file.fiscalYear), from, to, dueOn };
    }),
    lamps: file.lamps
      .map(({ word, from }) => ({ word, wordEn: englishLamp(word), from }))
      .sort((a, b) => compare(exact(a.from), exact(b.from))),
  };
}

function monthsUntil(to: string, fiscalYear: number): number {
  const first = dayParts(fiscalYearStart(fiscalYear));
  const last = dayParts(to);
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/** One indicator per row of the form; the sub-indicators of a compound one stay inside it for now. */
export function indicatorsOf(
  entries: readonly IndicatorEntry[],
  framework: Framework,
  nodes: ReadonlySet<string>,
  inBook: InBook,
): readonly Indicator[] {
  const sorted = entries.toSorted((a, b) => a.order - b.order);
  const orders = generateNKeysBetween(null, null, sorted.length);
  const firstRound = framework.rounds[0]?.code;
  return sorted.map((entry, index): Indicator => {
    const parent = inBook(entry.objective ?? '');
    return {
      id: inBook(entry.id),
      no: entry.no,
      name: entry.title,
      unit: entry.unit,
      method: entry.method,
      direction: entry.direction,
      weight: entry.weight,
      levels: entry.levels ?? NO_LEVELS,
      base: entry.baselines[String(framework.fiscalYear - 1)] ?? null,
      dimension: entry.dimension,
      parent: nodes.has(parent) ? parent : null,
      order: orders[index] ?? '',
      startRound: entry.startRound === firstRound ? null : (entry.startRound ?? null),
    };
  });
}

/** The finer states of review come with the year of an agreement; until then what waits for a person is a draft. */
const STATES: Readonly<Record<ResultEntry['state'], ResultState | null>> = {
  notDue: null,
  noResult: null,
  draft: 'draft',
  submitted: 'draft',
  supervisorApproved: 'draft',
  mixed: 'draft',
  returnedBySupervisor: 'returned',
  returnedByCentre: 'returned',
  certified: 'certified',
  naApproved: 'naApproved',
  noEvidence: 'noEvidence',
};

/** One record per indicator and round that has something to show; "not due" and "no result" have none. */
export function resultsOf(
  entries: readonly ResultEntry[],
  indicators: ReadonlySet<string>,
  inBook: InBook,
): readonly RoundResult[] {
  return entries.flatMap((entry): RoundResult[] => {
    const indicator = inBook(entry.indicator);
    const state = STATES[entry.state];
    if (state === null || !indicators.has(indicator)) return [];
    const id = resultId(indicator, entry.round);
    return [{ id, indicator, round: entry.round, value: valueOf(entry), state }];
  });
}

/** Steps count only in order: with step 3 open, step 4 done is worth nothing yet. */
function valueOf({ value, stepsDone }: ResultEntry): Decimal {
  if (stepsDone === undefined || stepsDone.length === 0) return value;
  const firstOpen = stepsDone.indexOf(false);
  return String(firstOpen === -1 ? stepsDone.length : firstOpen);
}
