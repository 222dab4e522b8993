// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SwotLine } from '#domain/book/strategy';
import { applyChange, setField } from '#domain/book/change';
import type { Draft } from '#domain/drafts/draft';
import { renameItem } from '#domain/strategy/edit-tree';
import { useDesk } from '#renderer/session/desk';
import { useDrafting } from '#renderer/drafts/drafting';
import { fieldOf, noteDropped, noteLeft, openDraft, revealField } from '#renderer/drafts/drafts';
import { changeFace } from '#renderer/features/strategy/commands';
import { useView } from '#renderer/features/strategy/view';
import { sampleBook } from '#test/unit/domain/strategy/tree-book';
import { openPage, type OpenPage } from './open-page.tsx';

let page: OpenPage;
beforeEach(() => {
  // The window is in front also while nothing in it has the keyboard.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  globalThis.desktop = { call: () => Promise.resolve({ ok: true, value: null }) };
});
afterEach(async () => {
  await page.close();
  for (const draft of useDrafting.getState().waiting) noteDropped(draft);
  vi.restoreAllMocks();
});

const state = (): ReturnType<typeof sampleBook> => useDesk.getState().state;
const typed = (): unknown => Reflect.get(page.focused() ?? {}, 'value');
const waits = (): readonly string[] => useDrafting.getState().waiting.map(({ text }) => text);
const leave = (): Promise<void> =>
  page.does(() => {
    if (page.focused() instanceof HTMLElement) (page.focused() as HTMLElement).blur();
  });
/** The way that "Go to" takes, when the page is shown. */
const goTo = (draft: Draft): Promise<void> =>
  page.does(() => {
    revealField(draft);
  });

/** What the window had in the open name when it ended: the next one has it as a text that waits. */
async function killIn(): Promise<Draft> {
  const { renaming } = useView.getState();
  const draft = openDraft(useDesk.getState().bookId ?? '', `node/${renaming ?? ''}/title`);
  if (draft === null) throw new Error('no name is being written');
  const before = state();
  await page.press('Escape');
  await page.close();
  page = await openPage(before);
  await page.does(() => {
    useView.setState({ givenUp: null });
    noteLeft(draft);
  });
  return draft;
}

describe('the name of a row that another computer names meanwhile', () => {
  it('is not written over that by leaving it, and takes its place by Enter', async () => {
    page = await openPage(sampleBook());
    await page.press('F2');
    await page.type('ชื่อของฉัน');
    const id = useView.getState().renaming ?? '';
    await page.does(() => {
      const change = renameItem(state(), id, 'ชื่อจากที่อื่น');
      if (change.ok) useDesk.setState({ state: applyChange(state(), change.value) });
    });
    expect(page.toast()).toContain('ชื่อจากที่อื่น');
    await leave();
    expect(state().node.get(id)?.title).toBe('ชื่อจากที่อื่น');
    expect(waits()).toEqual(['ชื่อของฉัน']);
    const [draft] = useDrafting.getState().waiting;
    if (draft === undefined) throw new Error('nothing waits');
    await goTo(draft);
    expect(typed()).toBe('ชื่อของฉัน');
    await page.press('Enter');
    expect(state().node.get(id)?.title).toBe('ชื่อของฉัน');
    expect(waits()).toEqual([]);
  });

  it('waits no more where that is the very name, also when its field is left before a key was pressed', async () => {
    page = await openPage(sampleBook());
    await page.press('F2');
    await page.type('ชื่อเดียวกัน');
    const id = useView.getState().renaming ?? '';
    const draft = await killIn();
    await page.does(() => {
      const change = renameItem(state(), id, 'ชื่อเดียวกัน');
      if (change.ok) useDesk.setState({ state: applyChange(state(), change.value) });
    });
    expect(waits()).toEqual(['ชื่อเดียวกัน']);
    await goTo(draft);
    expect(typed()).toBe('ชื่อเดียวกัน');
    await vi.waitFor(() => {
      expect(waits()).toEqual([]);
    });
    await leave();
    expect(waits()).toEqual([]);
    expect(state().node.get(id)?.title).toBe('ชื่อเดียวกัน');
  });
});

describe('the name of a new row', () => {
  it('is brought back after a restart with its row, where that was', async () => {
    page = await openPage(sampleBook());
    await page.press('ArrowDown');
    await page.press('Insert');
    await page.type('แถวที่ยังไม่มี');
    const draft = await killIn();
    const before = state().node.size;
    await goTo(draft);
    expect(typed()).toBe('แถวที่ยังไม่มี');
    expect(state().node.size).toBe(before);
    await page.press('Enter');
    expect(state().node.size).toBe(before + 1);
    expect(page.current()).toMatch(/^ประเด็น2 แถวที่ยังไม่มี/);
    expect(waits()).toEqual([]);
  });

  it('says so where what it should stand under is gone, and its text waits on', async () => {
    page = await openPage(sampleBook());
    await page.press('ArrowDown');
    await page.press('Insert', { shiftKey: true });
    await page.type('ใต้แถวที่หายไป');
    const { parent } = useView.getState().draft?.value ?? { parent: null };
    const draft = await killIn();
    await page.does(() => {
      const node = new Map(state().node);
      node.delete(parent ?? '');
      useDesk.setState({ state: { ...state(), node } });
    });
    let lost: unknown = null;
    await page.does(() => {
      ({ lost } = revealField(draft));
    });
    expect(lost).toBe('above-gone');
    expect(waits()).toEqual(['ใต้แถวที่หายไป']);
  });
});

describe('a line of the SWOT', () => {
  const line: SwotLine = { id: 's1', scope: 'province', part: 'weakness', order: 'a', text: 'คนน้อย' };
  const open = async (): Promise<Draft> => {
    const book = sampleBook();
    page = await openPage({ ...book, swot: new Map([[line.id, line]]) });
    const draft: Draft = {
      ...{ book: useDesk.getState().bookId ?? '', key: `swot/${line.id}`, text: 'คนน้อยมาก', was: 'คนน้อย' },
      ...{ label: '', page: 'strategy', indicator: '', round: '' },
    };
    await page.does(() => noteLeft(draft));
    await page.does(() => {
      const op = setField('swot', line, 'text', 'คนไม่พอ');
      if (op !== null) useDesk.setState({ state: applyChange(state(), { name: 'edit-swot', ops: [op] }) });
    });
    await goTo(draft);
    await page.does(() => fieldOf(draft)?.restore(draft));
    return draft;
  };

  it('that got another text meanwhile shows both, and is not written over by leaving it', async () => {
    await open();
    expect(typed()).toBe('คนน้อยมาก');
    expect(page.text()).toContain('คนไม่พอ');
    await leave();
    expect(state().swot.get(line.id)?.text).toBe('คนไม่พอ');
    expect(waits()).toEqual(['คนน้อยมาก']);
  });

  it('is looked for once: the next time the list is shown nothing is written in it', async () => {
    await open();
    const t = ((key: string) => key) as never;
    await page.does(() => {
      changeFace('budget', t);
    });
    expect(waits()).toEqual(['คนน้อยมาก']);
    await page.does(() => {
      changeFace('swot', t);
    });
    expect(page.text()).toContain('คนไม่พอ');
    expect(document.querySelectorAll('.quarter textarea')).toHaveLength(0);
  });
});
