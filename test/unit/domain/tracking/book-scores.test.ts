import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_BOOK, type BookState, type Indicator, type RoundResult } from '#domain/book/book';
import { blankSeries, MONTH_FIELDS, type DataItem, type Series } from '#domain/book/data-item';
import { blankIndicator } from '#domain/book/indicator';
import { blankResult, RESULT_STATES } from '#domain/book/result';
import { toRatio, type Exact } from '#domain/exact';
import { defaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';
import { METHODS } from '#domain/scoring/framework';
import { roundTotals, type Total } from '#domain/scoring/totals';
import { boardRows, totalRows } from '#domain/tracking/board';
import { bookScores } from '#domain/tracking/book-scores';
import { runs } from '#test/unit/property-runs';

const ITEMS = ['a', 'b', 'c'];
const YEAR = defaultFramework(2569);

/** Mostly what forms hold; now and then what no double holds, what is no number, nothing. */
const figure = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  { weight: 8, arbitrary: fc.integer({ min: -9999, max: 999_999 }).map((cents) => (cents / 100).toFixed(2)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('9007199254740993', '0.000000000000001', '-123456789012345.6789', 'สิบ', ''),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);
const month = fc.oneof({ weight: 12, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(null) });
const months = fc.array(month, { minLength: 12, maxLength: 12 });

const item = fc.record({
  areas: fc.oneof(
    { weight: 8, arbitrary: fc.constant('whole' as const) },
    { weight: 1, arbitrary: fc.constant('districts' as const) },
  ),
  aggregate: fc.constantFrom('sum', 'last', 'avg'),
  formula: fc.oneof({ weight: 8, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('b*2') }),
  months,
});

const plainLevels = fc
  .tuple(
    fc.integer({ min: -50, max: 90 }),
    fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([start, gaps, isLower]) => {
    const levels = [start];
    for (const gap of gaps) levels.push((levels.at(-1) ?? 0) + (isLower ? -gap : gap) / 4);
    const [one = 0, two = 0, three = 0, four = 0, five = 0] = levels;
    return {
      direction: isLower ? ('lower' as const) : ('higher' as const),
      levels: [`${one}`, `${two}`, `${three}`, `${four}`, `${five}`] as const,
    };
  });
const anyLevels = fc.record({
  direction: fc.constantFrom('higher' as const, 'lower' as const),
  levels: fc.tuple(figure, figure, figure, figure, figure),
});

const FORMULAS = [
  '',
  '',
  '100*sum(a)/sum(b)',
  'a',
  '-a+b*2',
  'avg(a)/avg(b)',
  'max(a)',
  'a/(b-b)',
  'a/x',
  'a+',
  '1/3+last(c)',
];

const indicator = fc.record({
  levelled: fc.oneof({ weight: 6, arbitrary: plainLevels }, { weight: 1, arbitrary: anyLevels }),
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constant('interpolate' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...METHODS) },
  ),
  weight: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 20 }).map(String) },
    { weight: 1, arbitrary: figure },
  ),
  formula: fc.constantFrom(...FORMULAS),
  startRound: fc.constantFrom(null, null, null, '9'),
  cancelledRound: fc.constantFrom(null, null, null, '12'),
  levelScores: fc.constantFrom(null, null, null, ['0', '1', '2', '3', '4'] as const),
  levelsByRound: fc.constantFrom({}, {}, { 6: ['1', '2', '3', '4', '5'] as const }),
  weightByRound: fc.constantFrom({}, {}, { 9: '3' }),
  isPart: fc.boolean(),
  results: fc.array(
    fc.record({
      value: fc.oneof(fc.constant(null), fc.constant(null), figure),
      state: fc.oneof(fc.constantFrom('certified', 'draft'), fc.constantFrom(...RESULT_STATES)),
      isThere: fc.integer({ min: 0, max: 6 }).map((chance) => chance > 0),
    }),
    { minLength: 3, maxLength: 3 },
  ),
});

