import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { repairJournal } from '#main/journal/journal';
import { readHeader } from '#main/journal/header';
import { readRecords } from '#main/journal/record';
import { verifyJournal } from '#main/journal/verify';
import { testFolder } from '#test/unit/main/files/test-folder';
import { chanceOf, cutDuring, FaultDisk, JOURNAL_FOLDER } from '#test/unit/main/journal/fault-fs';
import {
  allTexts,
  appendTexts,
  must,
  numbers,
  opened,
  options,
  record,
  segmentFiles,
} from '#test/unit/main/journal/journal-tools';

const SEED = Number(process.env['JOURNAL_SEED'] ?? 20_261_124);

/** A closed journal of `count` records in memory, and the bytes of its files. */
async function written(
  count: number,
  segmentBytes = 1e9,
): Promise<{ disk: FaultDisk; files: Map<string, Buffer> }> {
  const disk = new FaultDisk();
  const { journal } = await opened(JOURNAL_FOLDER, { fs: disk.fs(), segmentBytes });
  await appendTexts(journal, numbers(1, count).map(record));
  await journal.close();
  return { disk, files: new Map(disk.files()) };
}

function diskWith(files: ReadonlyMap<string, Buffer>): FaultDisk {
  const disk = new FaultDisk();
  for (const [path, bytes] of files) disk.put(path, bytes);
  return disk;
}

function inQuarantine(disk: FaultDisk): Buffer[] {
  return [...disk.files()].filter(([path]) => path.includes('quarantine')).map(([, bytes]) => bytes);
}

test('a record broken off at any byte is cut off, kept in quarantine and told; the journal goes on behind the rest', async () => {
  const { files } = await written(5);
  const [[path, whole]] = [...files] as [[string, Buffer]];
  const last = readRecords(whole, headBytes(whole)).spans.at(-1)!;
  for (let end = last.from; end < last.to; end += 1) {
    const disk = diskWith(new Map([[path, whole.subarray(0, end)]]));
    const { journal, report } = await opened(JOURNAL_FOLDER, { fs: disk.fs() });
    const torn = end === last.from ? null : { segment: basename(path), bytes: end - last.from };
    expect(report).toEqual({ torn, damaged: [], created: false });
    expect(inQuarantine(disk)).toEqual(torn === null ? [] : [whole.subarray(last.from, end)]);
    await appendTexts(journal, [record(6)]);
    expect(await allTexts(journal)).toEqual([...numbers(1, 4), 6].map(record));
    expect(journal.head()).toEqual({ journal: 'generation-1', count: 5 });
    await journal.close();
  }
});

test('zeros behind the last record, as a power cut leaves them, are a broken-off write', async () => {
  const { files } = await written(5);
  const [[path, whole]] = [...files] as [[string, Buffer]];
  for (const zeros of [1, 7, 8, 9, 4096, 100_000]) {
    const disk = diskWith(new Map([[path, Buffer.concat([whole, Buffer.alloc(zeros)])]]));
    const { journal, report } = await opened(JOURNAL_FOLDER, { fs: disk.fs() });
    expect(report).toEqual({ torn: { segment: basename(path), bytes: zeros }, damaged: [], created: false });
    expect(await allTexts(journal)).toEqual(numbers(1, 5).map(record));
    await journal.close();
  }
});

test(`a flipped bit anywhere costs one record at most, is told, and the original stays (seed ${String(SEED)})`, async () => {
  const chance = chanceOf(SEED);
  const { files } = await written(60, 700);
  const paths = [...files.keys()];
  for (let round = 0; round < 400; round += 1) {
    const path = paths[chance(paths.length)]!;
    const broken = Buffer.from(files.get(path)!);
    const at = chance(broken.length);
    broken[at]! ^= 1 << chance(8);
    const disk = diskWith(new Map([...files, [path, broken]]));
    const where = `seed ${String(SEED)} round ${String(round)}: ${basename(path)} byte ${String(at)}`;

    const before = must(await verifyJournal(JOURNAL_FOLDER, disk.fs()));
    const report = must(
      await repairJournal(JOURNAL_FOLDER, { ...options({ fs: disk.fs() }), freshId: () => 'fresh' }),
    );
    const isTorn = report.torn !== null;
    expect(before.damaged, where).toEqual(isTorn ? [] : [basename(path)]);
    expect(
      report.damaged.map((each) => each.segment),
      where,
    ).toEqual(isTorn ? [] : [basename(path)]);
    expect(
      inQuarantine(disk).some((kept) => broken.includes(kept)),
      where,
    ).toBe(true);

    const { journal, report: later } = await opened(JOURNAL_FOLDER, { fs: disk.fs() });
    expect(later, where).toEqual({ torn: null, damaged: [], created: false });
    expect(journal.head().journal, where).toBe(isTorn ? 'generation-1' : 'fresh');
    const read = await allTexts(journal);
    expect(journal.damage(), where).toBe(false);
    const lost = recordHit(files.get(path)!, at);
    expect(read, where).toEqual(
      numbers(1, 60)
        .map(record)
        .filter((each) => each !== lost),
    );
    expect(must(await verifyJournal(JOURNAL_FOLDER, disk.fs())).damaged, where).toEqual([]);
    await journal.close();
  }
});

