import type { BookState } from '#domain/book/book';
import { FUNCTIONS, itemsIn, parseFormula } from '#domain/formula/parse';
import type { ProblemCode } from '#domain/problems';

const CODE = /^[A-Za-z][A-Za-z0-9_]*$/;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/g;

/** Why a code cannot be the name of an item in formulas; null where it can. `id` is the item's own. */
export function codeFault(
  { item }: Pick<BookState, 'item'>,
  code: string,
  id: string,
): Extract<ProblemCode, 'item-code-invalid' | 'item-repeated'> | null {
  if (!CODE.test(code) || FUNCTIONS.some((each) => each === code)) return 'item-code-invalid';
  return [...item.values()].some((each) => each.code === code && each.id !== id) ? 'item-repeated' : null;
}

/** The next code that no item has: d1, d2, d3 … */
export function freeCode({ item }: Pick<BookState, 'item'>): string {
  const taken = new Set([...item.values()].map(({ code }) => code));
  let count = 1;
  while (taken.has(`d${String(count)}`)) count += 1;
  return `d${String(count)}`;
}

/** A formula in which an item has another code; all else stands as it was typed. */
export function withCode(formula: string, from: string, to: string): string {
  return formula.replace(WORD, (word) => (word === from ? to : word));
}

/** The codes that a formula names, each once; of one that cannot be read whole all its words. */
export function codesIn(formula: string): readonly string[] {
  const parsed = parseFormula(formula);
  if (parsed.ok) return itemsIn(parsed.value);
  return [...new Set([...formula.matchAll(WORD)].map(([word]) => word))];
}

/** Whether a formula names an item; also one that cannot be read whole. */
export function namesItem(formula: string, code: string): boolean {
  return codesIn(formula).includes(code);
}
