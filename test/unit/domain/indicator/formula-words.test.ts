import { expect, it } from 'vitest';
import { parseFormula } from '#domain/formula/parse';
import { formulaWords } from '#domain/indicator/formula-words';

const NAMES = {
  item: (code: string) => (code === 'x' ? null : `<${code}>`),
  call: (name: string | null, of: string) => (name === null ? of : `${name} ${of}`),
};

it.each([
  ['100*(sum(a)-sum(b))/sum(b)', '100 × (sum <a> − sum <b>) ÷ sum <b>'],
  ['a-(b-c)', '<a> − (<b> − <c>)'],
  ['a-b-c', '<a> − <b> − <c>'],
  ['a/(b*c)', '<a> ÷ (<b> × <c>)'],
  ['a*(b*c)', '<a> × <b> × <c>'],
  ['-(a+b)', '−(<a> + <b>)'],
  ['last(x)+0.5', 'last x + 0.5'],
])('%s reads %s', (formula, words) => {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(parsed.code);
  expect(formulaWords(parsed.value, NAMES)).toBe(words);
});