test('damage in the middle of the open segment is mended at opening; places are counted again in a new generation', async () => {
  const { files } = await written(9);
  const [[path, whole]] = [...files] as [[string, Buffer]];
  const { spans } = readRecords(whole, headBytes(whole));
  const broken = Buffer.from(whole);
  broken.fill(0, spans[2]!.from, spans[4]!.to);
  const disk = diskWith(new Map([[path, broken]]));
  const { journal, report } = await opened(JOURNAL_FOLDER, { fs: disk.fs(), freshId: () => 'fresh' });
  const lostBytes = spans[4]!.to - spans[2]!.from;
  expect(report.damaged).toEqual([
    { segment: basename(path), quarantined: join('quarantine', basename(path)), kept: 6, lostBytes },
  ]);
  expect(inQuarantine(disk)).toEqual([broken]);
  await appendTexts(journal, [record(10)]);
  const rest = [1, 2, 6, 7, 8, 9, 10].map(record);
  expect(await allTexts(journal)).toEqual(rest);
  expect(journal.head()).toEqual({ journal: 'fresh', count: 7 });
  await journal.close();
  const again = await opened(JOURNAL_FOLDER, { fs: disk.fs() });
  expect(again.report).toEqual({ torn: null, damaged: [], created: false });
  expect(again.journal.head()).toEqual({ journal: 'fresh', count: 7 });
  expect(await allTexts(again.journal)).toEqual(rest);
});

test('a segment whose content was changed together with its checksums is found by its name', async () => {
  const { files } = await written(30, 500);
  const path = [...files.keys()].find((each) => basename(each).startsWith('000002-'))!;
  const whole = files.get(path)!;
  const { spans } = readRecords(whole, headBytes(whole));
  const without = Buffer.concat([
    whole.subarray(0, spans[1]!.from),
    whole.subarray(spans[1]!.to),
    whole.subarray(spans[1]!.from, spans[1]!.to),
  ]);
  const disk = diskWith(new Map([...files, [path, without]]));
  expect(must(await verifyJournal(JOURNAL_FOLDER, disk.fs())).damaged).toEqual([basename(path)]);
  const report = must(await repairJournal(JOURNAL_FOLDER, options({ fs: disk.fs() })));
  expect(report.damaged).toMatchObject([{ segment: basename(path), kept: spans.length, lostBytes: 0 }]);
  const { journal } = await opened(JOURNAL_FOLDER, { fs: disk.fs() });
  expect((await allTexts(journal)).sort()).toEqual(numbers(1, 30).map(record).sort());
});

test('a segment that is not there is told once; when it comes back its records are there again', async () => {
  const folder = testFolder();
  const { journal } = await opened(folder, { segmentBytes: 500 });
  await appendTexts(journal, numbers(1, 60).map(record));
  await journal.close();
  const files = segmentFiles(folder);
  const aside = join(testFolder(), 'aside');
  mkdirSync(aside);
  const missing = [files[1]!, files[2]!, files[4]!];
  for (const file of missing) {
    copyFileSync(file, join(aside, basename(file)));
    rmSync(file);
  }
  const gone = new Set(missing.flatMap((file) => recordsOf(join(aside, basename(file)))));
  const rest = numbers(1, 60)
    .map(record)
    .filter((each) => !gone.has(each));
  expect(must(await verifyJournal(folder)).damaged).toEqual(['000002.journal', '000005.journal']);

  const without = await opened(folder, { freshId: () => 'without' });
  expect(without.report.damaged).toEqual([
    { segment: '000002.journal', quarantined: '', kept: 0, lostBytes: 0 },
    { segment: '000005.journal', quarantined: '', kept: 0, lostBytes: 0 },
  ]);
  expect(without.journal.head()).toEqual({ journal: 'without', count: rest.length });
  expect(await allTexts(without.journal)).toEqual(rest);
  await without.journal.close();
  const calm = await opened(folder);
  expect(calm.report.damaged).toEqual([]);
  expect(calm.journal.head()).toEqual({ journal: 'without', count: rest.length });
  await calm.journal.close();

  for (const file of missing) copyFileSync(join(aside, basename(file)), file);
  const back = await opened(folder, { freshId: () => 'back' });
  expect(back.report.damaged.map((each) => each.lostBytes)).toEqual([0, 0, 0]);
  expect(back.journal.head()).toEqual({ journal: 'back', count: 60 });
  expect(await allTexts(back.journal)).toEqual(numbers(1, 60).map(record));
  await back.journal.close();
  const end = await opened(folder);
  expect(end.report.damaged).toEqual([]);
  expect(await allTexts(end.journal)).toEqual(numbers(1, 60).map(record));
  await end.journal.close();
});

