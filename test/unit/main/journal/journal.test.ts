import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { frameHeader } from '#main/journal/header';
import { openJournal } from '#main/journal/journal';
import { MAX_RECORD_BYTES } from '#main/journal/record';
import { verifyJournal } from '#main/journal/verify';
import { testFolder } from '#test/unit/main/files/test-folder';
import { FaultDisk, JOURNAL_FOLDER } from '#test/unit/main/journal/fault-fs';
import {
  allTexts,
  appendTexts,
  must,
  numbers,
  opened,
  options,
  record,
  segmentFiles,
  text,
} from '#test/unit/main/journal/journal-tools';

test('what was appended is read in order, also after closing and opening again', async () => {
  const folder = join(testFolder(), 'not', 'yet', 'there');
  const first = await opened(folder);
  expect(first.report).toEqual({ torn: null, damaged: [], created: true });
  expect(first.journal.head()).toEqual({ journal: 'generation-1', count: 0 });
  expect(await first.journal.append([text('a'), text('ข')])).toEqual({ ok: true, value: { first: 1 } });
  expect(await first.journal.append([text('c')])).toEqual({ ok: true, value: { first: 3 } });
  expect(await allTexts(first.journal)).toEqual(['a', 'ข', 'c']);
  await first.journal.close();

  const second = await opened(folder);
  expect(second.report).toEqual({ torn: null, damaged: [], created: false });
  expect(second.journal.head()).toEqual({ journal: 'generation-1', count: 3 });
  must(await second.journal.append([text('d')]));
  expect(await second.journal.read(1, 1)).toEqual([{ at: 2, bytes: text('ข') }]);
  expect(await second.journal.read(2, 100)).toEqual([
    { at: 3, bytes: text('c') },
    { at: 4, bytes: text('d') },
  ]);
  expect(await second.journal.read(4, 100)).toEqual([]);
  expect(second.journal.damage()).toBe(false);
  await second.journal.close();
  expect(await second.journal.append([text('late')])).toMatchObject({ ok: false, code: 'save-failed' });
});

test('a record is of 1 byte to 16 MiB; nothing else is taken', async () => {
  const { journal } = await opened(testFolder());
  const refused = { ok: false, code: 'bad-request', details: { reason: 'record-length' } };
  expect(await journal.append([])).toEqual(refused);
  expect(await journal.append([text('good'), new Uint8Array()])).toEqual(refused);
  expect(await journal.append([new Uint8Array(MAX_RECORD_BYTES + 1)])).toEqual(refused);
  expect(journal.head().count).toBe(0);
  must(await journal.append([new Uint8Array(MAX_RECORD_BYTES), text('after')]));
  expect((await journal.read(0, 1)).map(({ bytes }) => bytes.length)).toEqual([MAX_RECORD_BYTES]);
  await journal.close();
});

test('100 appends at once share few syncs, and each is acknowledged only after a sync that followed its write', async () => {
  const disk = new FaultDisk();
  const { journal } = await opened(JOURNAL_FOLDER, { fs: disk.fs() });
  const before = disk.calls.length;
  const ackedAt: number[] = [];
  const firsts = await Promise.all(
    numbers(1, 100).map(async (number) => {
      const appended = must(await journal.append([text(record(number))]));
      ackedAt.push(disk.calls.length);
      // Nothing that is acknowledged may be only in the system's memory.
      expect([...disk.files().values()].some((bytes) => bytes.includes(record(number)))).toBe(true);
      return appended.first;
    }),
  );
  expect(firsts).toEqual(numbers(1, 100));
  const calls = disk.calls.slice(before).map((call) => call.what);
  expect(calls.filter((what) => what === 'datasync').length).toBeLessThanOrEqual(5);
  for (const at of ackedAt) {
    const told = disk.calls.slice(0, at).map((call) => call.what);
    expect(told.lastIndexOf('datasync')).toBeGreaterThan(told.lastIndexOf('write'));
  }
  expect(await allTexts(journal)).toEqual(numbers(1, 100).map(record));
});

