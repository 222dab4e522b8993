// @vitest-environment jsdom
import type { JSX } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '#domain/drafts/draft';
import { setField } from '#domain/book/change';
import { useDesk } from '#renderer/session/desk';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { useDrafting } from '#renderer/drafts/drafting';
import { countLost, leaveAndSettle, leaveFields, takeBackDropped } from '#renderer/drafts/drafts';
import { useDraft } from '#renderer/drafts/use-draft';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { write } from '#renderer/session/write';
import { DraftLine } from '#renderer/frame/draft-lines.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

const asked: { name: string; input: unknown }[] = [];
let fails: ReadonlySet<string> = new Set();

beforeEach(() => {
  asked.length = 0;
  fails = new Set();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  globalThis.desktop = {
    call: (name: string, input: unknown) => {
      asked.push({ name, input });
      return Promise.resolve(
        fails.has(name) ? { ok: false, code: 'disk-full', details: {} } : { ok: true, value: null },
      );
    },
  };
});
afterEach(async () => {
  await screen.close();
  vi.useRealTimers();
});

let screen: Screen;

function Name(): JSX.Element {
  const name = useDesk((desk) => desk.state.indicator.get('i1')?.name ?? '');
  const draft = useDraft({
    name: 'name',
    label: 'ชื่อ',
    committed: name,
    commit: (text) => {
      const known = useDesk.getState().state.indicator.get('i1');
      if (text === 'อ่านไม่ได้' || known === undefined) return false;
      const op = setField('indicator', known, 'name', text);
      if (op !== null) void write({ name: 'edit-indicator', ops: [op] });
      return true;
    },
  });
  return (
    <>
      <input
        aria-label="ชื่อ"
        ref={draft.ref}
        value={draft.typed ?? name}
        onChange={(event) => {
          draft.type(event.target.value);
        }}
        onBlur={draft.leave}
        onKeyDown={draft.onKey}
      />
      <DraftNote draft={draft} />
    </>
  );
}

const open = async (): Promise<HTMLInputElement> => {
  screen = await openScreen(
    givenBook(),
    <DraftScope at="indicator/i1" indicator="i1">
      <Name />
    </DraftScope>,
  );
  const field = screen.named('ชื่อ') as HTMLInputElement;
  await screen.does(() => {
    field.focus();
  });
  return field;
};
const nameNow = (): string | undefined => useDesk.getState().state.indicator.get('i1')?.name;
const kept = (): readonly Draft[] =>
  asked.filter(({ name }) => name === 'drafts.keep').map(({ input }) => input as Draft);

describe('a text in a field', () => {
  it('is on its way to the disk within a second of its key, also while typing goes on, and not with every key', async () => {
    const field = await open();
    for (let at = 1; at <= 20; at += 1) {
      await screen.type(field, 'ก'.repeat(at));
      await screen.does(() => vi.advanceTimersByTime(100));
    }
    expect(kept().length).toBeGreaterThanOrEqual(2);
    expect(kept().length).toBeLessThanOrEqual(6);
    await screen.does(() => vi.advanceTimersByTime(1000));
    expect(kept().at(-1)).toMatchObject({ key: 'indicator/i1/name', text: 'ก'.repeat(20), indicator: 'i1' });
    expect(useDrafting.getState().state).toBe('writing');
  });

  it('is taken over when the field is left, when everything is left, and when the field goes away', async () => {
    const field = await open();
    await screen.type(field, 'หนึ่ง');
    await screen.does(() => {
      field.blur();
    });
    expect(nameNow()).toBe('หนึ่ง');
    expect(useDrafting.getState().state).toBe('none');
    await screen.type(field, 'สอง');
    await screen.does(leaveFields);
    expect(nameNow()).toBe('สอง');
    await screen.type(field, 'สาม');
    await screen.close();
    expect(nameNow()).toBe('สาม');
  });

  it('is given up with Esc, and an undo brings it back while nothing else was done', async () => {
    const field = await open();
    const before = field.value;
    await screen.type(field, 'ทิ้ง');
    await screen.press('Escape');
    expect(field.value).toBe(before);
    await screen.press('KeyZ', { ctrlKey: true });
    expect(field.value).toBe('ทิ้ง');
    await screen.press('Escape');
    await screen.type(field, 'อื่น');
    await screen.does(leaveFields);
    expect(takeBackDropped()).toBe(false);
  });

  it('that cannot be read stays in the field and on the disk, also when the field goes away', async () => {
    const field = await open();
    await screen.type(field, 'อ่านไม่ได้');
    await screen.does(() => {
      field.blur();
    });
    expect(field.value).toBe('อ่านไม่ได้');
    expect(screen.text()).toContain('ยังไม่ได้บันทึก');
    expect(kept().at(-1)?.text).toBe('อ่านไม่ได้');
    await screen.close();
    const again = await open();
    expect(again.value).toBe('อ่านไม่ได้');
    await screen.click(screen.button('ทิ้งร่าง'));
    expect(again.value).not.toBe('อ่านไม่ได้');
  });

  it('is not written over another value that came meanwhile: both are shown until one is chosen', async () => {
    const field = await open();
    await screen.type(field, 'ของฉัน');
    await screen.does(() => {
      const known = useDesk.getState().state.indicator.get('i1');
      const op = known === undefined ? null : setField('indicator', known, 'name', 'จากแฟ้ม');
      return op === null ? null : void write({ name: 'import', ops: [op] });
    });
    await screen.does(() => {
      field.blur();
    });
    expect(nameNow()).toBe('จากแฟ้ม');
    expect(field.value).toBe('ของฉัน');
    expect(screen.text()).toContain('จากแฟ้ม');
    await screen.click(screen.button('บันทึกข้อความนี้'));
    expect(nameNow()).toBe('ของฉัน');
  });

  it('that was given up and brought back is still not written over the other value', async () => {
    const field = await open();
    await screen.type(field, 'ของฉัน');
    await screen.does(() => {
      const known = useDesk.getState().state.indicator.get('i1');
      const op = known === undefined ? null : setField('indicator', known, 'name', 'จากแฟ้มอื่น');
      return op === null ? null : void write({ name: 'import', ops: [op] });
    });
    await screen.does(() => {
      field.blur();
    });
    await screen.click(screen.button('ทิ้งร่าง'));
    await screen.does(() => takeBackDropped());
    expect(field.value).toBe('ของฉัน');
    await screen.does(() => {
      field.blur();
    });
    expect(nameNow()).toBe('จากแฟ้มอื่น');
    await screen.click(screen.button('ทิ้งร่าง'));
  });

  it('that the disk does not keep is said so', async () => {
    const field = await open();
    fails = new Set(['drafts.keep']);
    await screen.type(field, 'ก');
    await screen.does(() => vi.advanceTimersByTimeAsync(1000));
    expect(useDrafting.getState().state).toBe('not-kept');
    fails = new Set();
    await screen.type(field, 'กข');
    await screen.does(() => vi.advanceTimersByTimeAsync(1000));
    expect(useDrafting.getState().state).toBe('writing');
    await screen.press('Escape');
  });

  it('that was left and is not kept is said to be only on the screen, in its field and in its line, until it is kept', async () => {
    const field = await open();
    const before = countLost();
    fails = new Set(['drafts.keep']);
    await screen.type(field, 'อ่านไม่ได้');
    await screen.does(() => {
      field.blur();
    });
    await screen.does(() => vi.advanceTimersByTimeAsync(10));
    expect(useDrafting.getState().state).toBe('left-not-kept');
    expect(screen.all('.draft-note b').map((each) => each.textContent)).toEqual([' ยังเก็บลงเครื่องไม่ได้']);
    const [draft] = useDrafting.getState().waiting;
    if (draft === undefined) throw new Error('nothing waits');
    expect(countLost()).toBe(before + 1);
    await screen.close();
    screen = await openScreen(givenBook(), <DraftLine draft={draft} />);
    expect(screen.text()).toContain('ยังเก็บลงเครื่องไม่ได้');
    fails = new Set();
    await screen.does(leaveAndSettle);
    expect(screen.text()).not.toContain('ยังเก็บลงเครื่องไม่ได้');
    expect(countLost()).toBe(before);
    await screen.click(screen.button('ทิ้งร่าง'));
    expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [] });
  });
});

