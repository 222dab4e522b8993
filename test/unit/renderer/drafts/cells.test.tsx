// @vitest-environment jsdom
import { useMemo, useRef, useState, type JSX } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useDrafting } from '#renderer/data/drafting';
import { fieldOf, noteDropped, takeBackDropped } from '#renderer/data/drafts';
import { useGridDrafts } from '#renderer/data/use-grid-drafts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridHandle } from '#renderer/ui/grid/grid-types';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

let screen: Screen;

beforeEach(() => {
  globalThis.desktop = { call: () => Promise.resolve({ ok: true, value: null }) };
});
afterEach(async () => {
  await screen.close();
});

type Line = { readonly id: string; readonly text: string };
const COLUMNS: readonly GridColumn<Line>[] = [
  {
    ...{ id: 'text', head: 'ผล', width: 80, editable: () => true },
    text: ({ text }) => text,
    render: ({ text }) => text,
  },
];

function Lines({ lines }: { readonly lines: readonly Line[] }): JSX.Element {
  const grid = useRef<GridHandle>(null);
  const drafts = useGridDrafts('lines', 'ผล', grid);
  const rows = useMemo(() => lines.map((row) => ({ kind: 'row' as const, id: row.id, row })), [lines]);
  return <Grid ref={grid} label="ผล" columns={COLUMNS} rows={rows} drafts={drafts} />;
}

describe('a cell whose row goes away while it is open', () => {
  const [kept1, gone] = [
    { id: 'a', text: '1' },
    { id: 'b', text: '2' },
  ];

  async function typeInGone(): Promise<(lines: readonly Line[]) => Promise<void>> {
    let draw: (lines: readonly Line[]) => void = () => undefined;
    function Shown(): JSX.Element {
      const [lines, setLines] = useState<readonly Line[]>([kept1, gone]);
      draw = setLines;
      return <Lines lines={lines} />;
    }
    screen = await openScreen(givenBook(), <Shown />);
    const cell = screen.one('tr[data-row="1"] td');
    await screen.does(() =>
      cell.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })),
    );
    await screen.press('F2');
    await screen.type(screen.one('input'), '2.75');
    expect(useDrafting.getState().state).toBe('writing');
    return (lines) => screen.does(() => draw(lines));
  }

  it('leaves its text as a draft that waits, and nothing is being written any more', async () => {
    const bring = await typeInGone();
    await bring([kept1]);
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [{ text: '2.75' }] });
    // It belongs to no other row; to its own it comes back.
    expect(screen.all('input')).toEqual([]);
    await bring([kept1, gone]);
    const cell = screen.one('tr[data-row="1"] td');
    await screen.does(() =>
      cell.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })),
    );
    await screen.press('F2');
    expect((screen.one('input') as HTMLInputElement).value).toBe('2.75');
    await screen.press('Escape');
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [] });
  });

  const chooseCell = async (): Promise<void> => {
    const cell = screen.one('tr[data-row="1"] td');
    await screen.does(() =>
      cell.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })),
    );
  };

  it('and goes on waiting where something else is typed over it, taken over or given up', async () => {
    const bring = await typeInGone();
    await bring([kept1]);
    await bring([kept1, gone]);
    await chooseCell();
    await screen.press('Digit9', { key: '9' });
    expect((screen.one('input') as HTMLInputElement).value).toBe('9');
    expect(useDrafting.getState()).toMatchObject({ state: 'writing', waiting: [{ text: '2.75' }] });
    await screen.press('Escape');
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [{ text: '2.75', was: '2' }] });
    const [draft] = useDrafting.getState().waiting;
    if (draft === undefined) throw new Error('nothing waits');
    // It is gone to as before, and is that of its cell again.
    await screen.does(() => fieldOf(draft)?.restore(draft));
    expect((screen.one('input') as HTMLInputElement).value).toBe('2.75');
    await screen.press('Escape');
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [] });
  });

  it('and is not lost where it was given up and is brought back without its row', async () => {
    const bring = await typeInGone();
    await bring([kept1]);
    const [draft] = useDrafting.getState().waiting;
    if (draft === undefined) throw new Error('nothing waits');
    await screen.does(() => noteDropped(draft));
    expect(useDrafting.getState().waiting).toEqual([]);
    await screen.does(() => takeBackDropped());
    expect(useDrafting.getState().waiting).toEqual([draft]);
    await screen.does(() => noteDropped(draft));
  });

  it('and the same where the whole grid goes away', async () => {
    await typeInGone();
    await screen.close();
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [{ text: '2.75' }] });
    for (const draft of useDrafting.getState().waiting) noteDropped(draft);
    screen = await openScreen(givenBook(), <Lines lines={[]} />);
  });
});
