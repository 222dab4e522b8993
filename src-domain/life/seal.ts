import type { Book, BookState } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import { MONTH_FIELDS, type Series } from '#domain/book/data-item';
import { resultId, type ResultState } from '#domain/book/result';
import type { Review } from '#domain/book/review';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import {
  codesOfText,
  itemsOfText,
  isFreeField,
  scoringRules,
  SIGNED_ITEM_FIELDS,
} from '#domain/life/agreement-text';
import { isDecision, movesResult, takesBackWhole } from '#domain/life/decision-step';
import { refuseHand, refuseReviewHand, type HandRefusal } from '#domain/life/hand-step';
import { isResting } from '#domain/life/resting';
import { ruleOf } from '#domain/life/review';
import { agreementOf, holdsResults, refuseUnlessProvince } from '#domain/life/stage';
import { grantedOps, isOwnStep, sameStep } from '#domain/life/stage-step';
import type { Agreement } from '#domain/book/agreement';
import { fail, type Failure } from '#domain/result';
import { itemByCode } from '#domain/tracking/item-figures';

export type SealRefusal =
  | 'agreement-proposed'
  | 'agreement-agreed'
  | 'agreement-sealed'
  | 'result-sealed'
  | 'year-closed'
  | 'post-not-allowed'
  | HandRefusal;

/**
 * Null where a change leaves alone what is sealed: the text of an agreement from its proposal on (it moves by an accepted
 * offer, later by an accepted amendment), what was said and decided of it, a result that was submitted or certified, the
 * monthly figures from which it was worked out, everything of a closed year, and what the province reports, of which an
 * office types nothing. Holds for a change however it is made: typed, pasted, imported, undone, brought back; it is told
 * by its steps, never by its name. A sample year is there to be tried out: nothing of it is sealed.
 */
