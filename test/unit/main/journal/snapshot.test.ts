import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frameHeader } from '#main/journal/header';
import type { Journal } from '#main/journal/journal';
import { readRescue, writeRescue } from '#main/journal/rescue';
import { readSnapshot, readSnapshotBytes, writeSnapshot } from '#main/journal/snapshot';
import { testFolder } from '#test/unit/main/files/test-folder';
import { chanceOf, FaultDisk, JOURNAL_FOLDER } from '#test/unit/main/journal/fault-fs';
import { appendTexts, must, numbers, opened, record, text } from '#test/unit/main/journal/journal-tools';

const NAME = '20261124T170305Z-quit.snapshot';
const WORDS = 'แม่น้ำ-ภูเขา-ทะเล';
const QUICK = { workFactor: 4 };

async function snapshotTexts(path: string): Promise<string[]> {
  const out: string[] = [];
  for await (const bytes of must(await readSnapshot(path)).records()) out.push(Buffer.from(bytes).toString());
  return out;
}

async function snapshotOf(count: number): Promise<{ folder: string; path: string; journal: Journal }> {
  const folder = testFolder();
  const { journal } = await opened(join(folder, 'journal'), { segmentBytes: 2000 });
  await appendTexts(journal, numbers(1, count).map(record));
  const { path } = must(await writeSnapshot(journal, join(folder, 'snapshots'), NAME));
  return { folder, path, journal };
}

test('a snapshot is one file with all records of that moment; appends go on meanwhile', async () => {
  const { folder, path, journal } = await snapshotOf(150);
  expect(must(await readSnapshot(path))).toMatchObject({ journal: 'generation-1', count: 150 });
  expect(await snapshotTexts(path)).toEqual(numbers(1, 150).map(record));
  const inMemory = must(readSnapshotBytes(readFileSync(path)));
  expect(inMemory.records.map((each) => Buffer.from(each).toString())).toEqual(numbers(1, 150).map(record));

  const [written] = await Promise.all([
    writeSnapshot(journal, join(folder, 'snapshots'), 'second.snapshot'),
    appendTexts(journal, numbers(151, 170).map(record)),
  ]);
  expect(must(written).count).toBe(150);
  expect(await snapshotTexts(must(written).path)).toEqual(numbers(1, 150).map(record));
  expect(journal.head().count).toBe(170);
  expect(readdirSync(join(folder, 'snapshots')).sort()).toEqual([NAME, 'second.snapshot']);
  await journal.close();
});

test('an append in the midst of a snapshot waits for no more than a piece of it', async () => {
  const { journal } = await opened(testFolder());
  must(await journal.append(numbers(1, 40).map((number) => new Uint8Array(300_000).fill(number))));
  const happened: string[] = [];
  const slow: Pick<Journal, 'head' | 'read'> = {
    head: () => journal.head(),
    read: async (after, maxBytes) => {
      happened.push('piece');
      must(await journal.append([text('between')]));
      happened.push('append');
      return journal.read(after, maxBytes);
    },
  };
  const { path } = must(await writeSnapshot(slow, testFolder(), NAME));
  expect(happened.length).toBeGreaterThan(20);
  expect((await snapshotTexts(path)).length).toBe(40);
  await journal.close();
});

test('records from one byte to the greatest length come back from a snapshot', async () => {
  const { journal } = await opened(testFolder());
  const lengths = [1, 16 * 1024 * 1024, 1024 * 1024 - 8, 5, 3_000_000, 2];
  for (const length of lengths) must(await journal.append([new Uint8Array(length).fill(length % 251)]));
  const { path } = must(await writeSnapshot(journal, testFolder(), NAME));
  const read: number[] = [];
  for await (const bytes of must(await readSnapshot(path)).records()) {
    expect(bytes.every((byte) => byte === bytes.length % 251)).toBe(true);
    read.push(bytes.length);
  }
  expect(read).toEqual(lengths);
  await journal.close();
});

test('an empty journal has a snapshot too', async () => {
  const { path } = await snapshotOf(0);
  expect(await snapshotTexts(path)).toEqual([]);
});

test('a snapshot that was cut, changed in one bit or made by a newer program is refused', async () => {
  const { folder, path } = await snapshotOf(30);
  const whole = readFileSync(path);
  const other = join(folder, 'other');
  const chance = chanceOf(8);
  for (let round = 0; round < 200; round += 1) {
    const broken = Buffer.from(whole);
    const at = chance(whole.length);
    broken[at]! ^= 1 << chance(8);
    writeFileSync(other, broken);
    expect(await readSnapshot(other), `byte ${String(at)}`).toMatchObject({
      ok: false,
      code: 'snapshot-damaged',
    });
    expect(readSnapshotBytes(broken)).toMatchObject({ ok: false, code: 'snapshot-damaged' });
    writeFileSync(other, whole.subarray(0, at));
    expect(await readSnapshot(other), `cut at ${String(at)}`).toMatchObject({
      ok: false,
      code: 'snapshot-damaged',
    });
  }
  writeFileSync(other, Buffer.concat([frameHeader('CCOS', 2, {}), whole.subarray(100)]));
  expect(await readSnapshot(other)).toMatchObject({ ok: false, code: 'journal-newer' });
  expect(await readSnapshot(join(folder, 'nowhere'))).toMatchObject({ ok: false, code: 'file-missing' });
});

