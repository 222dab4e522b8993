// @vitest-environment jsdom
import { useMemo, useRef, useState, type JSX } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '#domain/drafts/draft';
import { useDesk } from '#renderer/session/desk';
import { useDrafting } from '#renderer/drafts/drafting';
import { fieldOf, noteDropped, takeBackDropped } from '#renderer/drafts/drafts';
import { goToDraft } from '#renderer/navigation/go-to-draft';
import { useGridDrafts } from '#renderer/drafts/use-grid-drafts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridHandle } from '#renderer/ui/grid/grid-types';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

type Line = { readonly id: string; readonly text: string; readonly is?: 'reckoned' | 'closed' };
const COLUMNS: readonly GridColumn<Line>[] = [
  {
    ...{ id: 'text', head: 'ผล', width: 80 },
    editable: ({ is }) => is !== 'reckoned',
    closed: ({ is }) => (is === 'closed' ? 'ปิดแล้ว' : null),
    text: ({ text }) => text,
    render: ({ text }) => text,
  },
  {
    ...{ id: 'kind', head: 'วิธี', width: 80, editable: () => true },
    choices: () =>
      [{ value: '5' }, { value: '7' }, { value: '9' }].map((each) => ({ ...each, label: each.value })),
    text: ({ text }) => text,
    render: ({ text }) => text,
  },
];

const edits: string[] = [];
const refused: string[] = [];
let screen: Screen;
let draw: (text: string, is?: Line['is']) => Promise<void>;

function Shown(): JSX.Element {
  const [lines, setLines] = useState<readonly Line[]>([
    { id: 'a', text: '1' },
    { id: 'b', text: '5' },
  ]);
  draw = (text, is) =>
    screen.does(() => {
      setLines(([first]) => [...(first === undefined ? [] : [first]), { id: 'b', text, ...(is && { is }) }]);
    });
  const grid = useRef<GridHandle>(null);
  const drafts = useGridDrafts('lines', 'ผล', grid);
  const rows = useMemo(() => lines.map((row) => ({ kind: 'row' as const, id: row.id, row })), [lines]);
  return (
    <Grid
      {...{ ref: grid, label: 'ผล', columns: COLUMNS, rows, drafts }}
      onEdit={(given) => edits.push(...given.map(({ text }) => text))}
      onRefused={({ rowId }) => refused.push(rowId)}
    />
  );
}

const point = (row: number, col = 0): Promise<void> => {
  const cell = screen.all(`tr[data-row="${String(row)}"] td`)[col];
  return screen.does(() =>
    cell?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })),
  );
};
const waits = (): readonly Pick<Draft, 'text' | 'was'>[] =>
  useDrafting.getState().waiting.map(({ text, was }) => ({ text, was }));
const waiting = (): Draft => {
  const [draft] = useDrafting.getState().waiting;
  if (draft === undefined) throw new Error('nothing waits');
  return draft;
};
const field = (): HTMLInputElement => screen.one('input') as HTMLInputElement;
const note = (): string => screen.one('[role="status"]').textContent;

beforeEach(async () => {
  globalThis.desktop = { call: () => Promise.resolve({ ok: true, value: null }) };
  edits.length = 0;
  refused.length = 0;
  screen = await openScreen(givenBook(), <Shown />);
  await point(1);
  await screen.press('F2');
});
afterEach(async () => {
  await screen.close();
  for (const draft of useDrafting.getState().waiting) noteDropped(draft);
});

