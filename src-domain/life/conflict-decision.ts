import { revisionId } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { applyChange, type Change, type FieldValue, type Op } from '#domain/book/change';
import { textHash } from '#domain/life/agreement-text';
import { sealedBy, type SealRefusal } from '#domain/life/seal';
import { agreementOf, lastStep, refuseUnnamed } from '#domain/life/stage';
import { EXISTS } from '#domain/log/commit';
import type { Conflict } from '#domain/log/conflicts';
import { sameValue } from '#domain/log/register';
import { asShown, isRecordKind } from '#domain/log/shapes';
import { fail, type Failure } from '#domain/result';

export type DecisionRefusal = SealRefusal | 'agreement-text-differs';

/** What is to stand, and who says so. `open`: all conflicts of the book. */
export type Deciding = {
  readonly conflict: Conflict;
  readonly value: FieldValue;
  readonly person: string;
  readonly open: readonly Conflict[];
};

/**
 * Null where a conflict may be decided so. Where the field is sealed one of the values that are in conflict stands, and
 * no other; of the signed text the one with which the text is the one that was signed. It has a name under it then.
 */
export function refuseDecided(
  state: BookState,
  book: Book,
  { conflict, value, person, open }: Deciding,
): Failure<DecisionRefusal> | null {
  const change = decidingChange(state, conflict, conflict.field === EXISTS ? false : value);
  const sealed = change === null ? null : sealedBy(state, book, change);
  if (sealed === null) return null;
  if (sealed.code === 'post-not-allowed') return sealed;
  const choices = choicesOf(conflict);
  if (!choices.some((each) => sameValue(each, value))) return sealed;
  return refuseUnnamed(book, { person }) ?? refuseOtherText(state, book, { conflict, value, open }, choices);
}

function choicesOf({ field, heads }: Conflict): readonly FieldValue[] {
  return field === EXISTS ? [true, false] : heads.map((head) => head.value);
}

/** What a decision comes to, as a change; null where this program does not show the record. */
function decidingChange(
  state: BookState,
  { entity, id, field }: Conflict,
  decided: FieldValue,
): Change | null {
  if (!isRecordKind(entity)) return null;
  const known: object | undefined = state[entity].get(id);
  if (known === undefined) return null;
  if (field === EXISTS) {
    // Kind and record belong together.
    const remove = { op: 'remove', kind: entity, id, was: known } as unknown as Op;
    return { name: 'decide', ops: decided === true ? [] : [remove] };
  }
  const was = (new Map(Object.entries(known)).get(field) ?? null) as FieldValue;
  // What an older program wrote is read as this one reads it.
  const value = asShown(entity, field, decided) as FieldValue;
  return { name: 'decide', ops: [{ op: 'set', kind: entity, id, field, value, was } as unknown as Op] };
}

function refuseOtherText(
  state: BookState,
  book: Book,
  { conflict, value, open }: Pick<Deciding, 'conflict' | 'value' | 'open'>,
  choices: readonly FieldValue[],
): Failure<'agreement-text-differs'> | null {
  const inForce = hashInForce(state, book);
  if (inForce === '') return null;
  const after = (choice: FieldValue): BookState => decidedState(state, conflict, choice);
  const hashes = new Set(choices.map((choice) => hashOf(after(choice), book)));
  if (hashes.size === 1) return null;
  const others = open.filter((each) => !isSame(each, conflict) && touchesText(state, book, each));
  return canBe(after(value), book, others, inForce) ? null : fail('agreement-text-differs');
}

/** The list of conflicts is rebuilt each time. */
function isSame(a: Conflict, b: Conflict): boolean {
  return a.entity === b.entity && a.id === b.id && a.field === b.field && a.kind === b.kind;
}

function touchesText(state: BookState, book: Book, conflict: Conflict): boolean {
  const hashes = choicesOf(conflict).map((choice) => hashOf(decidedState(state, conflict, choice), book));
  return new Set(hashes).size > 1;
}

function decidedState(state: BookState, conflict: Conflict, value: FieldValue): BookState {
  const change = decidingChange(state, conflict, value);
  return change === null ? state : applyChange(state, change);
}

/** The rules of the year may be what is decided. */
function hashOf(state: BookState, book: Book): string {
  return textHash(state, state.book.get(book.id) ?? book);
}

/** With more than these undecided at once the rest has to be decided first. */
const MOST_TOGETHER = 8;

/** Whether the text can still be the one in force, however the conflicts that are left are decided. */
function canBe(state: BookState, book: Book, left: readonly Conflict[], inForce: string): boolean {
  const [next, ...rest] = left.slice(0, MOST_TOGETHER);
  if (next === undefined) return hashOf(state, book) === inForce;
  return choicesOf(next).some((choice) => canBe(decidedState(state, next, choice), book, rest, inForce));
}

/** Of the text that was signed, agreed or proposed last; empty where the record does not say, or it is talked over. */
function hashInForce(state: BookState, book: Book): string {
  const agreement = agreementOf(state, book);
  switch (agreement.stage) {
    case 'signed':
    case 'closed':
      return state.revision.get(revisionId(book.id, agreement.revision))?.textHash ?? '';
    case 'agreed':
    case 'proposed':
      return lastStep(agreement, agreement.stage)?.textHash ?? '';
    case 'draft':
    case 'negotiating':
      return '';
  }
}
