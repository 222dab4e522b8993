// @vitest-environment jsdom
import { useState, type JSX } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '#domain/drafts/draft';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { useDrafting } from '#renderer/drafts/drafting';
import { noteDropped, noteLeft } from '#renderer/drafts/drafts';
import { useDraft } from '#renderer/drafts/use-draft';
import { useLineNames } from '#renderer/drafts/use-line-names';
import { DraftLine } from '#renderer/frame/draft-lines.tsx';
import { Notices } from '#renderer/frame/notices.tsx';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

let screen: Screen;

beforeEach(() => {
  globalThis.desktop = { call: () => Promise.resolve({ ok: true, value: null }) };
});
afterEach(async () => {
  await screen.close();
  for (const draft of useDrafting.getState().waiting) noteDropped(draft);
});

type Person = { readonly name: string; readonly phone: string };
type Draw = (people: readonly Person[]) => void;

function Field({ name, value }: { readonly name: string; readonly value: string }): JSX.Element {
  const draft = useDraft({ name, label: name, committed: value, commit: (text) => text !== 'อ่านไม่ได้' });
  return (
    <input
      className={name}
      ref={draft.ref}
      value={draft.typed ?? value}
      onChange={(event) => {
        draft.type(event.target.value);
      }}
      onBlur={draft.leave}
    />
  );
}

function People({ people }: { readonly people: readonly Person[] }): JSX.Element {
  const names = useLineNames('person', people);
  return (
    <>
      {people.map(({ name, phone }, at) => (
        <DraftScope key={at} at={`person/${names[at] ?? ''}`}>
          <Field name="name" value={name} />
          <Field name="phone" value={phone} />
        </DraftScope>
      ))}
    </>
  );
}

async function openPeople(first: readonly Person[]): Promise<Draw> {
  let draw: Draw = () => undefined;
  function Shown(): JSX.Element {
    const [people, setPeople] = useState(first);
    draw = setPeople;
    return (
      <>
        <Notices />
        <DraftScope at="indicator/i1">
          <People people={people} />
        </DraftScope>
      </>
    );
  }
  screen = await openScreen(givenBook(), <Shown />);
  return (people) => draw(people);
}

const blank: Person = { name: '', phone: '' };
const phones = (): readonly string[] =>
  (screen.all('.phone') as HTMLInputElement[]).map(({ value }) => value);

/** The field is looked for in some pictures first. */
function told(text: string): Promise<void> {
  return vi.waitFor(
    async () => {
      await screen.settle();
      expect(screen.text()).toContain(text);
    },
    { timeout: 10_000 },
  );
}

async function leaveUnread(at: number): Promise<void> {
  const field = screen.all('.phone')[at] ?? document.body;
  await screen.does(() => {
    field.focus();
  });
  await screen.type(field, 'อ่านไม่ได้');
  await screen.does(() => {
    field.blur();
  });
  expect(useDrafting.getState().waiting).toHaveLength(1);
}

it('what waits in a line stays in its field when another field of the line is saved, and is gone to', async () => {
  const draw = await openPeople([blank, blank]);
  await leaveUnread(1);
  await screen.does(() => draw([blank, { name: 'ปลัดจังหวัด', phone: '' }]));
  expect(phones()).toEqual(['', 'อ่านไม่ได้']);
  await screen.does(() =>
    draw([
      { name: 'สำนักงานจังหวัด', phone: '' },
      { name: 'ปลัดจังหวัด', phone: '' },
    ]),
  );
  expect(phones()).toEqual(['', 'อ่านไม่ได้']);
  expect(useDrafting.getState().waiting).toHaveLength(1);
  await screen.click(screen.button('ไปที่ช่อง'));
  await vi.waitFor(async () => {
    await screen.settle();
    expect(document.activeElement).toBe(screen.all('.phone')[1]);
  });
  expect(useDrafting.getState().state).toBe('writing');
});

it('what was begun in a line that is taken away is put into no other, and says that its field is not there', async () => {
  const kept = { name: 'พาณิชย์', phone: '' };
  const draw = await openPeople([blank, kept]);
  await leaveUnread(0);
  await screen.does(() => draw([kept]));
  expect(phones()).toEqual(['']);
  await screen.click(screen.button('ไปที่ช่อง'));
  await told('ไม่พบช่องของข้อความนี้');
  expect(screen.text()).toContain('คัดลอกไปใช้ได้');
  expect(phones()).toEqual(['']);
}, 20_000);

it('what waits in a form that is not open says so', async () => {
  const draft: Draft = {
    ...{ book: [...givenBook().book.keys()][0] ?? '', key: 'offer', text: '"ตามมติ"', was: '""' },
    ...{ label: 'เหตุผล', page: '', indicator: '', round: '' },
  };
  screen = await openScreen(givenBook(), <DraftLine draft={draft} />);
  await screen.does(() => noteLeft(draft));
  await screen.click(screen.button('ไปที่ช่อง'));
  await told('แบบกรอกที่ยังไม่ได้เปิด');
}, 20_000);