describe('a cell that got another value while it was open', () => {
  it('takes by Enter what was typed, also where it held that when it was opened', async () => {
    await screen.type(field(), '6');
    await draw('7');
    await screen.type(field(), '5');
    expect(note()).toContain('7');
    await screen.press('Enter');
    expect(edits).toEqual(['5']);
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [] });
  });

  it('keeps what was typed as a draft where one goes elsewhere, also where it held that when it was opened', async () => {
    await screen.type(field(), '6');
    await draw('7');
    await screen.type(field(), '5');
    await point(0);
    expect(edits).toEqual([]);
    expect(waits()).toEqual([{ text: '5', was: '5' }]);
  });

  it('shows that value and says nothing of a draft where nothing was typed, and Enter leaves it', async () => {
    await draw('7');
    expect(field().value).toBe('7');
    expect(note()).toBe('');
    await screen.press('Enter');
    expect(edits).toEqual([]);
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [] });
  });

  it('says so at the first key after that, of what comes then', async () => {
    await draw('7');
    await screen.type(field(), '75');
    expect(note()).toBe('');
    await draw('8');
    expect(note()).toContain('8');
    await point(0);
    expect(waits()).toEqual([{ text: '75', was: '7' }]);
  });

  it('has nothing left to be saved where that value is what was typed', async () => {
    await screen.type(field(), '7');
    await draw('7');
    await point(0);
    expect(edits).toEqual([]);
    expect(waits()).toEqual([]);
  });

  it('and the same where it is closed by then, or the value comes when it was left', async () => {
    await screen.type(field(), '7');
    await draw('7', 'closed');
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [] });

    await draw('5');
    await point(1);
    await screen.press('F2');
    await screen.type(field(), '8');
    await draw('6');
    await point(0);
    expect(waits()).toEqual([{ text: '8', was: '5' }]);
    await draw('8');
    // The book has changed; the screen compares after that.
    await screen.does(() => {
      useDesk.setState(({ state }) => ({ state: { ...state } }));
    });
    await vi.waitFor(() => {
      expect(waits()).toEqual([]);
    });
  });
});

describe('a list that is open while its cell gets another entry', () => {
  const present = (): string => screen.one('[aria-selected="true"][role="option"]').textContent;
  beforeEach(async () => {
    await screen.press('Escape');
    await point(1, 1);
    await screen.press('Enter');
    expect(present()).toBe('5');
    await draw('7');
  });

  it('stands at that, says nothing of a draft, and Enter leaves it', async () => {
    expect(present()).toBe('7');
    expect(note()).toBe('');
    await screen.press('Enter');
    expect(edits).toEqual([]);
  });

  it('takes by Enter the one from before where it was chosen', async () => {
    await screen.press('ArrowUp');
    expect(note()).toBe('');
    await screen.press('Enter');
    expect(edits).toEqual(['5']);
  });
});

describe('going to a text whose cell takes none any more', () => {
  const lost: string[] = [];
  beforeEach(async () => {
    lost.length = 0;
    await screen.type(field(), '6');
    await draw('7');
    await point(0);
    expect(waits()).toEqual([{ text: '6', was: '5' }]);
  });

  it('says that there is no field for it where the cell is reckoned by now', async () => {
    await draw('7', 'reckoned');
    expect(fieldOf(waiting())?.restore(waiting())).toBe(false);
    await screen.does(() => {
      goToDraft(waiting(), (why) => lost.push(why));
    });
    await vi.waitFor(
      () => {
        expect(lost).toEqual(['gone']);
      },
      { timeout: 10_000 },
    );
    expect(waits()).toEqual([{ text: '6', was: '5' }]);
    expect(refused).toEqual([]);
    // It did not move the one who waits for it.
    expect(screen.one('[aria-selected="true"]').textContent).toBe('1');
  });

  it('says why where it is closed', async () => {
    await draw('7', 'closed');
    await screen.does(() => {
      expect(fieldOf(waiting())?.restore(waiting())).toBe(true);
    });
    expect(refused).toEqual(['b']);
    expect(waits()).toEqual([{ text: '6', was: '5' }]);
  });
});

it('a text that was given up is not brought back over another one that waits for its cell', async () => {
  await screen.type(field(), '6');
  await draw('7');
  await point(0);
  await point(1);
  await screen.press('Digit9', { key: '9' });
  await screen.press('Escape');
  // The first one is that of its cell again, and is left there.
  await screen.does(() => fieldOf(waiting())?.restore(waiting()));
  await point(0);
  expect(waits()).toEqual([{ text: '6', was: '5' }]);
  await screen.does(() => {
    expect(takeBackDropped()).toBe(false);
  });
  expect(waits()).toEqual([{ text: '6', was: '5' }]);
});
