import type { BookState } from '#domain/book/book';
import type { Scope } from '#domain/book/strategy';
import { NODE_KINDS, type ItemKind } from '#domain/strategy/kinds';
import { inScope } from '#domain/strategy/scope';
import { childrenOf } from '#domain/strategy/tree';
import { withDraft, type Addition, type Draft } from '#renderer/features/strategy/additions';

/** Where a row shall come that the book does not have yet. */
export type NewRow = { readonly addition: Addition; readonly scope: Scope };

/** The place of a row that is being written for the first time, to be kept with its name. */
export function newRowText(state: BookState, scope: Scope, draft: Draft): string {
  const { kind, parent } =
    draft.kind === 'node' ? draft.value : { ...draft.value, kind: 'indicator' as const };
  const shown = withDraft(state, draft);
  const siblings: readonly { readonly id: string }[] =
    kind === 'indicator'
      ? childrenOf(shown, parent).indicators
      : childrenOf(inScope(shown, scope), parent).nodes;
  const before = siblings[siblings.findIndex(({ id }) => id === draft.value.id) - 1];
  return JSON.stringify({ kind, scope, parent, after: before?.id ?? null });
}

/** The same as it was kept; null for what is none. */
export function newRowOf(text: string): NewRow | null {
  const { kind: named, scope, parent, after } = fieldsIn(text);
  const kind = KINDS.find((each) => each === named);
  if (kind === undefined || (scope !== 'province' && scope !== 'cluster')) return null;
  return { scope, addition: { kind, relation: 'behind', parent: idIn(parent), after: idIn(after) } };
}

const KINDS: readonly ItemKind[] = [...NODE_KINDS, 'indicator'];

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text) as object) };
  } catch {
    return {};
  }
}

function idIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