test('segments are sealed under the hash of their content, and a long history is opened by its heads alone', async () => {
  const folder = testFolder();
  const small = { segmentBytes: 1000 };
  const { journal } = await opened(folder, small);
  await appendTexts(journal, numbers(1, 200).map(record));
  expect(await allTexts(journal)).toEqual(numbers(1, 200).map(record));
  await journal.close();

  const files = segmentFiles(folder);
  expect(files.length).toBeGreaterThan(10);
  const sealed = files.filter((file) => basename(file).includes('-'));
  for (const file of sealed) {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(basename(file)).toMatch(new RegExp(`^\\d{6}-${hash.slice(0, 16)}\\.journal$`));
  }
  expect(must(await verifyJournal(folder))).toEqual({ segments: files.length, records: 200, damaged: [] });

  // Rotten content of an old segment does not slow opening down; reading stops before it.
  writeFileSync(sealed[3]!, flipped(readFileSync(sealed[3]!), 300));
  const again = await opened(folder, small);
  expect(again.report).toEqual({ torn: null, damaged: [], created: false });
  expect(again.journal.head()).toEqual({ journal: 'generation-1', count: 200 });
  await appendTexts(again.journal, numbers(201, 210).map(record));
  expect((await again.journal.read(199, 10_000)).map(({ at }) => at)).toEqual(numbers(200, 210));
  expect(again.journal.damage()).toBe(false);
  const readable = await allTexts(again.journal);
  expect(readable).toEqual(numbers(1, readable.length).map(record));
  expect(readable.length).toBeLessThan(100);
  expect(again.journal.damage()).toBe(true);
  await again.journal.close();
});

test('a journal of a newer program is refused and nothing in its folder changes', async () => {
  const folder = testFolder();
  const { journal } = await opened(folder, { segmentBytes: 100 });
  await appendTexts(journal, numbers(1, 10).map(record));
  await journal.close();
  writeFileSync(join(folder, '000099.journal'), frameHeader('CCOJ', 2, { entirely: 'different' }));
  writeFileSync(join(folder, '000100.journal.tmp'), 'half');
  const before = snapshotOf(folder);
  expect(await openJournal(folder, options())).toMatchObject({ ok: false, code: 'journal-newer' });
  expect(snapshotOf(folder)).toEqual(before);
});

test('one process has the journal; the lock of a dead one does not keep anybody out', async () => {
  const folder = testFolder();
  const { journal } = await opened(folder);
  const lock = readFileSync(join(folder, 'lock'), 'utf8');
  expect(await openJournal(folder, options())).toEqual({ ok: false, code: 'journal-locked', details: {} });
  await journal.close();

  const held = JSON.parse(lock) as Record<string, unknown>;
  const dead = [
    { ...held, pid: 2 ** 22 + 1 },
    { ...held, began: held['began'] === null ? null : 'another start', uptime: 1e9 },
    'left half-written by a power cut',
  ];
  for (const holder of dead) {
    writeFileSync(join(folder, 'lock'), JSON.stringify(holder).slice(0, 300));
    await (await opened(folder)).journal.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
  }
  writeFileSync(join(folder, 'lock'), lock);
  expect(await openJournal(folder, options())).toMatchObject({ ok: false, code: 'journal-locked' });
});

test('two openers of one folder at the same time: one of them has it', async () => {
  const folder = testFolder();
  writeFileSync(
    join(folder, 'lock'),
    JSON.stringify({ pid: 2 ** 22 + 1, began: null, uptime: 0, token: 'dead' }),
  );
  const results = await Promise.all(numbers(1, 8).map(() => openJournal(folder, options())));
  expect(results.filter((result) => result.ok).length).toBe(1);
  for (const result of results) if (result.ok) await result.value.journal.close();
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 0x10;
  return copy;
}

function snapshotOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'hex')]),
  );
}
