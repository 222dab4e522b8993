import { sum, wholeNumber, ZERO, type Exact } from '#domain/exact';
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
  const parts: FormulaPart[] = [];
  const value = valueOf(formula, { lookup, upto, parts });
  return 'kind' in value ? value : { kind: 'value', value, parts };
}

/** Where a formula is worked out; every figure on the way is added to `parts`. */
type Work = { readonly lookup: Lookup; readonly upto: number; readonly parts: FormulaPart[] };

type Fault = Exclude<Evaluated, { readonly kind: 'value' }>;

function valueOf(formula: Formula, work: Work): Exact | Fault {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'item':
    case 'call':
      return aggregate(formula, work);
    case 'minus': {
      const of = valueOf(formula.of, work);
      return 'kind' in of ? of : of.neg();
    }
    case 'operation': {
      const left = valueOf(formula.left, work);
      if ('kind' in left) return left;
      const right = valueOf(formula.right, work);
      return 'kind' in right ? right : operate(formula.operator, left, right);
    }
  }
}

function operate(operator: '+' | '-' | '*' | '/', a: Exact, b: Exact): Exact | Fault {
  if (operator === '+') return a.add(b);
  if (operator === '-') return a.sub(b);
  if (operator === '*') return a.mul(b);
  return b.equals(ZERO) ? DIVISION_BY_ZERO : a.div(b);
}

const DIVISION_BY_ZERO: Fault = { kind: 'divisionByZero' };

function aggregate(
  formula: Extract<Formula, { kind: 'item' | 'call' }>,
  { lookup, upto, parts }: Work,
): Exact | Fault {
  const { code } = formula;
  const item = lookup(code);
  if (item === undefined) return { kind: 'unknownItem', code };
  const figures: Exact[] = [];
  for (let at = 0; at < upto; at += 1) {
    const month = item.months[at] ?? null;
    if (month !== null) figures.push(month);
  }
  const name = formula.kind === 'call' ? formula.name : item.bare;
  const value = fold(name, figures);
  if (value === null) return { kind: 'noFigures', code };
  parts.push({ code, name, value, months: figures.length });
  return value;
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
