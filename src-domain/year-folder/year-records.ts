import { blankResult, resultId, type RoundResult } from '#domain/book/result';
import type { Indicator } from '#domain/book/indicator';
import { fiscalYearStart } from '#domain/calendar/fiscal-year';
import { dayParts } from '#domain/calendar/iso-day';
import { compare, exact } from '#domain/exact';
import { englishDimension, englishLamp } from '#domain/scoring/default-framework';
import { METHODS, type Framework, type Round, type SignerRole } from '#domain/scoring/framework';
import { levelsInForce } from '#domain/tracking/thresholds';
import type { AgreementFile, FrameworkFile, ResultEntry } from '#domain/year-folder/schema';

/** Ids of a folder are unique in it; in the store they must be unique over all books. */
export type InBook = (id: string) => string;

/** Words for the posts of a folder; empty for one that the folder does not name. */
export type Posts = {
  readonly office: (post: string | null | undefined) => string;
  readonly title: (post: string | null | undefined) => string;
  /** Ids of all posts as the file lists them. */
  readonly ids: readonly string[];
  /** The same; null where no file names any. */
  readonly known: ReadonlySet<string> | null;
  /** Whether it speaks for the central office or its committee. */
  readonly isOffice: (post: string) => boolean;
};

/** The rules of the year. Dimensions come in the order of the form, lamps from the lowest. */
export function frameworkOf(file: FrameworkFile, signers: AgreementFile['signers'], posts: Posts): Framework {
  const { id, floor, cap, scoreDecimals, weightDecimals, weightTotal } = file.ruleSet;
  const { levelsPrecedence, noEvidenceAtYearEnd, naApproved } = file.ruleSet;
  const methods = METHODS.filter((method) => file.methods.some(({ code }) => code === method));
  return {
    ...{ id, version: 1, fiscalYear: file.fiscalYear, title: file.title },
    ...{ floor, cap, scoreDecimals, weightDecimals, weightTotal },
    dimensions: file.dimensions
      .toSorted((a, b) => a.order - b.order)
      .map(({ code, title, weight }) => ({ code, title, titleEn: englishDimension(title), weight })),
    rounds: file.rounds.map(({ code, from, to, dueOn }): Round => {
      return { code, months: monthsUntil(to, file.fiscalYear), from, to, dueOn };
    }),
    lamps: file.lamps
      .map(({ word, from }) => ({ word, wordEn: englishLamp(word), from }))
      .sort((a, b) => compare(exact(a.from), exact(b.from))),
    methods: methods.length === 0 ? METHODS : methods,
    levelsOrder: levelsPrecedence ?? ['amendments', 'levelsByRound', 'levels'],
    noEvidenceScore: noEvidenceAtYearEnd === undefined ? floor : noEvidenceAtYearEnd,
    naPolicy: naApproved === 'keepWeight' ? 'keepWeight' : 'rescale',
    signers: signersOf(signers, posts),
    compulsory: file.compulsoryIssues,
    source: '',
  };
}

function signersOf(signers: AgreementFile['signers'], posts: Posts): readonly SignerRole[] {
  return signers
    .toSorted((a, b) => a.order - b.order)
    .map(({ role, post }) => ({
      side: role.includes('ผู้ทำ') ? 'maker' : 'receiver',
      title: posts.title(post),
    }));
}

function monthsUntil(to: string, fiscalYear: number): number {
  const first = dayParts(fiscalYearStart(fiscalYear));
  const last = dayParts(to);
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/**
 * One record for every record of the folder. Where the formula of an indicator can be worked out, the figure beside it is
 * the rounded one that an officer sees: the exact one counts, and is not typed over.
 */
export function resultsOf(
  entries: readonly ResultEntry[],
  indicators: ReadonlyMap<string, Indicator>,
  framework: Framework,
  hasFigures: boolean,
  inBook: InBook,
): readonly RoundResult[] {
  return entries.flatMap((entry): RoundResult[] => {
    const indicator = indicators.get(inBook(entry.indicator));
    if (indicator === undefined) return [];
    const blank = blankResult(inBook(entry.indicator), entry.round);
    const isComputed = hasFigures && indicator.formula !== '';
    return [
      {
        ...blank,
        id: resultId(blank.indicator, blank.round),
        value: isComputed ? null : entry.value,
        state: entry.state === 'mixed' ? 'draft' : entry.state,
        steps: entry.stepsDone,
        points: entry.points,
        deductions: entry.deductions,
        met: metOf(entry, indicator, framework),
        explanation: entry.narrative.explanation ?? '',
        supportingFactors: entry.narrative.supportingFactors ?? '',
        obstacles: entry.narrative.obstacles ?? '',
        nextSteps: entry.narrative.nextSteps ?? '',
      },
    ];
  });
}

/**
 * The conditions in the order of their levels, each at the place of its level: one of which nothing is said is not met,
 * whatever is said of the level behind it.
 */
function metOf(
  { conditionsMet, round: code }: ResultEntry,
  indicator: Indicator,
  framework: Framework,
): readonly boolean[] {
  if (Object.keys(conditionsMet).length === 0) return [];
  const round = framework.rounds.find((each) => each.code === code);
  const levels = round === undefined ? indicator.levels : levelsInForce(indicator, round, framework).levels;
  return levels.flatMap((level, at) => (level === null ? [conditionsMet[String(at + 1)] === true] : []));
}