test('whichever call of the disk fails, there is a whole snapshot or none', async () => {
  const { journal } = await snapshotOf(20);
  let written = 0;
  for (let failAt = 1; failAt < 30; failAt += 1) {
    const disk = new FaultDisk();
    disk.failAt = failAt;
    disk.failCode = 'ENOSPC';
    const result = await writeSnapshot(journal, JOURNAL_FOLDER, NAME, disk.fs());
    disk.failAt = null;
    disk.powerCut(chanceOf(failAt), 'part');
    const read = await readSnapshot(`${JOURNAL_FOLDER}/${NAME}`, disk.fs());
    if (result.ok) {
      expect(must(read).count).toBe(20);
      written += 1;
    } else {
      expect(['disk-full', 'file-not-written']).toContain(result.code);
      expect(read.ok || read.code === 'file-missing', `call ${String(failAt)}`).toBe(true);
    }
  }
  expect(written).toBeGreaterThan(5);
  await journal.close();
});

test('of a journal that does not give all its records no snapshot is kept', async () => {
  const folder = testFolder();
  const broken: Pick<Journal, 'head' | 'read'> = {
    head: () => ({ journal: 'g', count: 2 }),
    read: async (after) => (after === 0 ? [{ at: 1, bytes: text('only this') }] : []),
  };
  expect(await writeSnapshot(broken, folder, NAME)).toMatchObject({ ok: false, code: 'journal-unreadable' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a rescue file gives the records back to who knows the words, however they were typed', async () => {
  const { folder, path } = await snapshotOf(40);
  const target = join(folder, 'rescue.age');
  must(await writeRescue(path, WORDS, target, QUICK));
  expect(readFileSync(target).includes(Buffer.from('ผลการดำเนินงาน'))).toBe(false);
  const { records, count } = must(await readRescue(target, WORDS));
  expect(count).toBe(40);
  expect(records.map((each) => Buffer.from(each).toString())).toEqual(numbers(1, 40).map(record));

  must(await writeRescue(readFileSync(path), 'กู้ ข้อมูล café', target, QUICK));
  expect(must(await readRescue(target, 'กู้ ข้อมูล cafe\u0301')).count).toBe(40);
});

test('wrong words, too few of them, and files that are no snapshot are told apart', async () => {
  const { folder, path } = await snapshotOf(5);
  const target = join(folder, 'rescue.age');
  const short = { ok: false, code: 'passphrase-too-short', details: { least: '10' } };
  expect(await writeRescue(path, 'เก้าตัว12', target, QUICK)).toEqual(short);
  expect(await writeRescue(Buffer.from('no snapshot'), WORDS, target, QUICK)).toMatchObject({
    code: 'snapshot-damaged',
  });
  expect(await writeRescue(join(folder, 'nowhere'), WORDS, target, QUICK)).toMatchObject({
    code: 'file-missing',
  });
  expect(readdirSync(folder)).not.toContain('rescue.age');

  must(await writeRescue(path, WORDS, target, QUICK));
  expect(await readRescue(target, `${WORDS}!`)).toMatchObject({ ok: false, code: 'rescue-wrong-passphrase' });
  expect(await readRescue(target, 'short')).toEqual(short);
  expect(await readRescue(path, WORDS)).toMatchObject({ ok: false, code: 'rescue-damaged' });
  expect(await readRescue(join(folder, 'nowhere'), WORDS)).toMatchObject({ ok: false, code: 'file-missing' });
});

test('a rescue file with one flipped bit or without its end is refused', async () => {
  const { folder, path } = await snapshotOf(5);
  const target = join(folder, 'rescue.age');
  must(await writeRescue(path, WORDS, target, QUICK));
  const whole = readFileSync(target);
  const other = join(folder, 'other.age');
  const chance = chanceOf(9);
  const places = [
    0,
    1,
    21,
    30,
    40,
    60,
    80,
    100,
    150,
    whole.length - 1,
    ...numbers(1, 60).map(() => chance(whole.length)),
  ];
  for (const at of places) {
    const broken = Buffer.from(whole);
    broken[at]! ^= 1 << chance(8);
    writeFileSync(other, broken);
    const read = await readRescue(other, WORDS);
    expect(read.ok ? 'read' : read.code, `byte ${String(at)}`).toMatch(/^rescue-(damaged|wrong-passphrase)$/);
    writeFileSync(other, whole.subarray(0, at));
    expect(await readRescue(other, WORDS), `cut at ${String(at)}`).toMatchObject({
      ok: false,
      code: 'rescue-damaged',
    });
  }
});
