import type { Book, BookState } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import { fail, succeed, type Result } from '#domain/result';
import {
  agreementOf,
  agreementOps,
  refuseUnless,
  refuseUnlessProvince,
  type Doing,
  type LifeRefusal,
} from '#domain/life/stage';
import { openProposals } from '#domain/life/negotiate';

/**
 * The province proposes its draft, or what the talks have made of it. `blocking`: how many errors the checks of the year
 * find; wrong figures can be saved, not proposed.
 */
export function proposeAgreement(
  state: BookState,
  book: Book,
  { post }: Pick<Doing, 'post'>,
  blocking: number,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal = refuseUnlessProvince(post) ?? refuseUnless(agreement, ['draft', 'negotiating']);
  if (refusal !== null) return refusal;
  if (blocking > 0) return fail('submit-blocked', { count: String(blocking) });
  const ops = agreementOps(state, agreement, { stage: 'proposed', talks: agreement.talks + 1 });
  return succeed({ name: 'propose', ops });
}

/** Both sides agree: nothing is open any more. The committee's side says so. */
export function agreeAgreement(
  state: BookState,
  book: Book,
  { post }: Pick<Doing, 'post'>,
  blocking: number,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal = refuseUnless(agreement, ['proposed', 'negotiating']);
  if (refusal !== null) return refusal;
  if (post !== 'areaOfficer' && post !== 'centralOffice') return fail('post-not-allowed', { post });
  const open = openProposals(state).length;
  if (open > 0) return fail('proposals-open', { count: String(open) });
  if (blocking > 0) return fail('submit-blocked', { count: String(blocking) });
  return succeed({ name: 'agree', ops: agreementOps(state, agreement, { stage: 'agreed' }) });
}
