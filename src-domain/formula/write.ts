import { toDecimal, toRatio } from '#domain/exact';
import type { FormulaPart } from '#domain/formula/evaluate';
import type { Formula, Operator } from '#domain/formula/parse';

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
const RANK: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const ATOM = 4;

/** How a name in a formula is said, or a function over the months of one. */
export type SayName = (named: Extract<Formula, { readonly kind: 'item' | 'call' }>) => string;

/**
 * A formula as an officer reads it: names said by `say`, × and ÷, brackets where the order of working would change
 * without them.
 */
export function formulaWords(formula: Formula, say: SayName): string {
  return written(formula, say).text;
}

/**
 * A formula with its numbers in place of its names: "100 × 530 ÷ 600". `parts` are those of its evaluation, in the order
 * in which the formula names them; `write` prints one of them.
 */
export function writeFormula(
  formula: Formula,
  parts: readonly FormulaPart[],
  write: (part: FormulaPart) => string,
): string {
  const texts = parts.map(write)[Symbol.iterator]();
  return formulaWords(formula, ({ code }) => texts.next().value ?? code);
}

/** A figure that a formula names twice is told once. */
export function onceEach(parts: readonly FormulaPart[]): readonly FormulaPart[] {
  return parts.filter(
    ({ code, name }, at) => parts.findIndex((each) => each.code === code && each.name === name) === at,
  );
}

type Written = { readonly text: string; readonly rank: number };

function written(formula: Formula, say: SayName): Written {
  switch (formula.kind) {
    case 'number':
      return { text: toDecimal(formula.value) ?? toRatio(formula.value), rank: ATOM };
    case 'item':
    case 'call': {
      const text = say(formula);
      return { text, rank: text.startsWith('-') ? 0 : ATOM };
    }
    case 'minus': {
      const of = written(formula.of, say);
      return { text: `−${bracketed(of, ATOM)}`, rank: 0 };
    }
    case 'operation': {
      const rank = RANK[formula.operator];
      const left = written(formula.left, say);
      const right = written(formula.right, say);
      // a − (b − c) and a ÷ (b × c) need their brackets, a + b + c does not.
      const rightLeast = formula.operator === '-' || formula.operator === '/' ? rank + 1 : rank;
      const text = `${bracketed(left, rank)} ${SIGNS[formula.operator]} ${bracketed(right, rightLeast)}`;
      return { text, rank };
    }
  }
}

function bracketed({ text, rank }: Written, least: number): string {
  return rank < least ? `(${text})` : text;
}