export function sealedBy(state: BookState, book: Book, change: Change): Failure<SealRefusal> | null {
  if (book.sample) return null;
  if (isBeginning(state)) return null;
  const agreement = agreementOf(state, book);
  if (agreement.stage === 'closed' && change.ops.some(isOfYear)) return fail('year-closed');
  const granted = grantedOps(state, book, change);
  for (const op of change.ops) {
    const refusal = granted.some((each) => sameStep(each, op))
      ? null
      : sealedStep({ state, book, change, agreement }, op);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** A book into which its first records come, such as a year that was worked out elsewhere. */
function isBeginning(state: BookState): boolean {
  return state.agreement.size === 0 && state.indicator.size === 0 && state.result.size === 0;
}

/** The strategy and what the desk remembers of itself are no part of the agreement. */
function isOfYear({ kind }: Op): boolean {
  return !['node', 'plan', 'swot', 'book'].includes(kind);
}

type TouchedField = {
  readonly state: BookState;
  readonly book: Book;
  readonly change: Change;
  readonly agreement: Agreement;
};

function sealedStep(place: TouchedField, op: Op): Failure<SealRefusal> | null {
  const { state, book, change, agreement } = place;
  switch (op.kind) {
    case 'indicator':
      return op.op === 'set' && isFreeField(op.field) ? null : refuseText(agreement);
    case 'book':
      return changesRules(book, op) ? refuseText(agreement) : null;
    case 'item':
      return refuseItem(place, op);
    case 'agreement':
    case 'signature':
    case 'revision':
    case 'proposal':
    case 'amendment':
      return isOwnStep(state, book, change, op)
        ? refuseHand(state, book, change, op)
        : fail('agreement-sealed');
    case 'review':
      return op.op === 'create'
        ? refuseReview(place, op.value)
        : takesBackWhole(state, book, change, op)
          ? null
          : fail('agreement-sealed');
    case 'result':
      return isDecision(state, book, change, op) ? null : refuseResult(place, op);
    case 'series':
      return refuseOffice(book) ?? restingMonths(place, op);
    case 'evidence':
      return refuseFigure(place, resultOf(state, op));
    case 'node':
    case 'plan':
    case 'swot':
    case 'todo':
      return null;
  }
}

/** A decision is made on results of a signed agreement, from a post that may make it, by the next hand. */
function refuseReview(
  { state, book, change, agreement }: TouchedField,
  review: Review,
): Failure<SealRefusal> | null {
  const isOpen = agreement.stage === 'signed' && ruleOf(review.verdict).posts.includes(book.post);
  if (!isOpen || !movesResult(state, change, review)) return fail('agreement-sealed');
  return refuseReviewHand(state, book, review);
}

/** A figure, or a state that no decision gives: what goes on is decided, never typed. */
function refuseResult(place: TouchedField, op: Extract<Op, { kind: 'result' }>): Failure<SealRefusal> | null {
  const refusal = refuseFigure(place, op.id);
  if (refusal !== null || !holdsResults(place.agreement)) return refusal;
  const next =
    op.op === 'create' ? op.value.state : op.op === 'set' && op.field === 'state' ? op.value : null;
  // Every state of a result is one of these.
  return isResting((next ?? undefined) as ResultState | undefined) ? fail('agreement-sealed') : null;
}

/** Null while the text of the agreement is the province's draft. */
export function refuseText({ stage }: Pick<Agreement, 'stage'>): Failure<SealRefusal> | null {
  switch (stage) {
    case 'draft':
      return null;
    case 'proposed':
    case 'negotiating':
      return fail('agreement-proposed');
    case 'agreed':
      return fail('agreement-agreed');
    case 'signed':
      return fail('agreement-sealed');
    case 'closed':
      return fail('year-closed');
  }
}

/** Results, months, narratives and their proofs are the province's to report; an office decides on them. */
export function refuseOffice({ post }: Pick<Book, 'post'>): Failure<'post-not-allowed'> | null {
  return refuseUnlessProvince(post);
}

function changesRules(book: Book, op: Extract<Op, { kind: 'book' }>): boolean {
  if (op.op !== 'set') return op.op === 'remove';
  if (op.field !== 'framework') return false;
  // What is put into that field is a framework.
  const next = op.value as unknown as Book['framework'];
  return JSON.stringify(scoringRules(next)) !== JSON.stringify(scoringRules(book.framework));
}

/** A data item decides figures of the signed text as far as a formula of it names the item. */
function refuseItem(
  { state, book, agreement }: TouchedField,
  op: Extract<Op, { kind: 'item' }>,
): Failure<SealRefusal> | null {
  if (op.op === 'set' && !SIGNED_ITEM_FIELDS.includes(op.field)) return null;
  const text = isInText(state, op) ? refuseText(agreement) : null;
  if (text !== null || op.op === 'create' || !holdsResults(agreement)) return text;
  return restingItem(state, book, op.id, 0)?.failure ?? null;
}

/** A code that the text names and no item has is given to none: its figures would come into the text with it. */
function isInText(state: BookState, op: Extract<Op, { kind: 'item' }>): boolean {
  const code = codeGiven(op);
  return itemsOfText(state).some(({ id }) => id === op.id) || (code !== null && codesOfText(state).has(code));
}

function codeGiven(op: Extract<Op, { kind: 'item' }>): string | null {
  if (op.op === 'create') return op.value.code;
  return op.op === 'set' && op.field === 'code' && typeof op.value === 'string' ? op.value : null;
}

function refuseFigure({ state, book, agreement }: TouchedField, result: string): Failure<SealRefusal> | null {
  return refuseOffice(book) ?? (holdsResults(agreement) ? restingResult(state, book, result) : null);
}

function resultOf(state: BookState, op: Extract<Op, { kind: 'evidence' }>): string {
  if (op.op === 'create') return op.value.result;
  return state.evidence.get(op.id)?.result ?? '';
}

export function restingResult(state: BookState, book: Book, id: string): Failure<'result-sealed'> | null {
  const known = state.result.get(id);
  if (known === undefined || !isResting(known.state)) return null;
  const round = book.framework.rounds.find(({ code }) => code === known.round);
  const no = state.indicator.get(known.indicator)?.no ?? '';
  return fail('result-sealed', { no, months: String(round?.months ?? known.round) });
}

/** A month's figure rests while a result that counts it does. */
function restingMonths(
  { state, book, agreement }: TouchedField,
  op: Extract<Op, { kind: 'series' }>,
): Failure<'result-sealed'> | null {
  const item = op.op === 'create' ? op.value.item : state.series.get(op.id)?.item;
  if (item === undefined || !holdsResults(agreement)) return null;
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
