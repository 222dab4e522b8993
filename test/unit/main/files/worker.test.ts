import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAnswer } from '#main/command/read-command';
import { forkInNode } from '#main/files/fork-node';
import { quarantineBytes, quarantineFile } from '#main/files/quarantine';
import { readAgreementBytes, readAgreementFile, type ReadDeps } from '#main/files/read-file';
import { readInWorker, writeInWorker, type Fork } from '#main/files/run-worker';
import { expectedOf, sampleBytes, samplePath, SAMPLES } from '#test/unit/main/files/agreement-samples';
import { builtWorker } from '#test/unit/main/files/built-worker';
import { handMade } from '#test/unit/main/files/make-zip';
import { testFolder } from '#test/unit/main/files/test-folder';

let worker: Fork;
beforeAll(() => {
  worker = forkInNode(builtWorker());
});

const deps = (change: Partial<ReadDeps> = {}): ReadDeps => ({
  fork: worker,
  quarantineFolder: testFolder(),
  ...change,
});

/** A worker that does what the text says. */
function scripted(script: string): Fork {
  const path = join(testFolder(), 'worker.cjs');
  writeFileSync(path, script);
  return forkInNode(path);
}

describe('the eight published agreements, through the process that may be killed', () => {
  test.each(SAMPLES)('%s is read exactly', async (name) => {
    const { unitName, indicators, weightTotal } = readAnswer(
      await readAgreementFile(samplePath(name), deps()),
    );
    expect({ unitName, indicators, weightTotal }).toEqual(expectedOf(name));
  });

  test('there are eight', () => {
    expect(SAMPLES).toHaveLength(8);
  });

  test('the bytes of a dropped file are read the same way', async () => {
    const read = await readAgreementBytes(new Uint8Array(sampleBytes('sheet-03')), deps());
    expect(read).toEqual(await readAgreementFile(samplePath('sheet-03'), deps()));
  });

  test('a workbook is written there too', async () => {
    const agreement = {
      title: 'คำรับรอง',
      unitLine: 'จังหวัดน่าน',
      heads: {
        ...{ no: 'ที่', name: 'ตัวชี้วัด', unit: 'หน่วยวัด', base: 'ข้อมูลพื้นฐาน', weight: 'น้ำหนัก' },
        ...{ levels: 'ระดับ', direction: 'ทิศทาง', method: 'วิธีให้คะแนน', dimension: 'มิติ', results: [] },
        ...{ total: 'รวม', higher: 'ยิ่งมากยิ่งดี', lower: 'ยิ่งน้อยยิ่งดี' },
      },
      methods: {},
      rows: [],
      weightTotal: '0',
    };
    const written = await writeInWorker(worker, agreement);
    expect(written.ok && Buffer.from(written.value).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('the file that was chosen', () => {
  test('keeps its bytes, and nothing of the copy stays behind', async () => {
    const path = join(testFolder(), 'ต้นฉบับ.xlsx');
    const quarantineFolder = testFolder();
    for (const bytes of [
      sampleBytes('sheet-02'),
      Buffer.from('<html>'),
      sampleBytes('sheet-02').subarray(0, 4000),
    ]) {
      writeFileSync(path, bytes);
      await readAgreementFile(path, deps({ quarantineFolder }));
      expect(digest(readFileSync(path))).toBe(digest(bytes));
      expect(readdirSync(quarantineFolder)).toEqual([]);
    }
  });

  test('that is not there, no file or too large is a problem of its own, without rows', async () => {
    const folder = testFolder();
    mkdirSync(join(folder, 'sub'));
    symlinkSync(samplePath('sheet-01'), join(folder, 'link.xlsx'));
    writeFileSync(join(folder, 'large.xlsx'), Buffer.alloc(20 * 1024 * 1024 + 1));
    const codes = await Promise.all(
      ['nowhere.xlsx', 'sub', 'link.xlsx', 'large.xlsx'].map(async (name) => {
        const { problems, rows, sheet } = await readAgreementFile(join(folder, name), deps());
        return [
          rows.length,
          sheet,
          ...problems.map((problem) => [problem.code, problem.sheet, problem.cell]),
        ];
      }),
    );
    expect(codes).toEqual([
      [0, null, ['file-missing', null, null]],
      [0, null, ['file-not-workbook', null, null]],
      [0, null, ['file-not-workbook', null, null]],
      [0, null, ['file-too-large', null, null]],
    ]);
  });

  test('lies in a folder of its own while it is read', async () => {
    const base = join(testFolder(), 'not', 'yet', 'there');
    const first = await quarantineFile(samplePath('sheet-01'), base);
    const second = await quarantineBytes(sampleBytes('sheet-01'), base);
    if (!first.ok || !second.ok) throw new Error('not copied');
    expect(first.value.path).not.toBe(second.value.path);
    expect(readFileSync(first.value.path).equals(readFileSync(second.value.path))).toBe(true);
    await first.value.remove();
    expect(readdirSync(base)).toHaveLength(1);
  });
});

describe('a worker that misbehaves', () => {
  const read = (
    fork: Fork,
    options: Parameters<typeof readInWorker>[2] = {},
  ): ReturnType<typeof readInWorker> => readInWorker(fork, samplePath('sheet-01'), options);

  test('one that never answers is killed when its time is over', async () => {
    const marker = join(testFolder(), 'pid');
    const sleeper = scripted(
      `require('node:fs').writeFileSync(${JSON.stringify(marker)}, String(process.pid));
       process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`,
    );
    expect(await read(sleeper, { timeoutMs: 1_500 })).toMatchObject({
      ok: false,
      code: 'file-took-too-long',
    });
    await expect.poll(() => isAlive(Number(readFileSync(marker, 'utf8')))).toBe(false);
  });

  test('one that is busy for ever is killed too', async () => {
    const busy = scripted(`process.on('message', () => { for (;;); });`);
    expect(await read(busy, { timeoutMs: 1_500 })).toMatchObject({ ok: false, code: 'file-took-too-long' });
  });

  test('one that dies without an answer means a damaged file', async () => {
    const dying = scripted(`process.on('message', () => process.abort());`);
    expect(await read(dying)).toMatchObject({ ok: false, code: 'file-damaged' });
    expect(await read(scripted('syntax error'))).toMatchObject({ ok: false, code: 'file-damaged' });
  });

  test('one that eats all memory is ended by its limit', async () => {
    const eating = scripted(`const all = []; for (;;) all.push(new Array(3e7).fill(all.length + 0.5));`);
    expect(await read(eating)).toMatchObject({ ok: false, code: 'file-damaged' });
  });

  test('an answer of another shape is not believed', async () => {
    const lying = scripted(
      `process.on('message', () => process.send({ ok: true, value: { rows: 'all' } }));`,
    );
    expect(await read(lying)).toMatchObject({ ok: false, code: 'unexpected' });
    const inventing = scripted(
      `process.on('message', () => process.send({ ok: false, code: 'toString', details: {} }));`,
    );
    expect(await read(inventing)).toMatchObject({ ok: false, code: 'unexpected' });
  });

  test('the officer may stop it before and while it works', async () => {
    const sleeper = scripted('setInterval(() => {}, 1000);');
    expect(await read(sleeper, { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      code: 'cancelled',
    });
    const stop = new AbortController();
    const reading = read(sleeper, { signal: stop.signal });
    stop.abort();
    expect(await reading).toMatchObject({ ok: false, code: 'cancelled' });
  });

  test('a foreign workbook with 200,000 ghost rows and a merge over all is read within its memory', async () => {
    const ghosts = Array.from(
      { length: 200_000 },
      (_, index) => `<row r="${String(index + 2)}" s="1"/>`,
    ).join('');
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${ghosts}</sheetData>
      <mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells></worksheet>`;
    const read_ = await readAgreementBytes(handMade({ sheet }), deps());
    expect(read_.problems.map((problem) => problem.code)).toEqual(['not-an-agreement']);
  });
});

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
