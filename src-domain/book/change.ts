import type { BookState, RecordKind, Records } from '#domain/book/book';

/** One step of a change. `was` is what the person had on the screen, so that every step has its inverse. */
export type Op = {
  [Kind in RecordKind]:
    | { readonly op: 'create'; readonly kind: Kind; readonly id: string; readonly value: Records[Kind] }
    | {
        readonly op: 'set';
        readonly kind: Kind;
        readonly id: string;
        readonly field: string;
        readonly value: FieldValue;
        readonly was: FieldValue;
      }
    | { readonly op: 'remove'; readonly kind: Kind; readonly id: string; readonly was: Records[Kind] };
}[RecordKind];

/** What a field may hold: plain data. */
export type FieldValue =
  string | number | boolean | null | readonly FieldValue[] | { readonly [name: string]: FieldValue };

/** What a person did, named so that undo can say what it takes back. */
export type ChangeName =
  | 'start'
  | 'import'
  | 'edit-indicator'
  | 'add-indicator'
  | 'remove-indicator'
  | 'move-indicator'
  | 'assign-dimension'
  | 'add-part'
  | 'enter-result'
  | 'enter-month'
  | 'add-item'
  | 'edit-item'
  | 'remove-item'
  | 'paste'
  | 'add-node'
  | 'edit-node'
  | 'move-node'
  | 'remove-node'
  | 'copy-strategy'
  | 'edit-swot'
  | 'edit-plan'
  | 'edit-framework'
  | 'edit-post'
  | 'bring-back'
  | 'take-back'
  | 'decide'
  | 'propose'
  | 'take-proposal-back'
  | 'reopen'
  | 'ask-amendment'
  | 'decide-amendment'
  | 'answer'
  | 'agree'
  | 'sign'
  | 'strike-signature'
  | 'amend'
  | 'close-year'
  | 'submit'
  | 'withdraw'
  | 'certify'
  | 'return'
  | 'exempt'
  | 'write-narrative'
  | 'attach'
  | 'detach'
  | 'finish-todo';

/** One user action: written whole or not at all, taken back whole. */
export type Change = { readonly name: ChangeName; readonly ops: readonly Op[] };

type FieldOf<Kind extends RecordKind> = Exclude<keyof Records[Kind], 'id'> & string;

/** A step that sets one field of a record that is on the screen; null when nothing would change. */
export function setField<Kind extends RecordKind, Field extends FieldOf<Kind>>(
  kind: Kind,
  record: Records[Kind],
  field: Field,
  value: Records[Kind][Field],
): Op | null {
  const was = record[field];
  if (sameValue(was, value)) return null;
  return { op: 'set', kind, id: record.id, field, value, was } as Op;
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The change that takes this one back. */
export function invert(change: Change): Change {
  return { name: change.name, ops: change.ops.map(invertOp).reverse() };
}

function invertOp(step: Op): Op {
  switch (step.op) {
    case 'create':
      return { op: 'remove', kind: step.kind, id: step.id, was: step.value } as Op;
    case 'remove':
      return { op: 'create', kind: step.kind, id: step.id, value: step.was } as Op;
    case 'set':
      return { ...step, value: step.was, was: step.value };
  }
}

/** The book after the change. Records that the change does not touch keep their identity. */
export function applyChange(state: BookState, change: Change): BookState {
  const next = new Map<RecordKind, Map<string, unknown>>();
  const table = (kind: RecordKind): Map<string, unknown> => {
    const known = next.get(kind) ?? new Map<string, unknown>(state[kind]);
    next.set(kind, known);
    return known;
  };
  for (const step of change.ops) applyOp(table(step.kind), step);
  return { ...state, ...(Object.fromEntries(next) as Partial<BookState>) };
}

function applyOp(records: Map<string, unknown>, step: Op): void {
  if (step.op === 'remove') {
    records.delete(step.id);
    return;
  }
  if (step.op === 'create') {
    records.set(step.id, step.value);
    return;
  }
  const record = records.get(step.id);
  // A field of a record that is gone has nothing to stand on; the journal keeps the step all the same.
  if (record === undefined) return;
  records.set(step.id, { ...(record as object), [step.field]: step.value });
}
