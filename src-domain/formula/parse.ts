import jsep from 'jsep';
import { parseExact, type Exact } from '#domain/exact';
import { fail, succeed, type Result } from '#domain/result';

export const FUNCTIONS = ['sum', 'avg', 'last', 'first', 'max', 'min'] as const;
export type FormulaFunction = (typeof FUNCTIONS)[number];
export type Operator = '+' | '-' | '*' | '/';

/**
 * A formula as a tree. `item` is a bare name, `call` a function over the months of one item; nothing else is in the
 * language, so that nothing in a formula can be run.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'item'; readonly code: string }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly code: string }
  | { readonly kind: 'minus'; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

export type ParsedFormula = Result<Formula, 'formula-invalid'>;

/** Longer or deeper than this no formula of a form is. */
const LONGEST = 2000;
const DEEPEST = 60;
const OPERATORS: readonly string[] = ['+', '-', '*', '/'];

/**
 * Reads a formula: numbers, `+ - * / ( )`, names of data items, and `sum avg last first max min` of one item from
 * October to the end of the round. × ÷ – and Thai digits, as forms have them, are read as well. A fault names the place
 * (`at`, from 1) and what stands there.
 */
export function parseFormula(text: string): ParsedFormula {
  const known = PARSED.get(text);
  if (known !== undefined) return known;
  const parsed = read(text);
  if (PARSED.size >= MOST_PARSED) PARSED.clear();
  PARSED.set(text, parsed);
  return parsed;
}

/** Formulas that were read before: each is asked for with every figure typed. */
const PARSED = new Map<string, ParsedFormula>();
const MOST_PARSED = 2000;

function read(text: string): ParsedFormula {
  if (text.length > LONGEST) return fail('formula-invalid', { at: String(LONGEST), found: '…' });
  const plain = text.replace(/[×÷–−๐-๙]/gu, plainSign);
  try {
    return build(jsep(plain), 0);
  } catch (trouble) {
    return fail('formula-invalid', placeOf(trouble, plain));
  }
}

function plainSign(sign: string): string {
  const place = '×÷–−'.indexOf(sign);
  return place === -1 ? String(sign.charCodeAt(0) - '๐'.charCodeAt(0)) : ('*/--'[place] ?? sign);
}

/** The parser says the place of what it stumbled over. */
function placeOf(trouble: unknown, text: string): Record<string, string> {
  const index =
    typeof trouble === 'object' && trouble !== null && 'index' in trouble ? Number(trouble.index) : 0;
  return { at: String(index + 1), found: text.slice(index, index + 12) };
}

function build(node: jsep.Expression, depth: number): ParsedFormula {
  if (depth > DEEPEST) return fail('formula-invalid', { at: '1', found: '(' });
  const parsed = node as jsep.CoreExpression;
  switch (parsed.type) {
    case 'Literal':
      return literal(parsed.raw);
    case 'Identifier':
      return succeed({ kind: 'item', code: parsed.name });
    case 'UnaryExpression':
      return unary(parsed, depth);
    case 'BinaryExpression':
      return binary(parsed, depth);
    case 'CallExpression':
      return call(parsed);
    case 'Compound':
      return fail('formula-invalid', { at: '1', found: ' ' });
    case 'ArrayExpression':
    case 'ConditionalExpression':
    case 'MemberExpression':
    case 'SequenceExpression':
    case 'ThisExpression':
      return noFormula(parsed.type);
    default:
      // What the parser may yet learn, and hands out under a type of its own, is no formula either.
      return noFormula((parsed as jsep.Expression).type);
  }
}

function noFormula(found: string): ParsedFormula {
  return fail('formula-invalid', { at: '1', found });
}

/** By its digits, never as a binary number. */
function literal(raw: string): ParsedFormula {
  const value = parseExact(raw);
  return value === null
    ? fail('formula-invalid', { at: '1', found: raw })
    : succeed({ kind: 'number', value });
}

function unary({ operator, argument }: jsep.UnaryExpression, depth: number): ParsedFormula {
  if (operator !== '-' && operator !== '+') return fail('formula-invalid', { at: '1', found: operator });
  const of = build(argument, depth + 1);
  if (!of.ok || operator === '+') return of;
  return succeed({ kind: 'minus', of: of.value });
}

function binary({ operator, left, right }: jsep.BinaryExpression, depth: number): ParsedFormula {
  if (!isOperator(operator)) return fail('formula-invalid', { at: '1', found: operator });
  const [a, b] = [build(left, depth + 1), build(right, depth + 1)];
  if (!a.ok) return a;
  return b.ok ? succeed({ kind: 'operation', operator, left: a.value, right: b.value }) : b;
}

function call({ callee, arguments: given }: jsep.CallExpression): ParsedFormula {
  const name = callee.type === 'Identifier' ? FUNCTIONS.find((each) => each === callee['name']) : undefined;
  const [item] = given;
  const code = item?.type === 'Identifier' ? item['name'] : undefined;
  if (name === undefined || given.length !== 1 || typeof code !== 'string') {
    return noFormula(typeof callee['name'] === 'string' ? callee['name'] : '(');
  }
  return succeed({ kind: 'call', name, code });
}

function isOperator(operator: string): operator is Operator {
  return OPERATORS.includes(operator);
}

/** The codes of the items that a formula names, each once. */
export function itemsIn(formula: Formula): readonly string[] {
  return [...new Set(codesIn(formula))];
}

function codesIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'item':
    case 'call':
      return [formula.code];
    case 'minus':
      return codesIn(formula.of);
    case 'operation':
      return [...codesIn(formula.left), ...codesIn(formula.right)];
  }
}
