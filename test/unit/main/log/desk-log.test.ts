import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LogOp } from '#domain/log/commit';
import { verifyCommit } from '#domain/log/encode';
import type { Result } from '#domain/result';
import { hash, isSignedBy, type Wrap, type WrapIfAny } from '#main/log/device-key';
import type { Draft } from '#main/log/desk-log';
import { openLog, placesIn, type OpenedLog } from '#main/log/open-log';
import { makeSnapshot, recordsOf } from '#main/log/snapshots';

let folder = '';
const open = new Set<OpenedLog>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cco-log-'));
});

afterEach(async () => {
  for (const each of open) await each.log.close();
  open.clear();
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}-other`, { recursive: true, force: true });
});

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function start(at = folder, wrap: WrapIfAny = () => Promise.resolve(null)): Promise<OpenedLog> {
  const opened = must(await openLog(at, '0.1.0', wrap));
  open.add(opened);
  return opened;
}

async function stop(opened: OpenedLog): Promise<void> {
  open.delete(opened);
  await opened.log.close();
}

function weight(value: string, w: readonly string[] = []): Draft {
  const op: LogOp = { e: 'indicator', i: 'i1', f: 'weight', v: value, w };
  return { book: '42-2569', name: 'edit-indicator', person: 'ผู้บันทึก', post: 'cco', lam: 0, ops: [op] };
}

test('an edit becomes a signed commit of a chain, and the chain goes on after the next start', async () => {
  const first = await start();
  const one = must(await first.log.append(weight('10')));
  const two = must(await first.log.append(weight('12')));
  await stop(first);
  const second = await start();
  const three = must(await second.log.append(weight('15')));
  const { records } = await second.log.read(0);
  const commits = records.map(({ bytes }) => must(verifyCommit(bytes, hash, isSignedBy)));
  expect(commits.map(({ id }) => id)).toEqual([one.id, two.id, three.id]);
  expect(commits.map(({ body }) => body.seq)).toEqual([1, 2, 3]);
  expect(commits.map(({ body }) => body.prev)).toEqual([null, one.id, two.id]);
  expect(commits.map(({ body }) => body.lam)).toEqual([1, 2, 3]);
  expect(new Set(commits.map(({ body }) => body.inc)).size).toBe(1);
  expect(new Set(commits.map(({ body }) => body.dev))).toEqual(new Set([second.device]));
  expect(second.log.notices).toEqual([]);
});

test('many edits at once stand in one unbroken chain', async () => {
  const { log } = await start();
  const all = await Promise.all(Array.from({ length: 50 }, (_, at) => log.append(weight(String(at)))));
  expect(all.map((each) => must(each).seq)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  expect(all.map((each) => must(each).at)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

test('a changed byte is seen: the signature no longer fits', async () => {
  const { log } = await start();
  const { bytes } = must(await log.append(weight('10')));
  const forged = Uint8Array.from(bytes);
  const at = Buffer.from(bytes).indexOf('"10"') + 1;
  forged[at] = 57;
  expect(verifyCommit(forged, hash, isSignedBy)).toMatchObject({ ok: false, code: 'commit-signature' });
  expect(await log.take([forged])).toMatchObject({ ok: false, code: 'commit-damaged' });
});

test('disk image restored, then edits: a new chain, and no number is given twice', async () => {
  let opened = await start();
  must(await opened.log.append(weight('10')));
  await stop(opened);
  cpSync(placesIn(folder).journal, `${folder}-other`, { recursive: true });
  opened = await start();
  const lost = must(await opened.log.append(weight('11')));
  await stop(opened);
  rmSync(placesIn(folder).journal, { recursive: true });
  cpSync(`${folder}-other`, placesIn(folder).journal, { recursive: true });
  opened = await start();
  expect(opened.log.notices).toEqual([{ code: 'chain-renewed', details: { why: 'journal-older' } }]);
  const after = must(await opened.log.append(weight('12')));
  expect(after.inc).not.toBe(lost.inc);
  // What the window's tables still have comes back as it was.
  expect(must(await opened.log.take([lost.bytes, lost.bytes]))).toEqual({ added: 1 });
});

test('a profile copied to another computer begins a chain of its own', async () => {
  const opened = await start();
  must(await opened.log.append(weight('10')));
  await stop(opened);
  const anchor = JSON.parse(readFileSync(placesIn(folder).anchor, 'utf8')) as Record<string, unknown>;
  writeFileSync(placesIn(folder).anchor, JSON.stringify({ ...anchor, machine: 'another' }));
  const again = await start();
  expect(again.log.notices).toEqual([{ code: 'chain-renewed', details: { why: 'machine-other' } }]);
  expect(again.log.chain()).toMatchObject({ seq: 0, last: null });
});

test('tables that know the chain further than the journal does make it begin a new one', async () => {
  const { log } = await start();
  must(await log.append(weight('10')));
  const { inc, seq, last } = log.chain();
  await log.compare({ inc, seq, last: last ?? '' });
  expect(log.chain().inc).toBe(inc);
  await log.compare({ inc, seq: seq + 1, last: 'unknown' });
  expect(log.chain().inc).not.toBe(inc);
});

test('the key is locked by the system where it offers that, and a lost key costs a new one, no data', async () => {
  const wrap: Wrap = {
    lock: (secret) => Promise.resolve(Buffer.from(secret).map((byte) => byte ^ 85)),
    open: (locked) => Promise.resolve(Buffer.from(locked.map((byte) => byte ^ 85)).toString()),
  };
  let opened = await start(folder, () => Promise.resolve(wrap));
  const { device } = opened;
  must(await opened.log.append(weight('10')));
  await stop(opened);
  expect(readFileSync(placesIn(folder).key, 'utf8')).toContain('"wrapped":true');
  opened = await start(folder, () => Promise.resolve(wrap));
  expect(opened.device).toBe(device);
  await stop(opened);
  opened = await start(folder, () => Promise.resolve(null));
  expect(opened.device).not.toBe(device);
  expect(opened.log.notices).toEqual([{ code: 'chain-renewed', details: { why: 'key-new' } }]);
  expect((await opened.log.read(0)).records).toHaveLength(1);
});

test('nobody but the account may read a key that lies open', async () => {
  await start();
  expect(statSync(placesIn(folder).key).mode & 0o077).toBe(0);
});

test('a snapshot brings its commits to another computer, which goes on with a chain of its own', async () => {
  const here = await start();
  const commits = [must(await here.log.append(weight('10'))), must(await here.log.append(weight('11')))];
  const { snapshots } = placesIn(folder);
  const made = must(await makeSnapshot(here.journal, snapshots, 'asked', Date.UTC(2026, 10, 24)));
  const records = must(await recordsOf(snapshots, made.name));

  const there = await start(`${folder}-other`);
  expect(must(await there.log.take(records))).toEqual({ added: 2 });
  expect(must(await there.log.take(records))).toEqual({ added: 0 });
  await there.log.renew('restored');
  const next = must(await there.log.append(weight('12')));
  expect(commits.map(({ inc }) => inc)).not.toContain(next.inc);
  expect((await there.log.read(0)).records.map(({ id }) => id)).toEqual([
    ...commits.map(({ id }) => id),
    next.id,
  ]);
  expect(await recordsOf(snapshots, '../device.json')).toMatchObject({ ok: false, code: 'bad-request' });
});
