import { blankIndicator } from '#domain/book/indicator';
import { type BookState, type Indicator, type StrategyNode } from '#domain/book/book';
import type { Change } from '#domain/book/change';
import { type ItemKind, kindsUnder } from '#domain/strategy/kinds';
import type { TreeResult } from '#domain/strategy/edit-tree';
import { inScope } from '#domain/strategy/scope';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

/** The sample year with the province's own strategy, as its page holds it. */
export function sampleBook(): BookState {
  return inScope(bookOf(sampleRecords()), 'province');
}

export function indicatorRecord(id: string): Omit<Indicator, 'parent' | 'order'> {
  return {
    ...blankIndicator({ id, order: '' }),
    no: id,
    name: `ตัวชี้วัด ${id}`,
    unit: 'ร้อยละ',
    method: 'interpolate',
    direction: 'higher',
    weight: '5',
  };
}

/** The change, where the tree did not refuse. */
export function accepted(result: TreeResult): Change {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** Every way in which a tree could be broken, in words. */
export function faultsOf(state: BookState): string[] {
  const nodes = [...state.node.values()];
  const visions = nodes.filter(({ kind }) => kind === 'vision');
  return [
    ...nodes
      .filter(({ kind, parent }) => !mayStand(state, kind, parent))
      .map(({ id }) => `${id}: wrong place`),
    ...nodes.filter((node) => isInCycle(state, node)).map(({ id }) => `${id}: in a cycle`),
    ...[...state.indicator.values()]
      .filter(({ parent }) => parent !== null && !mayStand(state, 'indicator', parent))
      .map(({ id }) => `${id}: wrong place`),
    ...(new Set(visions.map(({ scope }) => scope)).size < visions.length ? ['two visions'] : []),
  ];
}

function mayStand(state: BookState, kind: ItemKind, parent: string | null): boolean {
  const above = parent === null ? null : state.node.get(parent);
  return above !== undefined && kindsUnder(above?.kind ?? null).includes(kind);
}

function isInCycle(state: BookState, node: StrategyNode): boolean {
  const seen = new Set<string>();
  for (let up: StrategyNode | undefined = node; up !== undefined; up = state.node.get(up.parent ?? '')) {
    if (seen.has(up.id)) return true;
    seen.add(up.id);
  }
  return false;
}