function Reason(): JSX.Element {
  const { form, set, done } = useFormDraft('reason', 'เหตุผล', { reason: '', list: [] as string[] });
  return (
    <>
      <input
        aria-label="เหตุผล"
        value={form.reason}
        onChange={(event) => {
          set({ ...form, reason: event.target.value });
        }}
      />
      <button type="button" onClick={done}>
        ส่ง
      </button>
    </>
  );
}

it('a form that is closed before it is sent has its words when it is opened again, until it is sent', async () => {
  screen = await openScreen(givenBook(), <Reason />);
  await screen.type(screen.named('เหตุผล'), 'ตามมติ');
  await screen.close();
  screen = await openScreen(givenBook(), <Reason />);
  expect((screen.named('เหตุผล') as HTMLInputElement).value).toBe('ตามมติ');
  await screen.click(screen.button('ส่ง'));
  expect((screen.named('เหตุผล') as HTMLInputElement).value).toBe('');
  expect(useDrafting.getState().waiting).toEqual([]);
});

/** A form that belongs to the next step as soon as its own is made, as the button for a whole round does. */
function Stepping(): JSX.Element {
  const step = useDesk((desk) => desk.round);
  const { form, set, done } = useFormDraft(`bulk/${step}`, 'เหตุผล', '');
  return (
    <>
      <input
        aria-label="เหตุผล"
        value={form}
        onChange={(event) => {
          set(event.target.value);
        }}
      />
      <button
        type="button"
        onClick={() => {
          useDesk.setState({ round: '12' });
          void Promise.resolve().then(done);
        }}
      >
        ส่ง
      </button>
    </>
  );
}

it('a form that moves on to its next step when it is sent leaves nothing of the last one behind', async () => {
  screen = await openScreen(givenBook(), <Stepping />);
  await screen.type(screen.named('เหตุผล'), 'ปิดข้อมูลก่อน');
  await screen.click(screen.button('ส่ง'));
  expect((screen.named('เหตุผล') as HTMLInputElement).value).toBe('');
  expect(useDrafting.getState()).toMatchObject({ state: 'none', waiting: [] });
});

it('a form of an older program keeps its words where the new one only has a further text', async () => {
  screen = await openScreen(givenBook(), <Reason />);
  await screen.type(screen.named('เหตุผล'), 'ตามมติ');
  await screen.close();
  screen = await openScreen(givenBook(), <Longer />);
  expect((screen.named('เหตุผล') as HTMLInputElement).value).toBe('ตามมติ ข้อ 3');
  await screen.click(screen.button('ส่ง'));
});

/** The same form with one field more, which says something in a blank one. */
function Longer(): JSX.Element {
  const { form, done } = useFormDraft('reason', 'เหตุผล', { reason: '', more: ' ข้อ 3', list: [] as string[] });
  return (
    <>
      <input aria-label="เหตุผล" readOnly value={form.reason + form.more} />
      <button type="button" onClick={done}>
        ส่ง
      </button>
    </>
  );
}
