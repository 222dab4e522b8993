import { sum, wholeNumber, type Exact } from '#domain/exact';
import type { Formula, FormulaFunction } from '#domain/formula/parse';

/** A month's figure of an item; null where there is none. October first. */
export type Months = readonly (Exact | null)[];

/** Where a formula's names lead. Undefined: no item has that code. */
export type Lookup = (code: string) => ItemFigures | undefined;
export type ItemFigures = {
  readonly months: Months;
  /** What the bare name means. */
  readonly bare: FormulaFunction;
};

/** One figure that went into a formula, for its explanation. */
export type FormulaPart = {
  readonly code: string;
  readonly name: FormulaFunction;
  readonly value: Exact;
  /** How many months have a figure. */
  readonly months: number;
};

/** The exact value of a formula, or why it has none: a name that leads nowhere, no figure yet, a division by zero. */
export type Evaluated =
  | { readonly kind: 'value'; readonly value: Exact; readonly parts: readonly FormulaPart[] }
  | { readonly kind: 'unknownItem' | 'noFigures'; readonly code: string }
  | { readonly kind: 'divisionByZero' };

/** Works a formula out over the first `upto` months of the year; months without a figure are skipped. */
export function evaluateFormula(formula: Formula, lookup: Lookup, upto: number): Evaluated {
  switch (formula.kind) {
    case 'number':
      return { kind: 'value', value: formula.value, parts: [] };
    case 'item':
    case 'call':
      return aggregate(formula, lookup, upto);
    case 'minus': {
      const of = evaluateFormula(formula.of, lookup, upto);
      return of.kind === 'value' ? { ...of, value: of.value.neg() } : of;
    }
    case 'operation': {
      const left = evaluateFormula(formula.left, lookup, upto);
      if (left.kind !== 'value') return left;
      const right = evaluateFormula(formula.right, lookup, upto);
      if (right.kind !== 'value') return right;
      const parts = [...left.parts, ...right.parts];
      if (formula.operator === '/' && right.value.n === 0n) return { kind: 'divisionByZero' };
      return { kind: 'value', value: operate(formula.operator, left.value, right.value), parts };
    }
  }
}

function operate(operator: '+' | '-' | '*' | '/', a: Exact, b: Exact): Exact {
  if (operator === '+') return a.add(b);
  if (operator === '-') return a.sub(b);
  return operator === '*' ? a.mul(b) : a.div(b);
}

function aggregate(
  formula: Extract<Formula, { kind: 'item' | 'call' }>,
  lookup: Lookup,
  upto: number,
): Evaluated {
  const { code } = formula;
  const item = lookup(code);
  if (item === undefined) return { kind: 'unknownItem', code };
  const figures = item.months.slice(0, upto).filter((month) => month !== null);
  const name = formula.kind === 'call' ? formula.name : item.bare;
  const value = fold(name, figures);
  if (value === null) return { kind: 'noFigures', code };
  return { kind: 'value', value, parts: [{ code, name, value, months: figures.length }] };
}

/** Null over no figures at all. */
function fold(name: FormulaFunction, figures: readonly Exact[]): Exact | null {
  const [first] = figures;
  const last = figures.at(-1);
  if (first === undefined || last === undefined) return null;
  switch (name) {
    case 'sum':
      return sum(figures);
    case 'avg':
      return sum(figures).div(wholeNumber(figures.length));
    case 'first':
      return first;
    case 'last':
      return last;
    case 'max':
      return figures.reduce((most, each) => (each.compare(most) > 0 ? each : most));
    case 'min':
      return figures.reduce((least, each) => (each.compare(least) < 0 ? each : least));
  }
}
