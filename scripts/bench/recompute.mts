import type { BookState } from '#domain/book/book';
import { toFixed, type Exact } from '#domain/exact';
import { defaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';
import { bookScores } from '#domain/tracking/book-scores';
import { bareFigures, bareFromFigures, bareFromTexts, type BareScores } from './bare-scores.mts';
import { bookOf, INDICATORS, makeCountry, PROVINCES } from './country.mts';
import { median, type Figure, type Measured } from './figure.mts';
import { collectGarbage } from './garbage.mts';

const RUNS = 25;
const WARM_UPS = 10;
const SEED = Number(process.env['BENCH_SEED'] ?? 2547);
/** Two ways to the same total may differ by as much: floats are off, and the last printed place may tip over. */
const LAST_PLACE = 0.000_11;

/**
 * A whole country scored anew and exactly, as the program itself scores a book: from the stored texts of twelve months to
 * score, lamp and weighted score of every indicator in every round and the total of each province, against a bare loop
 * in floating point over the same texts. Reading the texts is part of both sides; what is left without it is said too.
 */
export const recompute: Figure = { name: 'recompute', bound: 4, run };

function run(): Promise<Measured> {
  const framework = defaultFramework(2569);
  const country = makeCountry(SEED);
  const rounds = framework.rounds.map(({ months }) => months);
  const figures = country.map(bareFigures);
  const [desk, deskRead, baseline, baselineRead]: number[][] = [[], [], [], []];
  for (let turn = -WARM_UPS; turn < RUNS; turn += 1) {
    // New records each time: the program remembers what it has read of a record.
    const books = country.map((measures) => bookOf(measures, framework));
    const [ours, cold] = timed(() => scoreAll(books, framework));
    const [, warm] = timed(() => scoreAll(books, framework));
    const [theirs, bare] = timed(() => bareFromTexts(country, rounds));
    const [, bareRead] = timed(() => bareFromFigures(figures, rounds));
    compareTotals(ours, theirs);
    if (turn < 0) continue;
    desk?.push(cold);
    deskRead?.push(warm);
    baseline?.push(bare);
    baselineRead?.push(bareRead);
  }
  sayWithoutReading(median(deskRead ?? []), median(baselineRead ?? []));
  return Promise.resolve({
    unit: 'ms',
    take: median,
    taken: 'median',
    desk: desk ?? [],
    baseline: baseline ?? [],
  });
}

/** By round the score and weighted score of each indicator, and the total of the province as printed. */
type Scored = {
  readonly scores: readonly (Exact | null)[];
  readonly weighted: readonly (Exact | null)[];
  readonly totals: readonly string[];
};

function scoreAll(books: readonly BookState[], framework: Framework): readonly Scored[] {
  return books.map((book) => scoreBook(book, framework));
}

function scoreBook(book: BookState, framework: Framework): Scored {
  const all = bookScores(book, framework);
  const scores: (Exact | null)[] = [];
  const weighted: (Exact | null)[] = [];
  const totals = framework.rounds.map((_, round) => {
    for (let row = 0; row < all.indicators.length; row += 1) {
      scores.push(all.score(round, row));
      weighted.push(all.weighted(round, row));
    }
    const { over100 } = all.total(round, 'selfAssessed');
    return over100 === null ? '' : toFixed(over100, framework.scoreDecimals);
  });
  return { scores, weighted, totals };
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

function timed<Made>(work: () => Made): readonly [Made, number] {
  collectGarbage();
  const begun = performance.now();
  const made = work();
  return [made, performance.now() - begun];
}
