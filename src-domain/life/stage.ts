import { agreementId, type Agreement, type Stage } from '#domain/book/agreement';
import type { Book, BookState, Post } from '#domain/book/book';
import type { Op } from '#domain/book/change';
import { fail, type Failure } from '#domain/result';

/** Who does something, and when: the post and the ISO day. Fresh ids come with it. */
export type Doing = {
  readonly post: Post;
  /** Code of the post, kept with what was done; the screen makes its words. */
  readonly by: string;
  readonly on: string;
  readonly newId: () => string;
};

/** Why a step in the life of an agreement is refused. */
export type LifeRefusal =
  | 'stage-wrong'
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
  return state.agreement.get(id) ?? { id, stage: 'draft', revision: 0, talks: 0 };
}

/** Whether the text of the agreement is fixed: from its signature on it changes by amendment alone. */
export function isSealed({ stage }: Agreement): boolean {
  return stage === 'signed' || stage === 'closed';
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
    return { op: 'set', kind: 'agreement', id: was.id, field, value, was: known[field as keyof Agreement] };
  });
}

/** Null where the agreement stands at one of these stages. */
export function refuseUnless(agreement: Agreement, stages: readonly Stage[]): Failure<'stage-wrong'> | null {
  return stages.includes(agreement.stage) ? null : fail('stage-wrong', { stage: agreement.stage });
}

const PROVINCE: readonly Post[] = ['provinceOfficer', 'cco'];
const OFFICE: readonly Post[] = ['areaOfficer', 'centralOffice'];

/** On whose side a post stands in a negotiation. */
export function sideOf(post: Post): 'province' | 'committee' {
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
