// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { Draft } from '#domain/drafts/draft';
import {
  leaveAndSettle,
  moveDrafts,
  noteDropped,
  noteLeft,
  noteTaken,
  noteTyped,
  openDraft,
  setAside,
  waitingFor,
} from '#renderer/drafts/drafts';
import { useSaving } from '#renderer/session/saving';

/** What the disk has, as it was asked. */
const disk = new Map<string, string>();
let fails = false;

beforeEach(() => {
  disk.clear();
  fails = false;
  useSaving.setState({ state: 'saved' });
  globalThis.desktop = { call: (name: string, input: unknown) => Promise.resolve(answer(name, input)) };
});

function answer(name: string, input: unknown): unknown {
  if (name === 'drafts.keep') {
    if (fails) return { ok: false, code: 'disk-full', details: {} };
    const { key, text } = input as Draft;
    disk.set(key, text);
  }
  if (name === 'drafts.drop')
    for (const { key } of (input as { names: readonly Draft[] }).names) disk.delete(key);
  return { ok: true, value: null };
}

const of = (key: string, text: string): Draft => ({
  ...{ book: 'b', key, text, was: '' },
  ...{ label: '', page: '', indicator: '', round: '' },
});
const texts = (...keys: readonly string[]): readonly (string | undefined)[] =>
  keys.map((key) => waitingFor('b', key)?.text);

it('a text that takes the place of one just taken over is written before its own is dropped', async () => {
  noteLeft(of('p/to', 'taken'));
  noteLeft(of('p/from', 'goes on'));
  await leaveAndSettle();
  useSaving.setState({ state: 'saving' });
  noteTaken(of('p/to', 'taken'));
  setAside(of('p/from', 'goes on'), 'p/to');
  await leaveAndSettle();
  expect([...disk]).toEqual([['p/to', 'goes on']]);
  useSaving.setState({ state: 'saved' });
  await leaveAndSettle();
  expect([...disk]).toEqual([['p/to', 'goes on']]);
  noteDropped(of('p/to', 'goes on'));
});

it('a text that the disk has refused, and that is left again, is not taken for one that the disk has', async () => {
  fails = true;
  noteLeft(of('p/to', 'refused'));
  await leaveAndSettle();
  useSaving.setState({ state: 'saving' });
  noteTaken(of('p/to', 'refused'));
  fails = false;
  noteLeft(of('p/to', 'refused'));
  await leaveAndSettle();
  expect([...disk]).toEqual([['p/to', 'refused']]);
  noteDropped(of('p/to', 'refused'));
});

it.each([
  ['taken over', noteTaken],
  ['given up', noteDropped],
])('a text whose field is being written in by the name it has now goes there when that is %s', (_, end) => {
  noteLeft(of('q/old', 'waits'));
  noteTyped(of('q/new', 'is written'));
  moveDrafts([[of('q/old', 'waits'), 'q/new']]);
  expect(openDraft('b', 'q/new')?.text).toBe('is written');
  expect(texts('q/old', 'q/new')).toEqual(['waits', undefined]);
  end(of('q/new', 'is written'));
  expect(texts('q/old', 'q/new')).toEqual([undefined, 'waits']);
  noteDropped(of('q/new', 'waits'));
});

it('and where that goes on waiting both wait, each under its name', () => {
  noteLeft(of('q/old', 'waits'));
  noteTyped(of('q/new', 'is written'));
  moveDrafts([[of('q/old', 'waits'), 'q/new']]);
  noteLeft(of('q/new', 'is written'));
  noteTaken(of('r', ''));
  expect(texts('q/old', 'q/new')).toEqual(['waits', 'is written']);
  for (const key of ['q/old', 'q/new']) noteDropped(of(key, ''));
});
