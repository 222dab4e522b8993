import { toDecimal, toFixed } from '#domain/exact';
import type { FormulaPart } from '#domain/formula/evaluate';
import type { Formula, Operator } from '#domain/formula/parse';

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
const RANK: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const ATOM = 4;

/**
 * A formula with its numbers in place of its names: "100 × 530 ÷ 600". `parts` are those of its evaluation, `write`
 * prints one of them. Brackets stand where the order of working would change without them.
 */
export function writeFormula(
  formula: Formula,
  parts: readonly FormulaPart[],
  write: (part: FormulaPart) => string,
): string {
  const texts = parts.map(write);
  return written(formula, texts[Symbol.iterator]()).text;
}

/** A figure that a formula names twice is told once. */
export function onceEach(parts: readonly FormulaPart[]): readonly FormulaPart[] {
  return parts.filter(
    ({ code, name }, at) => parts.findIndex((each) => each.code === code && each.name === name) === at,
  );
}

type Written = { readonly text: string; readonly rank: number };

/** The parts come in the order in which the formula names them. */
function written(formula: Formula, texts: Iterator<string, undefined>): Written {
  switch (formula.kind) {
    case 'number':
      return { text: toDecimal(formula.value) ?? toFixed(formula.value, 4), rank: ATOM };
    case 'item':
    case 'call': {
      const text = texts.next().value ?? formula.code;
      return { text, rank: text.startsWith('-') ? 0 : ATOM };
    }
    case 'minus': {
      const of = written(formula.of, texts);
      return { text: `−${bracketed(of, ATOM)}`, rank: 0 };
    }
    case 'operation': {
      const rank = RANK[formula.operator];
      const left = written(formula.left, texts);
      const right = written(formula.right, texts);
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
