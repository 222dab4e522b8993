import type { BookState } from '#domain/book/book';
import { type Change, setField } from '#domain/book/change';
import { type Plan, type Scope, blankPlan, planId } from '#domain/book/strategy';
import { changeOf } from '#domain/strategy/edit-tree';

/** What is known of a strategy as a document; a blank one where nobody wrote anything. */
export function planOf(state: BookState, book: string, scope: Scope): Plan {
  return state.plan.get(planId(book, scope)) ?? blankPlan(book, scope);
}

/** A new value of one field; the record is made with its first field. */
export function editPlan<Field extends Exclude<keyof Plan, 'id' | 'scope'>>(
  state: BookState,
  at: { readonly book: string; readonly scope: Scope },
  field: Field,
  value: Plan[Field],
): Change {
  const plan = planOf(state, at.book, at.scope);
  const step = setField('plan', plan, field, value);
  if (step === null || state.plan.has(plan.id)) return changeOf('edit-plan', [step]);
  return {
    name: 'edit-plan',
    ops: [{ op: 'create', kind: 'plan', id: plan.id, value: { ...plan, [field]: value } }],
  };
}
