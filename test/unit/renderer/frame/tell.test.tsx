// @vitest-environment jsdom
import i18next from 'i18next';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change } from '#domain/book/change';
import { useDesk } from '#renderer/session/desk';
import { undoLast, write, writeForGood } from '#renderer/session/write';
import { Refused } from '#renderer/frame/refused.tsx';
import { announceOutcome } from '#renderer/parts/announce';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

let screen: Screen;
beforeEach(async () => {
  const state = givenBook();
  const [bookId = ''] = state.book.keys();
  const id = `${bookId}/agreement`;
  const signed = { id, stage: 'signed', revision: 1, talks: 1, steps: [] } as const;
  screen = await openScreen({ ...state, agreement: new Map([[id, signed]]) }, <Refused />);
});
afterEach(() => screen.close());

function set(kind: 'indicator' | 'node', id: string, field: string, value: string): Change {
  return { name: 'import', ops: [{ op: 'set', kind, id, field, value, was: '' }] };
}

it('a refusal is said alone: nothing claims to be done, and an undo stays that of the change before', async () => {
  const before = set('node', 'n1', 'title', 'ใหม่');
  await screen.does(() => void write(before));
  const outcome = await announceOutcome(i18next.t, write(set('indicator', 'i1', 'name', 'อื่น')), 'นำเข้าแล้ว');
  await screen.settle();
  expect(outcome.kind).toBe('refused');
  expect(screen.all('.toast')).toEqual([]);
  expect(screen.one('.refused').getAttribute('role')).toBe('alert');
  expect(useDesk.getState().undo).toEqual([before]);
});

it('an undo that the rules refuse leaves the pile as it was', async () => {
  const change = set('indicator', 'i1', 'name', 'อื่น');
  useDesk.setState({ undo: [change], redo: [] });
  expect((await undoLast()).kind).toBe('refused');
  expect(useDesk.getState()).toMatchObject({ undo: [change], redo: [] });
});

it('a change that the disk did not take is not called done', async () => {
  await screen.does(() => announceOutcome(i18next.t, write(set('node', 'n1', 'title', 'ใหม่')), 'แก้แล้ว'));
  expect(screen.one('.toast').textContent).toContain('ยังบันทึกลงเครื่องไม่ได้');
});

it('private marks of old Thai fonts come in proper, by either way of writing', async () => {
  const node = { ...{ id: 'n9', kind: 'vision', parent: null, order: 'a0' }, title: 'น\uF70Bำ' } as const;
  const create = (id: string): Change => ({
    name: 'edit-node',
    ops: [{ op: 'create', kind: 'node', id, value: { ...node, id } as never }],
  });
  await screen.does(() => void write(create('n8')));
  await screen.does(() => void writeForGood(create('n9')));
  const { node: nodes } = useDesk.getState().state;
  expect([nodes.get('n8')?.title, nodes.get('n9')?.title]).toEqual(['น้ำ', 'น้ำ']);
});
