import { toDecimal, toRatio, type Exact } from '#domain/exact';
import type { Formula, FormulaFunction } from '#domain/formula/parse';

/** How the names of a formula are said. */
export type FormulaNames = {
  /** Name of the item with that code; null where no item has it. */
  readonly item: (code: string) => string | null;
  /** A function over the months of an item, e.g. "sum of x"; a bare name comes with null. */
  readonly call: (name: FormulaFunction | null, item: string) => string;
};

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;
const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** A formula as an officer reads it: names of items instead of codes, × and ÷, brackets only where they are needed. */
export function formulaWords(formula: Formula, names: FormulaNames): string {
  switch (formula.kind) {
    case 'number':
      return numberWords(formula.value);
    case 'item':
      return names.call(null, names.item(formula.code) ?? formula.code);
    case 'call':
      return names.call(formula.name, names.item(formula.code) ?? formula.code);
    case 'minus':
      return `−${inside(formula.of, 3, names)}`;
    case 'operation': {
      const own = STRENGTH[formula.operator];
      // a − (b − c) and a ÷ (b ÷ c) need their brackets, a + b + c does not.
      const right = formula.operator === '-' || formula.operator === '/' ? own + 1 : own;
      return `${inside(formula.left, own, names)} ${SIGNS[formula.operator]} ${inside(formula.right, right, names)}`;
    }
  }
}

function inside(formula: Formula, least: number, names: FormulaNames): string {
  const words = formulaWords(formula, names);
  return formula.kind === 'operation' && STRENGTH[formula.operator] < least ? `(${words})` : words;
}

function numberWords(value: Exact): string {
  return toDecimal(value) ?? toRatio(value);
}
