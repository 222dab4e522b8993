import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesSource, fileSource, openingOfPath, type Source } from '#main/evidence/source';
import { Checker } from '#main/evidence/checker';
import { Jobs } from '#main/evidence/jobs';
import { saveCopy } from '#main/evidence/save-copy';
import { EvidenceStore, type StoreOptions } from '#main/evidence/store';
import { nodeFs } from '#main/journal/journal-fs';
import { chanceOf, FaultDisk } from '#test/unit/main/journal/fault-fs';
import { testFolder } from '#test/unit/main/files/test-folder';

const MIB = 1024 * 1024;
const FOLDER = '/disk/evidence';

function storeIn(folder: string, options: Partial<StoreOptions> = {}): EvidenceStore {
  return new EvidenceStore(nodeFs, folder, { freshId: randomUUID, reserve: 0, ...options });
}

function storeOn(disk: FaultDisk): EvidenceStore {
  return new EvidenceStore(disk.fs(), FOLDER, { freshId: randomUUID });
}

function shaOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every file below a folder, by its path in it. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1));
}

const PAPER = Buffer.from('a signed paper');

describe('with real files', () => {
  test('a file lies under the SHA-256 of its content, and its kind is told by its bytes', async () => {
    const folder = testFolder();
    const path = join(folder, 'picture.txt');
    const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(3 * MIB, 7)]);
    writeFileSync(path, bytes);
    const store = storeIn(join(folder, 'evidence'));
    const taken = await store.take(await fileSource(path));
    const sha256 = shaOf(bytes);
    expect(taken).toEqual({
      ok: true,
      value: { sha256, name: 'picture.txt', mediaType: 'image/png', bytes: bytes.length },
    });
    expect(filesBelow(join(folder, 'evidence'))).toEqual([join(sha256.slice(0, 2), sha256)]);
    expect(readFileSync(store.pathOf(sha256)).equals(bytes)).toBe(true);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('the same content under two names is stored once', async () => {
    const folder = testFolder();
    const store = storeIn(folder);
    const one = await store.take(bytesSource('one.txt', PAPER));
    const two = await store.take(bytesSource('two.txt', PAPER));
    expect(one.ok && two.ok && one.value.sha256 === two.value.sha256).toBe(true);
    expect(filesBelow(folder)).toHaveLength(1);
  });

  test('a flipped byte, a missing file and another length are told apart; attaching again heals', async () => {
    const folder = testFolder();
    const store = storeIn(folder);
    const checker = new Checker(store, { now: () => 1000, pause: () => Promise.resolve() });
    await store.take(bytesSource('paper.txt', PAPER));
    const file = { sha256: shaOf(PAPER), bytes: PAPER.length };
    const look = async (): Promise<string | undefined> => (await checker.look([file]))[0]?.state;
    expect(await store.verify(file.sha256)).toBe('here');

    const flipped = Buffer.from(PAPER);
    flipped.writeUInt8(flipped.readUInt8(3) ^ 1, 3);
    writeFileSync(store.pathOf(file.sha256), flipped);
    // Its length is right: only reading it tells.
    expect(await look()).toBe('here');
    checker.start([file.sha256]);
    await checker.settled();
    expect(await look()).toBe('changed');

    await store.take(bytesSource('paper.txt', PAPER));
    expect(await checker.verify(file.sha256)).toBe('here');
    expect(await look()).toBe('here');

    writeFileSync(store.pathOf(file.sha256), 'short');
    expect(await look()).toBe('changed');
    const gone = { sha256: shaOf(Buffer.from('never stored')), bytes: 12 };
    expect(await checker.look([gone])).toEqual([{ sha256: gone.sha256, state: 'missing', checkedAt: null }]);
  });

  test('a check that is stopped says nothing about the file it was at', async () => {
    const store = storeIn(testFolder());
    const large = Buffer.alloc(3 * MIB, 1);
    await store.take(bytesSource('large', large));
    const checker: Checker = new Checker(store, {
      now: () => 1000,
      pause: async () => {
        checker.start([]);
      },
    });
    checker.start([shaOf(large)]);
    await checker.settled();
    expect(await checker.look([{ sha256: shaOf(large), bytes: large.length }])).toEqual([
      { sha256: shaOf(large), state: 'here', checkedAt: null },
    ]);
  });

  test('what is no file, is gone or is empty is refused by name, and leaves nothing', async () => {
    const folder = testFolder();
    const evidence = join(folder, 'evidence');
    const jobs = new Jobs(storeIn(evidence));
    mkdirSync(join(folder, 'a folder'));
    writeFileSync(join(folder, 'empty.txt'), '');
    symlinkSync('/dev/zero', join(folder, 'endless'));
    const paths = ['a folder', 'empty.txt', 'endless', '../gone.txt'].map((name) => join(folder, name));
    const taken = await jobs.run('job', paths.map(openingOfPath));
    expect(taken.map(({ name, result }) => [name, result.ok ? 'stored' : result.code])).toEqual([
      ['a folder', 'evidence-unreadable'],
      ['empty.txt', 'file-empty'],
      ['endless', 'evidence-unreadable'],
      ['gone.txt', 'evidence-unreadable'],
    ]);
    expect(filesBelow(evidence)).toEqual([]);
  });

  test('names with paths, devices, turned writing and endless Thai letters never become a path', async () => {
    const folder = testFolder();
    const evidence = join(folder, 'store/evidence');
    const store = storeIn(evidence);
    const names = [
      '../../../escape.txt',
      '..\\..\\escape.txt',
      '/etc/passwd',
      'CON',
      'nul.txt',
      'ก'.repeat(5000),
    ];
    for (const [at, name] of names.entries()) {
      const taken = await store.take(bytesSource(name, Buffer.from(`content ${String(at)}`)));
      expect(taken.ok && !/[/\\]/.test(taken.value.name) && taken.value.name.length <= 255).toBe(true);
    }
    expect(filesBelow(folder)).toHaveLength(names.length);
    expect(filesBelow(evidence).every((path) => /^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(path))).toBe(true);
  });

  test('too large is refused before it is read, and where the size was not known, as soon as it shows', async () => {
    const folder = testFolder();
    const store = storeIn(folder, { maxBytes: 2 * MIB });
    const large = Buffer.alloc(3 * MIB, 1);
    const unknown: Source = { ...bytesSource('film.mp4', large), bytes: null };
    for (const source of [bytesSource('film.mp4', large), unknown]) {
      expect(await store.take(source)).toMatchObject({
        ok: false,
        code: 'evidence-too-large',
        details: { name: 'film.mp4', bytes: expect.stringMatching(/^\d+$/) as string },
      });
    }
    expect(filesBelow(folder)).toEqual([]);
  });

  test('an attaching that is stopped keeps what it has stored, and nothing half', async () => {
    const folder = testFolder();
    const jobs = new Jobs(storeIn(folder));
    async function* endless(): AsyncGenerator<Buffer> {
      for (let piece = 0; ; piece += 1) {
        if (piece === 3) jobs.stop('job');
        yield Buffer.alloc(MIB, piece);
      }
    }
    const second: Source = { name: 'film', bytes: null, pieces: endless, close: () => Promise.resolve() };
    const taken = await jobs.run('job', [
      { name: 'paper', open: () => Promise.resolve({ ok: true, value: bytesSource('paper', PAPER) }) },
      { name: 'film', open: () => Promise.resolve({ ok: true, value: second }) },
      { name: 'late', open: () => Promise.reject(new Error('must not be opened')) },
    ]);
    expect(taken.map(({ result }) => (result.ok ? 'stored' : result.code))).toEqual([
      'stored',
      'cancelled',
      'cancelled',
    ]);
    expect(filesBelow(folder)).toEqual([join(shaOf(PAPER).slice(0, 2), shaOf(PAPER))]);
  });

  test('a copy is saved whole, and one of a spoilt file is refused and leaves nothing', async () => {
    const folder = testFolder();
    const store = storeIn(join(folder, 'evidence'));
    await store.take(bytesSource('paper.html', PAPER));
    const sha256 = shaOf(PAPER);
    const target = join(folder, 'copies/paper.html');
    mkdirSync(join(folder, 'copies'));
    expect(await saveCopy(store.pathOf(sha256), sha256, target, 'paper.html')).toEqual({
      ok: true,
      value: null,
    });
    expect(readFileSync(target).equals(PAPER)).toBe(true);
    writeFileSync(store.pathOf(sha256), 'something else');
    const other = join(folder, 'copies/other.html');
    expect(await saveCopy(store.pathOf(sha256), sha256, other, 'paper.html')).toMatchObject({
      code: 'evidence-changed',
    });
    expect(readdirSync(join(folder, 'copies'))).toEqual(['paper.html']);
    expect(existsSync(other)).toBe(false);
  });
});

