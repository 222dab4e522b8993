import type { Book, BookState, Indicator } from '#domain/book/book';
import type { Decimal } from '#domain/book/decimal';
import { parseExact, toFixed, type Exact } from '#domain/exact';
import { lampIndex } from '#domain/scoring/lamp';
import type { Total } from '#domain/scoring/totals';
import { normaliseThai } from '#domain/text/thai';
import { boardRow, boardRows, type BoardRow, type RoundCell } from '#domain/tracking/board';
import { bookScores, type BookScores } from '#domain/tracking/book-scores';

/** Another year of the same province, as it lies on this computer. */
export type YearBook = { readonly book: Book; readonly state: BookState };

/** How an indicator stood in a round of an earlier year. */
export type PastFigure = {
  readonly months: number;
  readonly cell: RoundCell;
  readonly score: Exact | null;
  /** Index into the lamps of that year. */
  readonly lamp: number | null;
};

/** An earlier year's own indicator, and by what it is taken for the same; or why none is. */
export type Match =
  | {
      readonly kind: 'matched';
      readonly by: 'nameAndNo' | 'name';
      readonly indicator: Indicator;
      readonly sameUnit: boolean;
      /** In that year's last round, as its year ended. */
      readonly yearEnd: PastFigure | null;
      /** In the round of as many months as the one that is compared. */
      readonly sameRound: PastFigure | null;
    }
  /** `sameNo`: stands under the same number there, but has another name. */
  | { readonly kind: 'unmatched'; readonly why: 'none' | 'several'; readonly sameNo: Indicator | null };

/** A year's result as the sheet of this year states it. */
export type Baseline = { readonly fiscalYear: number; readonly value: Decimal };

export type ComparedRow = {
  readonly row: BoardRow;
  readonly baselines: readonly Baseline[];
  /** By year, in the order of `years`. */
  readonly matches: readonly Match[];
};

export type ComparedYear = {
  readonly book: Book;
  readonly yearEnd: PastTotals | null;
  readonly sameRound: PastTotals | null;
  /** Indicators of that year that no indicator of this year is taken for. */
  readonly gone: readonly Indicator[];
};
export type PastTotals = {
  readonly months: number;
  readonly certified: Total;
  readonly selfAssessed: Total;
};

/** `years` latest first. */
export type Comparison = {
  readonly fiscalYear: number;
  readonly years: readonly ComparedYear[];
  readonly rows: readonly ComparedRow[];
};

/** This year beside those before it in a round; `at` is its index. A later year, or the same, is left out. */
export function compareYears(own: YearBook, others: readonly YearBook[], at: number): Comparison {
  const { fiscalYear, framework } = own.book;
  const months = framework.rounds[at]?.months ?? null;
  const rows = boardRows(own.state, framework);
  const earlier = others
    .filter(({ book }) => book.fiscalYear < fiscalYear)
    .toSorted((a, b) => b.book.fiscalYear - a.book.fiscalYear)
    .map((year) => pastYear(year, months, rows));
  return {
    fiscalYear,
    years: earlier.map(({ year }) => year),
    rows: rows.map((row, place) => ({
      row,
      baselines: baselinesOf(row.indicator, fiscalYear),
      matches: earlier.flatMap(({ matches }) => matches[place] ?? []),
    })),
  };
}

/** Three years before, oldest first. */
export function baselinesOf(
  { base, base2, base3 }: Pick<Indicator, 'base' | 'base2' | 'base3'>,
  fiscalYear: number,
): readonly Baseline[] {
  return [base3, base2, base].map((value, place) => ({ fiscalYear: fiscalYear - 3 + place, value }));
}

/**
 * Whether the sheet's figure of a year and that year's own last result are both there and not the same, as far as the
 * sheet writes it out.
 */
export function differsFromBaseline(baseline: Decimal, past: PastFigure | null): boolean {
  const stated = baseline === null ? null : parseExact(baseline);
  const result = past?.cell.result ?? null;
  if (baseline === null || stated === null || result === null) return false;
  const decimals = baseline.split('.')[1]?.trim().length ?? 0;
  return toFixed(result, decimals) !== toFixed(stated, decimals);
}

type PastYear = { readonly year: ComparedYear; readonly matches: readonly Match[] };

function pastYear(past: YearBook, months: number | null, rows: readonly BoardRow[]): PastYear {
  const { rounds } = past.book.framework;
  const scores = bookScores(past.state, past.book.framework);
  const known = indexOf(scores.indicators);
  const [last, same] = [rounds.length - 1, rounds.findIndex((round) => round.months === months)];
  const matches = rows.map(({ indicator }) => matchOf(past, scores, known, indicator, { last, same }));
  const taken = new Set(matches.flatMap((match) => (match.kind === 'matched' ? match.indicator.id : [])));
  return {
    matches,
    year: {
      book: past.book,
      yearEnd: totalsOf(past, scores, last),
      sameRound: totalsOf(past, scores, same),
      gone: scores.indicators.filter(({ id }) => !taken.has(id)),
    },
  };
}

function totalsOf({ book }: YearBook, scores: BookScores, at: number): PastTotals | null {
  const months = book.framework.rounds[at]?.months;
  if (months === undefined) return null;
  return {
    months,
    certified: scores.total(at, 'certified'),
    selfAssessed: scores.total(at, 'selfAssessed'),
  };
}

type ByName = ReadonlyMap<string, readonly Indicator[]>;

function indexOf(indicators: readonly Indicator[]): ByName {
  const byName = new Map<string, Indicator[]>();
  for (const each of indicators) {
    const name = nameOf(each);
    if (name === '') continue;
    const own = byName.get(name) ?? [];
    byName.set(name, own);
    own.push(each);
  }
  return byName;
}

/** Spaces and the order of marks are no difference between two names. */
function nameOf({ name }: Pick<Indicator, 'name'>): string {
  return normaliseThai(name).replaceAll(/\s+/g, '');
}

type Rounds = { readonly last: number; readonly same: number };

/** The same name is the same indicator; of several with that name the one with the same number. A number alone is none. */
function matchOf(past: YearBook, scores: BookScores, known: ByName, indicator: Indicator, at: Rounds): Match {
  const named = known.get(nameOf(indicator)) ?? [];
  const isSameNo = (each: Indicator): boolean => each.no !== '' && each.no === indicator.no;
  const both = named.filter(isSameNo);
  const found = both.length === 1 ? both[0] : named.length === 1 ? named[0] : undefined;
  if (found === undefined) {
    const sameNo = named.length > 0 ? null : (scores.indicators.find(isSameNo) ?? null);
    return { kind: 'unmatched', why: named.length > 1 ? 'several' : 'none', sameNo };
  }
  const row = scores.indicators.indexOf(found);
  const { cells } = boardRow(past.state, found, past.book.framework);
  const figure = (round: number): PastFigure | null => {
    const cell = cells[round];
    const months = past.book.framework.rounds[round]?.months;
    if (cell === undefined || months === undefined) return null;
    const score = scores.score(round, row);
    return { months, cell, score, lamp: score && lampIndex(score, past.book.framework.lamps) };
  };
  return {
    kind: 'matched',
    by: isSameNo(found) ? 'nameAndNo' : 'name',
    indicator: found,
    sameUnit: nameOf({ name: found.unit }) === nameOf({ name: indicator.unit }),
    yearEnd: figure(at.last),
    sameRound: figure(at.same),
  };
}
