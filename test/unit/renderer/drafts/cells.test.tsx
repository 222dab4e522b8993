// @vitest-environment jsdom
import { useMemo, useRef, useState, type JSX } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/drafts/draft';
import { useDrafting } from '#renderer/drafts/drafting';
import { fieldOf, noteDropped, takeBackDropped } from '#renderer/drafts/drafts';
import { useGridDrafts } from '#renderer/drafts/use-grid-drafts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridEdit, GridHandle } from '#renderer/ui/grid/grid-types';
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

type LinesProps = { readonly lines: readonly Line[]; readonly onEdit?: (edits: readonly GridEdit[]) => void };

function Lines({ lines, onEdit }: LinesProps): JSX.Element {
  const grid = useRef<GridHandle>(null);
  const drafts = useGridDrafts('lines', 'ผล', grid);
  const rows = useMemo(() => lines.map((row) => ({ kind: 'row' as const, id: row.id, row })), [lines]);
  return (
    <Grid
      ref={grid}
      label="ผล"
      columns={COLUMNS}
      rows={rows}
      drafts={drafts}
      {...(onEdit !== undefined && { onEdit })}
    />
  );
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

describe('a text whose cell got another value since it was begun', () => {
  const edits: string[] = [];
  let draw: (lines: readonly Line[]) => void = () => undefined;
  const lines = (text: string): readonly Line[] => [
    { id: 'a', text: '1' },
    { id: 'b', text },
  ];

  function Shown(): JSX.Element {
    const [shown, setShown] = useState(lines('2'));
    draw = setShown;
    return <Lines lines={shown} onEdit={(given) => edits.push(...given.map(({ text }) => text))} />;
  }

  const point = (row: number): Promise<void> => {
    const cell = screen.one(`tr[data-row="${String(row)}"] td`);
    return screen.does(() =>
      cell.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })),
    );
  };
  const waits = (): readonly Pick<Draft, 'text' | 'was'>[] =>
    useDrafting.getState().waiting.map(({ text, was }) => ({ text, was }));
  const goTo = (): Promise<void> => {
    const [draft] = useDrafting.getState().waiting;
    if (draft === undefined) throw new Error('nothing waits');
    return screen.does(() => fieldOf(draft)?.restore(draft));
  };
  const field = (): HTMLInputElement => screen.one('input') as HTMLInputElement;

  beforeEach(async () => {
    edits.length = 0;
    screen = await openScreen(givenBook(), <Shown />);
    await point(1);
    await screen.press('F2');
    await screen.type(field(), '2.75');
    // While it is open another value comes from elsewhere.
    await screen.does(() => draw(lines('66')));
  });

  it('is shown beside it, and is not written over it by going elsewhere, also when it was gone to and written on', async () => {
    expect(screen.one('[role="status"]').textContent).toContain('66');
    await point(0);
    expect(edits).toEqual([]);
    expect(waits()).toEqual([{ text: '2.75', was: '2' }]);
    expect(screen.one('[role="status"]').textContent).toBe('');

    await goTo();
    expect(field().value).toBe('2.75');
    expect(screen.one('[role="status"]').textContent).toContain('66');
    await screen.does(() => {
      field().blur();
    });
    expect(waits()).toEqual([{ text: '2.75', was: '2' }]);

    await goTo();
    await screen.type(field(), '2.8');
    await screen.press('ArrowUp');
    expect(edits).toEqual([]);
    expect(waits()).toEqual([{ text: '2.8', was: '2' }]);
    for (const draft of useDrafting.getState().waiting) noteDropped(draft);
  });

  it('and takes its place by Enter, or is given up by Esc', async () => {
    await point(0);
    await goTo();
    await screen.press('Enter');
    expect(edits).toEqual(['2.75']);
    expect(waits()).toEqual([]);

    await screen.does(() => draw(lines('2')));
    await point(1);
    await screen.press('F2');
    await screen.type(field(), '3');
    await screen.does(() => draw(lines('67')));
    await point(0);
    await goTo();
    await screen.press('Escape');
    expect(edits).toEqual(['2.75']);
    expect(waits()).toEqual([]);
  });
});