describe('on a disk with faults', () => {
  const large = Buffer.alloc(5 * MIB, 3);

  test('no room before, or none in the middle: disk-full by name, and the store is as it was', async () => {
    const disk = new FaultDisk();
    disk.free = 100 * MIB;
    expect(await storeOn(disk).take(bytesSource('film', large))).toEqual({
      ok: false,
      code: 'disk-full',
      details: { name: 'film' },
    });
    disk.free = 1e12;
    disk.failing = new Set(['write']);
    disk.failCode = 'ENOSPC';
    expect(await storeOn(disk).take(bytesSource('film', large))).toMatchObject({ code: 'disk-full' });
    expect([...disk.files().keys()]).toEqual([]);
  });

  test('whatever call of the disk fails, the file is whole under its name or not there', async () => {
    const calls = await callsOfTaking();
    expect(calls).toBeGreaterThan(8);
    let failures = 0;
    for (let call = 1; call <= calls; call += 1) {
      const disk = new FaultDisk();
      disk.failAt = call;
      const taken = await storeOn(disk).take(bytesSource('film', large));
      failures += taken.ok ? 0 : 1;
      expect(onlyWhole(disk), `call ${String(call)}`).toBe(true);
      if (taken.ok) expect(await storeOn(disk).verify(taken.value.sha256)).toBe('here');
    }
    expect(failures).toBeGreaterThan(0);
  });

  test('power cut or kill at every call: after the sweep nothing half is left, and what was confirmed is there', async () => {
    const calls = await callsOfTaking();
    for (let call = 1; call <= calls + 1; call += 1) {
      for (const torn of ['lost', 'part', 'zeros', 'all', 'kill'] as const) {
        const disk = new FaultDisk();
        const confirmed = await takeUntilCut(disk, call, torn);
        const after = storeOn(disk);
        await after.sweep();
        const found = await after.verify(shaOf(large));
        expect([...disk.files().keys()].filter((path) => path.endsWith('.part'))).toEqual([]);
        expect(found, `call ${String(call)}, ${torn}`).toBe(
          confirmed ? 'here' : found === 'here' ? 'here' : 'missing',
        );
      }
    }
  });

  test('a disk that lies about syncing is caught by this very test', async () => {
    const disk = new FaultDisk();
    disk.liesAboutSync = true;
    await storeOn(disk).take(bytesSource('film', large));
    disk.powerCut(chanceOf(1), 'lost');
    expect(await storeOn(disk).verify(shaOf(large))).not.toBe('here');
  });

  async function callsOfTaking(): Promise<number> {
    const disk = new FaultDisk();
    await storeOn(disk).take(bytesSource('film', large));
    return disk.calls.length;
  }

  /** Whether it had been confirmed when the power went. */
  async function takeUntilCut(
    disk: FaultDisk,
    call: number,
    torn: 'lost' | 'part' | 'zeros' | 'all' | 'kill',
  ): Promise<boolean> {
    const end = (): void => (torn === 'kill' ? disk.kill() : disk.powerCut(chanceOf(call), torn));
    const cut = new Promise<false>((done) => {
      disk.cutAt = {
        call,
        cut: () => {
          end();
          done(false);
        },
      };
    });
    const taken = storeOn(disk)
      .take(bytesSource('film', large))
      .then(({ ok }) => ok);
    const confirmed = await Promise.race([cut, taken]);
    disk.cutAt = null;
    if (confirmed) end();
    return confirmed;
  }

  function onlyWhole(disk: FaultDisk): boolean {
    return [...disk.files()].every(
      ([path, bytes]) => path.endsWith('.part') || path.endsWith(`/${shaOf(bytes)}`),
    );
  }
});
