import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '#domain/result';
import { openLog, placesIn, type OpenedLog } from '#main/log/open-log';
import { makeSnapshot } from '#main/log/snapshots';

let folder = '';
let opened: OpenedLog | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cco-refill-'));
});

afterEach(async () => {
  await opened?.log.close();
  opened = null;
  rmSync(folder, { recursive: true, force: true });
});

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function start(): Promise<OpenedLog> {
  opened = must(await openLog(folder, '0.1.0', () => Promise.resolve(null)));
  return opened;
}

async function stop(): Promise<void> {
  await opened?.log.close();
  opened = null;
}

async function weigh({ log }: OpenedLog, value: string): Promise<string> {
  const ops = [{ e: 'indicator', i: 'i1', f: 'weight', v: value, w: [] }];
  const draft = { book: '42-2569', name: 'edit-indicator', person: '', post: 'cco', lam: 0, ops };
  return must(await log.append(draft)).id;
}

async function idsIn({ log }: OpenedLog): Promise<readonly string[]> {
  return (await log.read(0)).records.map(({ id }) => id);
}

/** Five edits, a snapshot, and one more edit. */
async function work(): Promise<readonly string[]> {
  const desk = await start();
  const ids: string[] = [];
  for (const value of ['1', '2', '3', '4', '5']) ids.push(await weigh(desk, value));
  must(await makeSnapshot(desk.journal, placesIn(folder).snapshots, 'quit', Date.UTC(2026, 10, 24)));
  ids.push(await weigh(desk, '6'));
  await stop();
  return ids;
}

function codesOf({ log }: OpenedLog): readonly string[] {
  return log.notices.map(({ code }) => code).filter((code) => code !== 'disk-low');
}

test('a journal that is gone: it is said, and the snapshot gives what it has', async () => {
  const ids = await work();
  const before = readFileSync(placesIn(folder).anchor, 'utf8');
  rmSync(placesIn(folder).journal, { recursive: true });
  const desk = await start();
  expect(await idsIn(desk)).toEqual(ids.slice(0, 5));
  expect(codesOf(desk)).toEqual(expect.arrayContaining(['journal-gone', 'journal-refilled']));
  expect(desk.log.notices.find(({ code }) => code === 'journal-refilled')?.details).toEqual({ added: '5' });
  // Another copy of the chain may exist: it is not written on.
  expect(before).not.toContain(desk.log.chain().inc);
});

test('a record that cannot be read any more comes back from the snapshot, behind what was kept', async () => {
  const ids = await work();
  const { journal } = placesIn(folder);
  const name = readdirSync(journal).find((each) => each.endsWith('.journal')) ?? '';
  const bytes = readFileSync(join(journal, name));
  const at = bytes.indexOf('"v":"3"');
  bytes.write('9', at + 5, 'latin1');
  writeFileSync(join(journal, name), bytes);
  const desk = await start();
  expect(new Set(await idsIn(desk))).toEqual(new Set(ids));
  expect(codesOf(desk)).toEqual(expect.arrayContaining(['journal-salvaged', 'journal-refilled']));
  await stop();
  // Mended once, nothing more is to be told.
  expect(codesOf(await start())).toEqual([]);
});

test('a last segment that is gone leaves no gap: the anchor knows of it, and the snapshot gives it back', async () => {
  const ids = await work();
  const { journal } = placesIn(folder);
  const name = readdirSync(journal).find((each) => each.endsWith('.journal')) ?? '';
  const bytes = readFileSync(join(journal, name));
  writeFileSync(join(journal, name), bytes.subarray(0, bytes.length - 1500));
  const desk = await start();
  const kept = await idsIn(desk);
  expect([...kept].sort()).toEqual(ids.slice(0, 5).sort());
  expect(codesOf(desk)).toEqual(expect.arrayContaining(['chain-renewed', 'journal-refilled']));
});

test('a sound journal is not touched by snapshots, and a first start tells nothing', async () => {
  expect(codesOf(await start())).toEqual([]);
  await stop();
  const ids = await work();
  const desk = await start();
  expect(await idsIn(desk)).toEqual(ids);
  expect(codesOf(desk)).toEqual([]);
});
