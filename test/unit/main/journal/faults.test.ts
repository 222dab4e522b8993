import { expect, test } from 'vitest';
import { openJournal, type Journal } from '#main/journal/journal';
import { verifyJournal } from '#main/journal/verify';
import {
  chanceOf,
  cutDuring,
  FaultDisk,
  JOURNAL_FOLDER,
  type TornBytes,
} from '#test/unit/main/journal/fault-fs';
import {
  allTexts,
  must,
  numbers,
  opened,
  options,
  record,
  text,
} from '#test/unit/main/journal/journal-tools';

const SEED = Number(process.env['JOURNAL_SEED'] ?? 4_711);
const SMALL = { segmentBytes: 400 };

/** Appends record after record, some at once; `acked` grows in the order of the journal as they are acknowledged. */
async function work(journal: Journal, from: number, to: number, acked: Map<number, string>): Promise<void> {
  for (let next = from; next <= to; next += 4) {
    const group = numbers(next, Math.min(to, next + 3));
    await Promise.all(
      group.map(async (number) => {
        const appended = await journal.append([text(record(number)), text(`${record(number)} +`)]);
        if (!appended.ok) return;
        acked.set(appended.value.first, record(number));
        acked.set(appended.value.first + 1, `${record(number)} +`);
      }),
    );
  }
}

/** Every acknowledged record is at the place that was told, nothing stands twice. */
function expectAll(read: readonly string[], acked: ReadonlyMap<number, string>, where: string): void {
  for (const [at, each] of acked) expect(read[at - 1], `${where}, place ${String(at)}`).toBe(each);
  expect(new Set(read).size, `${where}: twice`).toBe(read.length);
}

async function reopened(
  disk: FaultDisk,
  where: string,
): Promise<{ journal: Journal; read: string[]; damaged: number }> {
  disk.failAt = null;
  disk.failing = new Set();
  const { journal, report } = await opened(JOURNAL_FOLDER, { fs: disk.fs(), ...SMALL });
  const read = await allTexts(journal);
  expect(journal.damage(), where).toBe(false);
  return { journal, read, damaged: report.damaged.length };
}

for (const code of ['EIO', 'ENOSPC']) {
  test(`whichever call of the disk fails with ${code}: what was acknowledged is there, what was refused is not`, async () => {
    for (let failAt = 1; failAt <= 200; failAt += 1) {
      const where = `call ${String(failAt)}`;
      const disk = new FaultDisk();
      disk.failAt = failAt;
      disk.failCode = code;
      const acked = new Map<number, string>();
      const made = await openJournal(JOURNAL_FOLDER, options({ fs: disk.fs(), ...SMALL }));
      if (!made.ok) {
        expect(made.code, where).toBe(code === 'EIO' ? 'journal-unreadable' : 'disk-full');
      } else {
        const { journal } = made.value;
        await work(journal, 1, 24, acked);
        // One failure is overcome by a new segment, so nothing is refused.
        expect(acked.size, where).toBe(48);
        expectAll(await allTexts(journal), acked, where);
        disk.kill();
      }
      const { journal, read, damaged } = await reopened(disk, where);
      expect(damaged, where).toBe(0);
      expectAll(read, acked, where);
      expect(read.length, where).toBe(acked.size);
      await work(journal, 25, 30, acked);
      expectAll(await allTexts(journal), acked, where);
      await journal.close();
      expect(must(await verifyJournal(JOURNAL_FOLDER, disk.fs())).damaged, where).toEqual([]);
    }
  });
}

test('a disk on which nothing can be written any more refuses, and takes records again when it is well', async () => {
  for (const failing of ['write', 'datasync', 'rename', 'open', 'syncFolder', 'truncate', 'remove']) {
    const disk = new FaultDisk();
    const acked = new Map<number, string>();
    const { journal } = await opened(JOURNAL_FOLDER, { fs: disk.fs(), ...SMALL });
    await work(journal, 1, 12, acked);
    disk.failing = new Set(failing === 'truncate' || failing === 'remove' ? [failing, 'write'] : [failing]);
    await work(journal, 13, 40, acked);
    const refused = await journal.append([text('refused')]);
    const before = journal.head().count;
    if (failing !== 'rename') expect(refused, failing).toMatchObject({ ok: false, code: 'save-failed' });
    disk.failing = new Set();
    expectAll(await allTexts(journal), acked, failing);
    expect((await allTexts(journal)).length).toBe(before);
    await work(journal, 41, 60, acked);
    expectAll(await allTexts(journal), acked, failing);
    disk.kill();
    const { read } = await reopened(disk, failing);
    expectAll(read, acked, failing);
    expect(read.length, failing).toBe(journal.head().count);
  }
});

