import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BookState, EMPTY_BOOK, type NodeKind, type StrategyNode } from '#domain/book/book';
import { type Change, applyChange, invert } from '#domain/book/change';
import { type TreeResult, addIndicator, addNode, removeNode, renameItem } from '#domain/strategy/edit-tree';
import { NODE_KINDS, kindsUnder } from '#domain/strategy/kinds';
import { indentItem, moveItem, outdentItem, swapItem } from '#domain/strategy/move-tree';
import { flattenTree, unlinkedIndicators } from '#domain/strategy/tree';
import { faultsOf, indicatorRecord, sampleBook } from '#test/unit/domain/strategy/tree-book';
import { runs } from '#test/unit/property-runs';

const WHAT = ['add', 'measure', 'rename', 'move', 'indent', 'outdent', 'up', 'down'] as const;

type Command = {
  readonly what: (typeof WHAT)[number] | 'remove';
  readonly item: number;
  readonly parent: number;
  readonly index: number;
  readonly kind: NodeKind;
  /** Most commands make sense; the others must be refused. */
  readonly sensible: boolean;
};

const command = fc.record<Command>({
  // Removing is rarer, so that trees grow.
  what: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...WHAT) }, fc.constant('remove' as const)),
  item: fc.nat(),
  parent: fc.nat(),
  index: fc.nat({ max: 6 }),
  kind: fc.constantFrom(...NODE_KINDS),
  sensible: fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0),
});

function targetOf(state: BookState, { item }: Command): string {
  const items = [...state.node.keys(), ...state.indicator.keys()];
  return items[item % (items.length + 1)] ?? 'none';
}

function parentOf(
  state: BookState,
  { parent, sensible }: Command,
  kind: NodeKind | 'indicator',
): string | null {
  const under = [...state.node.values()].filter((each) => !sensible || kindsUnder(each.kind).includes(kind));
  return under[parent % (under.length + (sensible ? 0 : 1))]?.id ?? null;
}

function run(state: BookState, given: Command, id: string): TreeResult {
  const { what, index, kind } = given;
  const target = targetOf(state, given);
  switch (what) {
    case 'add':
      return addNode(state, { parent: parentOf(state, given, kind), index }, { id, kind, title: id });
    case 'measure': {
      const parent = parentOf(state, given, 'indicator') ?? 'none';
      return addIndicator(state, { parent, index }, indicatorRecord(id));
    }
    case 'rename':
      return renameItem(state, target, `ชื่อ ${id}`);
    case 'move': {
      const parent = parentOf(state, given, state.node.get(target)?.kind ?? 'indicator');
      return moveItem(state, target, { parent, index });
    }
    case 'indent':
      return indentItem(state, target);
    case 'outdent':
      return outdentItem(state, target);
    case 'up':
      return swapItem(state, target, -1);
    case 'down':
      return swapItem(state, target, 1);
    case 'remove':
      return removeNode(state, target);
  }
}

/** The ids that must be there afterwards, found without the code under test. */
function survivors(state: BookState, given: Command, id: string): Set<string> {
  const ids = new Set([...state.node.keys(), ...state.indicator.keys()]);
  if (given.what === 'add' || given.what === 'measure') ids.add(id);
  if (given.what !== 'remove') return ids;
  const target = targetOf(state, given);
  for (const node of state.node.values()) {
    for (let up: StrategyNode | undefined = node; up !== undefined; up = state.node.get(up.parent ?? '')) {
      if (up.id === target) ids.delete(node.id);
    }
  }
  return ids;
}

function checkStep(before: BookState, change: Change, expected: ReadonlySet<string>): BookState {
  const after = applyChange(before, change);
  const ids = [...after.node.keys(), ...after.indicator.keys()].sort();
  expect(faultsOf(after)).toEqual([]);
  expect(ids).toEqual([...expected].sort());
  const shown = flattenTree(after, new Set(after.node.keys())).map((row) => row.id);
  expect([...shown, ...unlinkedIndicators(after).map((each) => each.id)].sort()).toEqual(ids);
  const orders = [...after.indicator.values()].map(({ order }) => order);
  expect(new Set(orders).size).toBe(orders.length);
  expect(applyChange(after, invert(change))).toEqual(before);
  return after;
}

/** Plays the commands, checks after each, and gives back how often each kind of command was accepted. */
function play(start: BookState, commands: readonly Command[], accepted: Map<string, number>): void {
  let state = start;
  commands.forEach((each, index) => {
    const id = `n${String(index)}`;
    const result = run(state, each, id);
    if (!result.ok) return;
    state = checkStep(state, result.value, survivors(state, each, id));
    if (result.value.ops.length > 0) accepted.set(each.what, (accepted.get(each.what) ?? 0) + 1);
  });
}

describe('any sequence of commands', () => {
  it('loses no row, makes no cycle, keeps kinds legal and can be taken back, from an empty tree', () => {
    const accepted = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(command, { minLength: 60, maxLength: 120 }), (commands) => {
        play(EMPTY_BOOK, commands, accepted);
      }),
      { numRuns: runs(120) },
    );
    // A run in which some command never succeeded would prove nothing of it.
    expect([...accepted.keys()].sort()).toEqual([...WHAT, 'remove'].sort());
  });

  it('does the same to the sample year', () => {
    const sample = sampleBook();
    const accepted = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(command, { minLength: 20, maxLength: 60 }), (commands) => {
        play(sample, commands, accepted);
      }),
      { numRuns: 40 },
    );
    expect([...accepted.keys()].sort()).toEqual([...WHAT, 'remove'].sort());
  });

  it('is taken back whole from the last change to the first', () => {
    const sample = sampleBook();
    fc.assert(
      fc.property(fc.array(command, { minLength: 5, maxLength: 40 }), (commands) => {
        const done: Change[] = [];
        let state = sample;
        commands.forEach((each, index) => {
          const result = run(state, each, `n${String(index)}`);
          if (!result.ok) return;
          state = applyChange(state, result.value);
          done.push(result.value);
        });
        const back = done.reduceRight((current, change) => applyChange(current, invert(change)), state);
        expect(back).toEqual(sample);
      }),
      { numRuns: 40 },
    );
  });
});
