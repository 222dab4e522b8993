import type { Book, BookState } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import { MONTH_FIELDS, type Series } from '#domain/book/data-item';
import { resultId, type ResultState } from '#domain/book/result';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import { fail, type Failure } from '#domain/result';
import { reviewsOf } from '#domain/life/review';
import { agreementOf } from '#domain/life/stage';
import { itemByCode } from '#domain/tracking/item-figures';

export type SealRefusal = 'agreement-sealed' | 'result-sealed' | 'year-closed';

/** Fields of an indicator that are no part of the signed text: who does the work, and where it stands in pictures. */
const FREE: readonly string[] = [
  'supervisor',
  'supervisorPhone',
  'collectors',
  'substitute',
  'parent',
  'base2',
  'base3',
  'formulaText',
];

/** Results that are on their way or certified: their figures rest until they come back. */
const RESTING: readonly ResultState[] = [
  'submitted',
  'supervisorApproved',
  'certified',
  'naApproved',
  'noEvidence',
];

/** Steps by which a resting result may change. */
const DECIDING: readonly Change['name'][] = ['submit', 'withdraw', 'certify', 'return', 'exempt'];

/**
 * Null where a change leaves alone what is sealed: the text of a signed agreement (it changes by amendment), a result that
 * was submitted or certified, the monthly figures from which it was worked out, and everything of a closed year. Holds for
 * a change however it is made: typed, pasted, imported, undone, brought back. A sample year is there to be tried out:
 * nothing of it is sealed.
 */
export function sealedBy(state: BookState, book: Book, change: Change): Failure<SealRefusal> | null {
  if (book.sample) return null;
  const { stage } = agreementOf(state, book);
  if (stage !== 'signed' && stage !== 'closed') return null;
  if (change.name === 'decide' || change.name === 'start') return null;
  if (stage === 'closed' && change.ops.some(isOfYear)) return fail('year-closed');
  for (const op of change.ops) {
    const refusal = sealedStep(state, book, change, op);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The strategy and what the desk remembers of itself are no part of the agreement. */
function isOfYear({ kind }: Op): boolean {
  return !['node', 'plan', 'swot', 'book'].includes(kind);
}

function sealedStep(state: BookState, book: Book, change: Change, op: Op): Failure<SealRefusal> | null {
  switch (op.kind) {
    case 'indicator':
    case 'agreement':
    case 'signature':
    case 'revision':
    case 'proposal':
    case 'review':
      return changesSigned(state, change, op) ? fail('agreement-sealed') : null;
    case 'result':
      return DECIDING.includes(change.name) ? null : restingResult(state, book, op.id);
    case 'series':
      return restingMonths(state, book, op);
    case 'item':
      return op.op === 'create' ? null : (restingItem(state, book, op.id, 0)?.failure ?? null);
    case 'evidence':
      return restingResult(state, book, resultOf(state, op));
    case 'book':
    case 'node':
    case 'plan':
    case 'swot':
    case 'todo':
      return null;
  }
}

type SignedKind = 'indicator' | 'agreement' | 'signature' | 'revision' | 'proposal' | 'review';

/** Whether a step rewrites the signed text, or what was said and decided of it. */
function changesSigned(state: BookState, change: Change, op: Extract<Op, { kind: SignedKind }>): boolean {
  switch (op.kind) {
    case 'indicator':
      return !isFree(op) && change.name !== 'amend';
    case 'agreement':
      return stepsBack(state, op);
    case 'signature':
    case 'revision':
    case 'proposal':
      return op.op !== 'create';
    case 'review':
      return op.op !== 'create' && !takesBackLast(state, change, op);
  }
}

function isFree(op: Op): boolean {
  return op.op === 'set' && isFreeField(op.field);
}

/** Whether a field of an indicator is no part of the signed text. */
export function isFreeField(field: string): boolean {
  return FREE.includes(field);
}

/**
 * A decision is taken back by its own inverse while it is the last word on its result: nobody has relied on it then. The
 * log keeps both.
 */
function takesBackLast(state: BookState, change: Change, op: Op): boolean {
  if (op.op !== 'remove' || op.kind !== 'review' || !DECIDING.includes(change.name)) return false;
  return reviewsOf(state, op.was.result).at(-1)?.id === op.id;
}

/** A signature cannot be taken back by an undo. */
function stepsBack(state: BookState, op: Op): boolean {
  const known = state.agreement.get(op.id);
  if (op.op === 'remove') return true;
  if (op.op !== 'set' || known === undefined) return false;
  if (op.field === 'revision') return Number(op.value) < known.revision;
  return op.field === 'stage' && op.value !== 'signed' && op.value !== 'closed';
}

function resultOf(state: BookState, op: Extract<Op, { kind: 'evidence' }>): string {
  if (op.op === 'create') return op.value.result;
  return state.evidence.get(op.id)?.result ?? '';
}

export function restingResult(state: BookState, book: Book, id: string): Failure<'result-sealed'> | null {
  const known = state.result.get(id);
  if (known === undefined || !RESTING.includes(known.state)) return null;
  const round = book.framework.rounds.find(({ code }) => code === known.round);
  const no = state.indicator.get(known.indicator)?.no ?? '';
  return fail('result-sealed', { no, months: String(round?.months ?? known.round) });
}

/** A month's figure rests while a result that counts it does. */
function restingMonths(
  state: BookState,
  book: Book,
  op: Extract<Op, { kind: 'series' }>,
): Failure<'result-sealed'> | null {
  const item = op.op === 'create' ? op.value.item : state.series.get(op.id)?.item;
  if (item === undefined) return null;
  for (const month of monthsTouched(op)) {
    const resting = restingItem(state, book, item, month);
    if (resting !== null) return resting.failure;
  }
  return null;
}

/** Numbers of the months whose figures a step changes; an empty series that is made changes none. */
function monthsTouched(op: Extract<Op, { kind: 'series' }>): readonly number[] {
  if (op.op === 'set') return [MONTH_FIELDS.findIndex((field) => field === op.field) + 1];
  const months: Series = op.op === 'create' ? op.value : op.was;
  return MONTH_FIELDS.flatMap((field, at) => (months[field] === null ? [] : [at + 1]));
}

export type RestingItem = { readonly failure: Failure<'result-sealed'>; readonly result: string };

/** The first resting result that counts a month of an item (1 is October; 0: any of them), and what it refuses with. */
export function restingItem(state: BookState, book: Book, item: string, month: number): RestingItem | null {
  for (const indicator of state.indicator.values()) {
    if (indicator.formula === '' || !usesItem(state, indicator.formula, item, [])) continue;
    for (const { code, months } of book.framework.rounds) {
      if (months < month) continue;
      const result = resultId(indicator.id, code);
      const failure = restingResult(state, book, result);
      if (failure !== null) return { failure, result };
    }
  }
  return null;
}

/** Whether a formula asks for an item, also through items that are computed. */
function usesItem(state: BookState, formula: string, item: string, above: readonly string[]): boolean {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return false;
  return itemsIn(parsed.value).some((code) => {
    if (above.includes(code)) return false;
    const known = itemByCode(state, code);
    if (known === undefined) return false;
    if (known.id === item) return true;
    return known.formula !== '' && usesItem(state, known.formula, item, [...above, code]);
  });
}
