import type { BookState } from '#domain/book/book';
import { toFixed } from '#domain/exact';
import { defaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';
import { bookScores, type BookScores } from '#domain/tracking/book-scores';
import { MonthNumbers } from '#domain/tracking/month-numbers';
import { bareFigures, bareFromFigures, bareFromTexts, type BareScores } from './bare-scores.mts';
import { bookOf, INDICATORS, makeCountry, PROVINCES } from './country.mts';
import { median, type Figure, type Measured } from './figure.mts';
import { collectGarbage } from './garbage.mts';

const RUNS = 25;
const WARM_UPS = 5;
const SEED = Number(process.env['BENCH_SEED'] ?? 2547);
/** Two ways to the same total may differ by as much: floats are off, and the last printed place may tip over. */
const LAST_PLACE = 0.000_11;

/**
 * A whole country scored again and exactly, as the program scores a book: from the stored texts of twelve months to the score
 * and weighted score of every indicator in every round and the total of each province, against a bare loop in floating point
 * over the same texts. Reading the texts is part of both sides; what is left without it is said too.
 */
export const recompute: Figure = { name: 'recompute', bound: 4, run };

/** Ms of every run; `Again`: of the same once more, when all texts have been read. */
type Times = Record<'desk' | 'deskAgain' | 'baseline' | 'baselineAgain', number[]>;

function run(): Promise<Measured> {
  const framework = defaultFramework(2569);
  const country = makeCountry(SEED);
  // New records for each run, all made before: the program remembers what it has read of a record.
  const turns = Array.from({ length: WARM_UPS + RUNS }, () => country.map((rows) => bookOf(rows, framework)));
  collectGarbage();
  const times: Times = { desk: [], deskAgain: [], baseline: [], baselineAgain: [] };
  for (const [turn, books] of turns.entries()) runOnce(books, framework, times, turn % 2 === 0);
  const { desk, deskAgain, baseline, baselineAgain } = mapTimes(times);
  sayWithoutReading(median(deskAgain), median(baselineAgain));
  return Promise.resolve({ unit: 'ms', take: median, taken: 'median', desk, baseline });
}

/** Each goes first in every other turn: the second finds the records in the processor's cache. */
function runOnce(
  books: readonly BookState[],
  framework: Framework,
  times: Times,
  isDeskFirst: boolean,
): void {
  const rounds = framework.rounds.map(({ months }) => months);
  const desk = (): readonly Scored[] => timed(times.desk, () => scoreAll(books, framework));
  const early = isDeskFirst ? desk() : null;
  const bare = timed(times.baseline, () => bareFromTexts(books, rounds));
  compareTotals(early ?? desk(), bare);
  const figures = books.map(bareFigures);
  const months = books.map((book) => new MonthNumbers(book));
  scoreAll(books, framework, months);
  timed(times.deskAgain, () => scoreAll(books, framework, months));
  timed(times.baselineAgain, () => bareFromFigures(figures, rounds));
}

/** Both sides are compiled while the first of them run. */
function mapTimes({ desk, deskAgain, baseline, baselineAgain }: Times): Times {
  return {
    desk: desk.slice(WARM_UPS),
    deskAgain: deskAgain.slice(WARM_UPS),
    baseline: baseline.slice(WARM_UPS),
    baselineAgain: baselineAgain.slice(WARM_UPS),
  };
}

/** The scores of a province, and its totals of each round as they are printed. */
type Scored = { readonly scores: BookScores; readonly totals: readonly string[] };

function scoreAll(
  books: readonly BookState[],
  framework: Framework,
  months?: readonly MonthNumbers[],
): readonly Scored[] {
  return books.map((book, at) => scoreBook(bookScores(book, framework, months?.[at]), framework));
}

function scoreBook(scores: BookScores, framework: Framework): Scored {
  const totals = framework.rounds.map((_, round) => {
    for (let row = 0; row < scores.indicators.length; row += 1) {
      if (scores.score(round, row) === null || scores.weighted(round, row) === null)
        throw new Error('no score');
    }
    const { over100 } = scores.total(round, 'selfAssessed');
    return over100 === null ? '' : toFixed(over100, framework.scoreDecimals);
  });
  return { scores, totals };
}

/** Both sides have done the same work. */
function compareTotals(ours: readonly Scored[], { totals }: BareScores): void {
  for (const [at, { totals: exact }] of ours.entries()) {
    for (const [round, text] of exact.entries()) {
      const bare = totals[at]?.[round] ?? '';
      if (!(Math.abs(Number(text) - Number(bare)) < LAST_PLACE)) {
        throw new Error(`province ${at}, round ${round}: ${text} is not ${bare} (seed ${SEED})`);
      }
    }
  }
}

function sayWithoutReading(ours: number, theirs: number): void {
  const work = `${PROVINCES} provinces × ${INDICATORS} indicators × 12 months, seed ${SEED}`;
  const rest = `${ours.toFixed(2)} ms against ${theirs.toFixed(2)} ms, ${(ours / theirs).toFixed(2)} ×`;
  process.stderr.write(
    `[bench] ${work}. The ratio of this figure counts the reading of the decimal texts on both sides; with all texts read before: ${rest}\n`,
  );
}

function timed<Made>(times: number[], work: () => Made): Made {
  const begun = performance.now();
  const made = work();
  times.push(performance.now() - begun);
  return made;
}
