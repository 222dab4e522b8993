import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, toDecimal } from '#domain/exact';
import { evaluateFormula, type Lookup } from '#domain/formula/evaluate';
import { parseFormula } from '#domain/formula/parse';
import { formulaWords, writeFormula } from '#domain/formula/write';
import { runs } from '#test/unit/property-runs';

const RUNS = runs(500);

const figures: Readonly<Record<string, readonly string[]>> = { a: ['2', '4'], b: ['-3', '5'], c: ['0.5'] };
const lookup: Lookup = (code) => {
  const months = figures[code];
  return months === undefined ? undefined : { months: months.map(exact), bare: 'sum' };
};

function told(text: string): { readonly written: string; readonly value: string | null } | null {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const evaluated = evaluateFormula(parsed.value, lookup, 12);
  if (evaluated.kind !== 'value') return null;
  const written = writeFormula(parsed.value, evaluated.parts, ({ value }) => toDecimal(value) ?? '');
  return { written, value: toDecimal(evaluated.value) };
}

describe('a formula with its numbers', () => {
  test.each([
    ['100*last(a)/sum(a)', '100 × 4 ÷ 6'],
    ['100*(a-c)/a', '100 × (6 − 0.5) ÷ 6'],
    ['a-(b-c)', '6 − (2 − 0.5)'],
    ['a-b-c', '6 − 2 − 0.5'],
    ['a/(b*c)', '6 ÷ (2 × 0.5)'],
    ['-(a+c)*2', '(−(6 + 0.5)) × 2'],
    ['a-first(b)', '6 − (-3)'],
  ])('%s is written %s', (formula, written) => {
    expect(told(formula)?.written).toBe(written);
  });

  test('read and worked out again it gives the same value', () => {
    const leaf = fc.constantFrom('a', 'first(b)', 'last(b)', 'min(b)', 'c', '2', '0.25', '10');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
          .map(([left, sign, right]) => `(${left})${sign}(${right})`),
        tie('tree').map((of) => `-(${of})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (formula) => {
        const first = told(formula);
        if (first !== null) expect(told(first.written)?.value).toBe(first.value);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a formula with its names', () => {
  test.each([
    ['100*(sum(a)-sum(b))/sum(b)', '100 × (sum <a> − sum <b>) ÷ sum <b>'],
    ['a-(b-c)', '<a> − (<b> − <c>)'],
    ['a-b-c', '<a> − <b> − <c>'],
    ['a/(b*c)', '<a> ÷ (<b> × <c>)'],
    ['a*(b*c)', '<a> × <b> × <c>'],
    ['-(a+b)', '−(<a> + <b>)'],
    ['last(x)+0.5', 'last <x> + 0.5'],
  ])('%s reads %s', (formula, words) => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) throw new Error(parsed.code);
    const said = formulaWords(parsed.value, (named) =>
      named.kind === 'item' ? `<${named.code}>` : `${named.name} <${named.code}>`,
    );
    expect(said).toBe(words);
  });
});
