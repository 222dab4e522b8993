import {
  agreementId,
  type Act,
  type Agreement,
  type Grant,
  type Side,
  type Stage,
  type StageStep,
} from '#domain/book/agreement';
import type { Book, BookState, Post } from '#domain/book/book';
import type { FieldValue, Op } from '#domain/book/change';
import { isNamed, isSamePerson } from '#domain/life/person';
import { fail, type Failure } from '#domain/result';

/** Who does something, and when: the person, the post and the ISO day. Fresh ids come with it. */
export type ActionContext = {
  readonly post: Post;
  /** The name; empty where nobody has said who sits at the computer. */
  readonly person: string;
  readonly grant: Grant;
  readonly on: string;
  readonly newId: () => string;
};

/** What is kept of who does something. The post is kept by its code: its words belong to the screen. */
export function actOf({ post, person, grant, on }: ActionContext): Act {
  return { by: post, person: person.trim(), grant, on };
}

/**
 * Null where what is done has a name under it. Two hands are two named people, so nothing that another hand relies on is
 * done by nobody; a sample year is there to be tried out.
 */
export function refuseUnnamed(
  book: Pick<Book, 'sample'>,
  { person }: Pick<ActionContext, 'person'>,
): Failure<'person-missing'> | null {
  return book.sample || isNamed(person) ? null : fail('person-missing');
}

/** Null where the hand before this one is another person's. */
export function refuseSameHand(
  book: Pick<Book, 'sample'>,
  before: Pick<Act, 'person'>,
  { person }: Pick<ActionContext, 'person'>,
): Failure<'same-person' | 'hand-unnamed'> | null {
  if (book.sample) return null;
  if (!isNamed(before.person)) return fail('hand-unnamed');
  return isSamePerson(before.person, person) ? fail('same-person', { person: before.person }) : null;
}

/** Why a step in the life of an agreement is refused. */
export type LifeRefusal =
  | 'stage-wrong'
  | 'person-missing'
  | 'same-person'
  | 'hand-unnamed'
  | 'signatures-begun'
  | 'signature-relied-on'
  | 'reopen-other-side'
  | 'scan-missing'
  | 'round-closed'
  | 'amendment-decided'
  | 'amendment-breaks'
  | 'amendment-text-closed'
  | 'amendment-bounds-closed'
  | 'bounds-reversed'
  | 'not-a-number'
  | 'nothing-changes'
  | 'submit-blocked'
  | 'proposals-open'
  | 'signers-missing'
  | 'signer-name-missing'
  | 'reason-missing'
  | 'results-open'
  | 'post-not-allowed'
  | 'year-closed';

/** The agreement of a book; a draft before anybody proposed it. */
export function agreementOf(state: Pick<BookState, 'agreement'>, book: Pick<Book, 'id'>): Agreement {
  const id = agreementId(book.id);
  return state.agreement.get(id) ?? { id, stage: 'draft', revision: 0, talks: 0, steps: [] };
}

/** Whether the agreement is signed: its text changes by amendment alone, its results rest once they are submitted. */
export function isSigned({ stage }: Agreement): boolean {
  return stage === 'signed' || stage === 'closed';
}

/**
 * Whether results that were submitted rest. An agreed text holds them too: its last signature may have been struck out on
 * another computer while they were submitted here.
 */
export function holdsResults(agreement: Agreement): boolean {
  return agreement.stage === 'agreed' || isSigned(agreement);
}

/** Whether both sides can talk about the text. */
export function isTalkedOver({ stage }: Agreement): boolean {
  return stage === 'draft' || stage === 'proposed' || stage === 'negotiating';
}

/** The agreement's steps with one more. */
export function withStep(
  { steps }: Agreement,
  step: StageStep['step'],
  context: ActionContext,
  more: Pick<StageStep, 'textHash'> & Partial<Pick<StageStep, 'reason' | 'struck'>>,
): readonly StageStep[] {
  return [...steps, { ...actOf(context), step, reason: '', ...more }];
}

/** Who took that step last; null where nobody did, or the record does not say. */
export function lastStep({ steps }: Agreement, step: StageStep['step']): StageStep | null {
  return steps.findLast((each) => each.step === step) ?? null;
}

/** The steps that set the agreement's own fields; it is made where there is no record yet. */
export function agreementOps(
  state: Pick<BookState, 'agreement'>,
  was: Agreement,
  change: Partial<Omit<Agreement, 'id'>>,
): readonly Op[] {
  const known = state.agreement.get(was.id);
  if (known === undefined) {
    return [{ op: 'create', kind: 'agreement', id: was.id, value: { ...was, ...change } }];
  }
  return Object.entries(change).map(([field, value]): Op => {
    // Plain data, as every field of the agreement is.
    return {
      ...{ op: 'set', kind: 'agreement', id: was.id, field },
      value: value as unknown as FieldValue,
      was: known[field as keyof Agreement] as unknown as FieldValue,
    };
  });
}

/** Null where the agreement stands at one of these stages. */
export function refuseUnless(agreement: Agreement, stages: readonly Stage[]): Failure<'stage-wrong'> | null {
  return stages.includes(agreement.stage) ? null : fail('stage-wrong', { stage: agreement.stage });
}

const PROVINCE: readonly Post[] = ['provinceOfficer', 'cco'];
const OFFICE: readonly Post[] = ['areaOfficer', 'centralOffice'];

/** On whose side a post stands in a negotiation. */
export function sideOf(post: Post): Side {
  return OFFICE.includes(post) ? 'committee' : 'province';
}

/** Null where the post stands for the province. */
export function refuseUnlessProvince(post: Post): Failure<'post-not-allowed'> | null {
  return PROVINCE.includes(post) ? null : fail('post-not-allowed', { post });
}

/** Null where the post stands for the central office. */
export function refuseUnlessOffice(post: Post): Failure<'post-not-allowed'> | null {
  return OFFICE.includes(post) ? null : fail('post-not-allowed', { post });
}
