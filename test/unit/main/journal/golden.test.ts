import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { verifyJournal } from '#main/journal/verify';
import { testFolder } from '#test/unit/main/files/test-folder';
import { GOLDEN_ID, goldenRecords, writeGolden } from '#test/unit/main/journal/golden';
import { must, opened } from '#test/unit/main/journal/journal-tools';

const GOLDEN = resolve(import.meta.dirname, '../../../fixtures/journals/format-1');

test('a journal that was once written in format 1 is read by this program, record by record', async () => {
  const names = readdirSync(GOLDEN).sort();
  expect(names).toEqual([
    '000001-d2df87fefedc3ccc.journal',
    '000002-3cef96c7dfbd05cb.journal',
    '000003-c6fc9207b7cfe73c.journal',
    '000004-7a0b81519503e8aa.journal',
    '000005.journal',
  ]);
  const folder = testFolder();
  cpSync(GOLDEN, folder, { recursive: true });
  const { journal, report } = await opened(folder);
  expect(report).toEqual({ torn: null, damaged: [], created: false });
  const records = goldenRecords();
  expect(journal.head()).toEqual({ journal: GOLDEN_ID, count: records.length });
  expect((await journal.read(0, 1e9)).map(({ bytes }) => Array.from(bytes))).toEqual(
    records.map((each) => Array.from(each)),
  );
  await journal.close();
  expect(must(await verifyJournal(folder))).toMatchObject({ records: records.length, damaged: [] });
  // Opening writes nothing into what is sound.
  for (const name of names)
    expect(readFileSync(join(folder, name))).toEqual(readFileSync(join(GOLDEN, name)));
});

// The fixture was made by this very call: npx vitest … with JOURNAL_GOLDEN=write. Not again once it was released.
test('the format that is written now is format 1, to the byte', async () => {
  const folder = testFolder();
  await writeGolden(folder);
  if (process.env['JOURNAL_GOLDEN'] === 'write') cpSync(folder, GOLDEN, { recursive: true });
  const files = (of: string): unknown =>
    readdirSync(of).map((name) => [name, readFileSync(join(of, name), 'hex')]);
  expect(files(folder)).toEqual(files(GOLDEN));
});

test('the head of format 1, byte by byte', () => {
  const [first] = readdirSync(GOLDEN).sort();
  const bytes = readFileSync(join(GOLDEN, first!));
  expect(bytes.toString('latin1', 0, 4)).toBe('CCOJ');
  expect(bytes.readUInt16LE(4)).toBe(1);
  const json = bytes.toString('utf8', 10, 10 + bytes.readUInt32LE(6));
  expect(JSON.parse(json)).toEqual({ journal: GOLDEN_ID, origin: GOLDEN_ID, turn: 1, segment: 1, first: 1 });
});
