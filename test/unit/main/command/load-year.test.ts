import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyCommit } from '#domain/log/encode';
import { bookState } from '#domain/log/materialise';
import { mergeAll, type RecordState } from '#domain/log/merge';
import type { Result } from '#domain/result';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { hash, isSignedBy } from '#main/log/device-key';
import { openLog, placesIn, type OpenedLog } from '#main/log/open-log';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';
import { cco, ccoThroughNpm, lineOf, ROOT } from '#test/unit/main/command/run-cco';
import { editJson, sampleCopy, SAMPLE_YEAR } from '#test/unit/main/command/year-on-disk';
import { testFolder } from '#test/unit/main/files/test-folder';

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** As the desk opens it; closed again when `use` has ended. */
async function withLog<Value>(profile: string, use: (opened: OpenedLog) => Promise<Value>): Promise<Value> {
  const opened = must(await openLog(profile, '0.0.0', () => Promise.resolve(null)));
  try {
    return await use(opened);
  } finally {
    await opened.log.close();
  }
}

const commitsIn = (profile: string) =>
  withLog(profile, async ({ log, device }) => {
    const { records } = await log.read(0);
    const commits = records.map(({ bytes }) => must(verifyCommit(bytes, hash, isSignedBy)));
    return { commits, device, notices: log.notices };
  });

const refused = (code: string) => ({
  book: null,
  commits: 0,
  records: 0,
  problems: [expect.objectContaining({ code, severity: 'error' })],
});

describe('npm run -s cco -- load YEAR-FOLDER --profile DIR', () => {
  test('the desk that opens the profile has the whole year, on its own chain, signed by its own key', async () => {
    const profile = join(testFolder(), 'โปรไฟล์');
    const ran = await ccoThroughNpm('load', SAMPLE_YEAR, '--profile', profile);
    const wanted = bookOf(sampleRecords());
    const count = Object.values(wanted).reduce((all, records) => all + records.size, 0);
    expect(lineOf(ran)).toEqual({ book: '50-2547', commits: 1, records: count });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const { commits, device, notices } = await commitsIn(profile);
    expect(
      commits.map(({ body }) => [body.book, body.name, body.seq, body.prev, body.lam, body.dev]),
    ).toEqual([['50-2547', 'start', 1, null, 1, device]]);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(commits[0]?.body.app).toBe(version);
    expect(notices).toEqual([]);
    const states = new Map<string, RecordState>();
    mergeAll(states, commits, new Map());
    expect(bookState(states.values())).toEqual(wanted);
  });

  test('a year that is there already is left as it is; another year goes on behind it', async () => {
    const profile = testFolder();
    await cco('load', SAMPLE_YEAR, '--profile', profile);
    const again = await cco('load', SAMPLE_YEAR, '--profile', profile);
    expect(lineOf(again)).toEqual(refused('year-exists'));
    expect(again.code).toBe(1);
    const folder = sampleCopy();
    editJson(folder, 'framework.json', (file: Record<string, unknown>) => {
      file['province'] = '51';
    });
    expect(lineOf(await cco('load', folder, '--profile', profile))).toMatchObject({ book: '51-2547' });
    const { commits } = await commitsIn(profile);
    expect(commits.map(({ body }) => [body.book, body.seq, body.inc])).toEqual([
      ['50-2547', 1, commits[0]?.body.inc],
      ['51-2547', 2, commits[0]?.body.inc],
    ]);
    expect(commits[1]?.body.prev).toBe(commits[0]?.id);
  });

  test('a profile that is open is left alone', async () => {
    const profile = testFolder();
    const ran = await withLog(profile, () => cco('load', SAMPLE_YEAR, '--profile', profile));
    expect(lineOf(ran)).toEqual(refused('journal-locked'));
    expect(ran.code).toBe(1);
    expect((await commitsIn(profile)).commits).toEqual([]);
  });

  test('a key that is locked to an account is not written over', async () => {
    const profile = testFolder();
    const key = placesIn(profile).key;
    const locked = JSON.stringify({ device: 'd', wrapped: true, key: 'AAAA' });
    writeFileSync(key, locked);
    expect(lineOf(await cco('load', SAMPLE_YEAR, '--profile', profile))).toEqual(
      refused('device-key-locked'),
    );
    expect(readFileSync(key, 'utf8')).toBe(locked);
    expect(existsSync(placesIn(profile).journal)).toBe(false);
  });

  test('a folder that is not in order does not even make the profile', async () => {
    const folder = sampleCopy();
    rmSync(join(folder, 'agreement.json'));
    const profile = join(testFolder(), 'new');
    const ran = await cco('load', folder, '--profile', profile);
    expect(lineOf(ran)).toEqual(refused('file-missing'));
    expect([ran.code, existsSync(profile)]).toEqual([1, false]);
  });

  test('where a file stands in place of the profile, it says so', async () => {
    const profile = join(testFolder(), 'file');
    writeFileSync(profile, '');
    expect(lineOf(await cco('load', SAMPLE_YEAR, '--profile', profile))).toEqual(refused('file-not-written'));
  });
});
