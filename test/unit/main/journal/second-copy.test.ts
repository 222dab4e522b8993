import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Journal } from '#main/journal/journal';
import { verifyJournal } from '#main/journal/verify';
import { testFolder } from '#test/unit/main/files/test-folder';
import {
  allTexts,
  appendTexts,
  must,
  numbers,
  opened,
  record,
  segmentFiles,
} from '#test/unit/main/journal/journal-tools';

const SMALL = { segmentBytes: 500 };

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(segmentFiles(folder).map((path) => [basename(path), readFileSync(path, 'hex')]));
}

async function followed(journal: Journal): Promise<void> {
  await vi.waitFor(() => expect(journal.secondCopy()).toMatchObject({ behind: false, problem: null }), 5000);
}

test('the second copy holds the same files, catches up at opening and is a journal by itself', async () => {
  const [folder, copy] = [testFolder(), testFolder()];
  const { journal } = await opened(folder, SMALL);
  await appendTexts(journal, numbers(1, 30).map(record));
  expect(journal.secondCopy()).toEqual({ folder: null, behind: false, problem: null });
  must(await journal.setSecondCopy(copy));
  await followed(journal);
  expect(filesOf(copy)).toEqual(filesOf(folder));
  await appendTexts(journal, numbers(31, 60).map(record));
  await followed(journal);
  expect(filesOf(copy)).toEqual(filesOf(folder));
  must(await journal.setSecondCopy(null));
  await appendTexts(journal, numbers(61, 90).map(record));
  await journal.close();

  const again = await opened(folder, { ...SMALL, secondCopy: copy });
  await followed(again.journal);
  expect(filesOf(copy)).toEqual(filesOf(folder));
  expect(readdirSync(copy).sort()).toEqual(segmentFiles(folder).map((path) => basename(path)));
  await again.journal.close();

  const { journal: fromCopy, report } = await opened(copy);
  expect(report).toEqual({ torn: null, damaged: [], created: false });
  expect(await allTexts(fromCopy)).toEqual(numbers(1, 90).map(record));
  await fromCopy.close();
});

test('a copy whose place is gone falls behind, fails no append, and catches up when the place is back', async () => {
  const [folder, place] = [testFolder(), testFolder()];
  const copy = join(place, 'usb');
  mkdirSync(copy);
  const { journal } = await opened(folder, { ...SMALL, secondCopy: copy });
  await appendTexts(journal, numbers(1, 20).map(record));
  await followed(journal);
  renameSync(copy, join(place, 'in a pocket'));
  await appendTexts(journal, numbers(21, 40).map(record));
  await vi.waitFor(() => {
    expect(journal.secondCopy()).toEqual({ folder: copy, behind: true, problem: 'second-copy-missing' });
  }, 5000);
  expect(readdirSync(place)).toEqual(['in a pocket']);
  renameSync(join(place, 'in a pocket'), copy);
  await appendTexts(journal, [record(41)]);
  await followed(journal);
  expect(filesOf(copy)).toEqual(filesOf(folder));
  await journal.close();
});

test('a place that is not there or that holds the copy of another journal is not taken', async () => {
  const [folder, other, copy] = [testFolder(), testFolder(), testFolder()];
  const { journal } = await opened(other, { secondCopy: copy, freshId: () => 'another journal' });
  await appendTexts(journal, [record(1)]);
  await followed(journal);
  await journal.close();
  const before = filesOf(copy);

  const mine = await opened(folder, { secondCopy: copy });
  await appendTexts(mine.journal, [record(2)]);
  await vi.waitFor(() => expect(mine.journal.secondCopy().problem).toBe('second-copy-foreign'), 5000);
  expect(await mine.journal.setSecondCopy(copy)).toMatchObject({ ok: false, code: 'second-copy-foreign' });
  expect(await mine.journal.setSecondCopy(join(copy, 'nowhere'))).toMatchObject({
    code: 'second-copy-missing',
  });
  expect(filesOf(copy)).toEqual(before);
  await mine.journal.close();
});

test('what the copy alone still has is kept aside, also after the journal was mended', async () => {
  const [folder, copy] = [testFolder(), testFolder()];
  const first = await opened(folder, { secondCopy: copy });
  await appendTexts(first.journal, numbers(1, 10).map(record));
  await followed(first.journal);
  await first.journal.close();
  const [path] = segmentFiles(folder) as [string];
  const whole = readFileSync(path);
  const broken = Buffer.from(whole);
  broken[300]! ^= 1;
  writeFileSync(path, broken);

  const { journal, report } = await opened(folder, { secondCopy: copy, freshId: () => 'mended' });
  expect(report.damaged.length).toBe(1);
  await appendTexts(journal, [record(11)]);
  await followed(journal);
  expect(filesOf(copy)).toEqual(filesOf(folder));
  expect(readFileSync(join(copy, 'older', basename(path)))).toEqual(whole);
  expect(must(await verifyJournal(copy))).toMatchObject({ records: 10, damaged: [] });
  await journal.close();
});

test('a stick that was changed for an empty one gets the whole journal', async () => {
  const [folder, copy] = [testFolder(), testFolder()];
  const { journal } = await opened(folder, { ...SMALL, secondCopy: copy });
  await appendTexts(journal, numbers(1, 30).map(record));
  await followed(journal);
  for (const path of segmentFiles(copy)) rmSync(path);
  await appendTexts(journal, [record(31)]);
  await followed(journal);
  expect(filesOf(copy)).toEqual(filesOf(folder));
  await journal.close();
});