type Given = {
  readonly items: readonly (typeof item extends fc.Arbitrary<infer One> ? One : never)[];
  readonly indicators: readonly (typeof indicator extends fc.Arbitrary<infer One> ? One : never)[];
};

const given: fc.Arbitrary<Given> = fc.record({
  items: fc.array(item, { minLength: ITEMS.length, maxLength: ITEMS.length }),
  indicators: fc.array(indicator, { minLength: 1, maxLength: 6 }),
});

function bookOf({ items, indicators }: Given): BookState {
  const rows = indicators.map(indicatorOf);
  const results = indicators.flatMap((each, at) => resultsOf(each, `i${at}`));
  const own = items.map((each, at): DataItem => {
    const code = ITEMS[at] ?? '';
    const { areas, aggregate, formula } = each;
    return {
      id: code,
      code,
      name: '',
      unit: '',
      order: code,
      areas,
      aggregate,
      formula,
      collector: '',
      emptyMonths: '',
    };
  });
  const series = items.flatMap((each, at): Series[] => {
    const code = ITEMS[at] ?? '';
    const read = Object.fromEntries(MONTH_FIELDS.map((field, month) => [field, each.months[month] ?? null]));
    const areas = each.areas === 'whole' ? [null] : ['เมือง', 'หางดง'];
    return areas.map((area) => ({ ...blankSeries(code, area), ...read }));
  });
  return {
    ...EMPTY_BOOK,
    indicator: byId(rows),
    result: byId(results),
    item: byId(own),
    series: byId(series),
  };
}

function indicatorOf(
  { levelled, isPart, results, ...fields }: Given['indicators'][number],
  at: number,
): Indicator {
  return {
    ...blankIndicator({ id: `i${at}`, order: `a${at}` }),
    ...fields,
    ...levelled,
    no: `${at + 1}`,
    // Every second one may belong to the one before it.
    of: isPart && at % 2 === 1 && results.length > 0 ? `i${at - 1}` : null,
  };
}

function resultsOf({ results }: Given['indicators'][number], id: string): readonly RoundResult[] {
  return results.flatMap(({ value, state, isThere }, round) =>
    isThere ? [{ ...blankResult(id, YEAR.rounds[round]?.code ?? ''), value, state }] : [],
  );
}

function byId<Each extends { readonly id: string }>(all: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(all.map((each) => [each.id, each]));
}

const ratio = (value: Exact | null): string | null => (value === null ? null : toRatio(value));
const totalOf = ({ indicators, weight, over100, renormalised }: Total): unknown => [
  indicators,
  toRatio(weight),
  ratio(over100),
  ratio(renormalised),
];

function fromBoard(state: BookState, framework: Framework): unknown {
  const rows = boardRows(state, framework);
  return framework.rounds.map((_, round) => {
    const totals = roundTotals(rows.flatMap((row) => totalRows(row, round)));
    return {
      rows: rows.map(({ indicator: { id }, cells }) => {
        const cell = cells[round];
        const isScored = cell?.none === null && cell.score.state === 'scored';
        return [id, isScored ? ratio(cell.score.score) : null, ratio(cell?.weighted ?? null)];
      }),
      totals: [totalOf(totals.certified), totalOf(totals.selfAssessed)],
    };
  });
}

function fromScores(state: BookState, framework: Framework): unknown {
  const scores = bookScores(state, framework);
  return framework.rounds.map((_, round) => ({
    rows: scores.indicators.map(({ id }, row) => [
      id,
      ratio(scores.score(round, row)),
      ratio(scores.weighted(round, row)),
    ]),
    totals: [totalOf(scores.total(round, 'certified')), totalOf(scores.total(round, 'selfAssessed'))],
  }));
}

test('the scores of a book without explanations are those of its board, exactly', () => {
  fc.assert(
    fc.property(given, fc.constantFrom(YEAR, { ...YEAR, floor: '0', cap: '4.5' }), (each, framework) => {
      const state = bookOf(each);
      expect(fromScores(state, framework)).toEqual(fromBoard(state, framework));
    }),
    { numRuns: runs(300) },
  );
});