test(`the power may go in any call of the disk: what was acknowledged is there (seed ${String(SEED)})`, async () => {
  const kinds: readonly TornBytes[] = ['lost', 'part', 'zeros', 'all'];
  for (let call = 1; call <= 300; call += 1) {
    for (const torn of kinds) {
      const where = `call ${String(call)}, ${torn}`;
      const { disk, acked } = await workUntilCut(call, torn, false);
      const { journal, read, damaged } = await reopened(disk, where);
      expect(damaged, where).toBe(0);
      expectAll(read, acked, where);
      await work(journal, 100, 110, acked);
      expectAll(await allTexts(journal), acked, where);
      await journal.close();
    }
  }
});

test('a program that acknowledges before the sync is found out by the same test', async () => {
  let lost = 0;
  for (let call = 1; call <= 100; call += 1) {
    const { disk, acked } = await workUntilCut(call, 'lost', true);
    const { read } = await reopened(disk, 'mutant');
    if ([...acked].some(([at, each]) => read[at - 1] !== each)) lost += 1;
  }
  expect(lost).toBeGreaterThan(10);
});

test(`many power cuts and failing calls one after the other, by chance (seed ${String(SEED)})`, async () => {
  for (let run = 0; run < 40; run += 1) {
    const chance = chanceOf(SEED + run);
    const disk = new FaultDisk();
    const acked = new Map<number, string>();
    let next = 1;
    for (let life = 0; life < 8; life += 1) {
      const where = `seed ${String(SEED + run)}, life ${String(life)}`;
      disk.failAt = chance(3) === 0 ? disk.calls.length + 1 + chance(120) : null;
      disk.failCode = chance(2) === 0 ? 'EIO' : 'ENOSPC';
      const torn = (['lost', 'part', 'zeros', 'all'] as const)[chance(4)]!;
      await cutDuring(disk, disk.calls.length + 1 + chance(150), torn, async () => {
        const made = await openJournal(JOURNAL_FOLDER, options({ fs: disk.fs(), ...SMALL }));
        if (!made.ok) return;
        await work(made.value.journal, next, next + 40, acked);
      });
      disk.kill();
      next += 41;
      const { journal, read } = await reopened(disk, where);
      expectAll(read, acked, where);
      // From here on all that was read counts, as it does for a program that took it in.
      for (const [index, each] of read.entries()) acked.set(index + 1, each);
      await journal.close();
    }
  }
});

test('with too little room an append is refused before anything is written; the ballast gives room for an export', async () => {
  const disk = new FaultDisk();
  const minFree = 200 * 2 ** 20;
  const { journal } = await opened(JOURNAL_FOLDER, { fs: disk.fs(), minFree, ballastBytes: 3_000_000 });
  must(await journal.append([text('while there was room')]));
  await journal.releaseBallast();
  expect([...disk.files().keys()].some((path) => path.includes('ballast'))).toBe(false);

  disk.free = 2 ** 30 - 1;
  expect(await journal.freeSpace()).toEqual({ free: disk.free, level: 'low' });
  must(await journal.append([text('low is not refused')]));
  disk.free = minFree - 1;
  expect(await journal.freeSpace()).toEqual({ free: disk.free, level: 'refuse' });
  const files = [...disk.files()].map(([path, bytes]) => [path, bytes.length]);
  expect(await journal.append([text('too much')])).toEqual({ ok: false, code: 'disk-full', details: {} });
  expect([...disk.files()].map(([path, bytes]) => [path, bytes.length])).toEqual(files);
  disk.free = 1e12;
  must(await journal.append([text('room again')]));
  expect(await allTexts(journal)).toEqual(['while there was room', 'low is not refused', 'room again']);
  await journal.close();
});

test('the ballast lies in the folder with its size, and is not laid in where the disk is nearly full', async () => {
  const disk = new FaultDisk();
  const made = await opened(JOURNAL_FOLDER, { fs: disk.fs(), ballastBytes: 3_000_001 });
  await made.journal.close();
  expect(disk.files().get(`${JOURNAL_FOLDER}/ballast`)?.length).toBe(3_000_001);
  const full = new FaultDisk();
  full.free = 2 ** 30 - 1;
  await (await opened(JOURNAL_FOLDER, { fs: full.fs(), ballastBytes: 3_000_001 })).journal.close();
  expect(full.files().size).toBe(1);
});

/** A new journal, worked with until the power goes in that call; with `liar` nothing is synced in truth. */
async function workUntilCut(
  call: number,
  torn: TornBytes,
  liar: boolean,
): Promise<{ disk: FaultDisk; acked: Map<number, string> }> {
  const disk = new FaultDisk();
  const acked = new Map<number, string>();
  await cutDuring(disk, call, torn, async () => {
    const { journal } = await opened(JOURNAL_FOLDER, { fs: disk.fs(), ...SMALL });
    disk.liesAboutSync = liar;
    await work(journal, 1, 60, acked);
  });
  disk.liesAboutSync = false;
  disk.kill();
  return { disk, acked };
}