test('files of nothing, of zeros and of noise among the segments cost only themselves', async () => {
  for (const content of [Buffer.alloc(0), Buffer.alloc(5000), Buffer.from('noise '.repeat(100))]) {
    const folder = testFolder();
    const { journal } = await opened(folder, { segmentBytes: 500 });
    await appendTexts(journal, numbers(1, 30).map(record));
    await journal.close();
    const file = segmentFiles(folder)[1]!;
    const gone = recordsOf(file);
    writeFileSync(file, content);
    const { journal: mended, report } = await opened(folder);
    expect(report.damaged).toMatchObject([{ segment: basename(file), kept: 0 }]);
    expect(await allTexts(mended)).toEqual(
      numbers(1, 30)
        .map(record)
        .filter((each) => !gone.includes(each)),
    );
    expect(readdirSync(join(folder, 'quarantine'))).toEqual([basename(file)]);
    await mended.close();
  }
});

test('the last segment without a byte, as some file systems leave a new file, is mended too', async () => {
  const folder = testFolder();
  const { journal } = await opened(folder, { segmentBytes: 500 });
  await appendTexts(journal, numbers(1, 30).map(record));
  await journal.close();
  const last = segmentFiles(folder).at(-1)!;
  const gone = recordsOf(last);
  truncateSync(last, 0);
  const { journal: mended } = await opened(folder);
  await appendTexts(mended, [record(31)]);
  expect(await allTexts(mended)).toEqual(
    [...numbers(1, 30), 31].map(record).filter((each) => !gone.includes(each)),
  );
  await mended.close();
});

test('mending that is broken off by a power cut at any call is done at the next opening, with nothing lost', async () => {
  const { files } = await written(42, 500);
  const broken = new Map(files);
  const paths = [...files.keys()].sort();
  expect(readRecords(files.get(paths.at(-1)!)!).spans.length).toBeGreaterThan(2);
  for (const path of [paths[1]!, paths.at(-1)!]) {
    const bytes = Buffer.from(files.get(path)!);
    bytes[headBytes(bytes) + 10]! ^= 1;
    broken.set(path, bytes);
  }
  const lost = [paths[1]!, paths.at(-1)!].map((path) =>
    recordHit(files.get(path)!, headBytes(files.get(path)!) + 10),
  );
  const rest = numbers(1, 42)
    .map(record)
    .filter((each) => !lost.includes(each));
  for (let call = 1; call < 200; call += 1) {
    const disk = diskWith(broken);
    const isCut = await cutDuring(disk, call, 'part', () =>
      repairJournal(JOURNAL_FOLDER, options({ fs: disk.fs(), freshId: () => 'first' })),
    );
    must(await repairJournal(JOURNAL_FOLDER, { ...options({ fs: disk.fs() }), freshId: () => 'second' }));
    const { journal, report } = await opened(JOURNAL_FOLDER, { fs: disk.fs() });
    expect(report.damaged).toEqual([]);
    expect(await allTexts(journal), `call ${String(call)}`).toEqual(rest);
    expect(journal.head().journal).not.toBe('generation-1');
    expect(must(await verifyJournal(JOURNAL_FOLDER, disk.fs())).damaged).toEqual([]);
    for (const path of [paths[1]!, paths.at(-1)!]) {
      expect(
        inQuarantine(disk).some((kept) => kept.equals(broken.get(path)!)),
        `call ${String(call)}`,
      ).toBe(true);
    }
    if (!isCut) return;
  }
  throw new Error('the cut never came too late');
});

function headBytes(file: Buffer): number {
  const look = readHeader(file);
  if (look.kind !== 'whole') throw new Error('no head');
  return look.bytes;
}

function recordsOf(path: string): string[] {
  return readRecords(readFileSync(path)).records.map((each) => Buffer.from(each).toString());
}

/** The record that a byte of a segment belongs to; null in its head. */
function recordHit(file: Buffer, at: number): string | null {
  const { spans, records } = readRecords(file, headBytes(file));
  const hit = spans.findIndex((span) => span.from <= at && at < span.to);
  return hit < 0 ? null : Buffer.from(records[hit]!).toString();
}
