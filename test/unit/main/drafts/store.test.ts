import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST_DRAFTS, LONGEST_DRAFT, MOST_DRAFTS, type Draft } from '#domain/drafts/draft';
import { DraftStore } from '#main/drafts/store';
import { chanceOf, cutDuring, FaultDisk, type TornBytes } from '../journal/fault-fs';

const FOLDER = join('/disk', 'drafts');

function draft(key: string, text: string): Draft {
  return { book: '92-2569', key, text, was: '', label: '', page: 'tracking', indicator: '', round: '6' };
}

async function textsOn(disk: FaultDisk): Promise<Record<string, string>> {
  const reply = await new DraftStore(disk.fs(), FOLDER).read();
  if (!reply.ok) throw new Error(reply.code);
  return Object.fromEntries(reply.value.drafts.map(({ key, text }) => [key, text]));
}

describe('texts that are being written', () => {
  it('are on the disk when a keeping succeeds, whatever the power does then', async () => {
    for (const torn of ['lost', 'part', 'zeros', 'all'] satisfies TornBytes[]) {
      const disk = new FaultDisk();
      const store = new DraftStore(disk.fs(), FOLDER);
      await store.keep(draft('a', 'หนึ่ง'));
      await store.keep(draft('a', 'หนึ่งสอง'));
      await store.keep(draft('b', 'อื่น'));
      await store.drop([{ book: '92-2569', key: 'b' }]);
      disk.powerCut(chanceOf(7), torn);
      expect(await textsOn(disk)).toEqual({ a: 'หนึ่งสอง' });
    }
  });

  it('are the last ones or those before, when the power goes in any call of the disk', async () => {
    for (let call = 1; ; call += 1) {
      const disk = new FaultDisk();
      await new DraftStore(disk.fs(), FOLDER).keep(draft('a', 'เดิม'));
      const store = new DraftStore(disk.fs(), FOLDER);
      const at = disk.calls.length + call;
      const isCut = await cutDuring(disk, at, 'part', () => store.keep(draft('a', 'ใหม่')));
      if (!isCut) break;
      expect(['เดิม', 'ใหม่']).toContain((await textsOn(disk))['a']);
    }
  });

  it('say that they could not be kept, keep what was there, and are kept at the next key', async () => {
    const disk = new FaultDisk();
    const store = new DraftStore(disk.fs(), FOLDER);
    await store.keep(draft('a', 'เดิม'));
    disk.failing = new Set(['datasync']);
    disk.failCode = 'ENOSPC';
    expect(await store.keep(draft('a', 'ใหม่'))).toMatchObject({ ok: false, code: 'disk-full' });
    disk.failing = new Set();
    expect(await textsOn(disk)).toEqual({ a: 'เดิม' });
    await store.keep(draft('a', 'ใหม่กว่า'));
    expect(await textsOn(disk)).toEqual({ a: 'ใหม่กว่า' });
  });

  it('of a file that cannot be read are put aside, told by name, and do not stop the next ones', async () => {
    const bad = [Buffer.from('x'), Buffer.alloc(40), Buffer.from('{"format":1,"drafts":[]}')];
    for (const bytes of bad) {
      const disk = new FaultDisk();
      await new DraftStore(disk.fs(), FOLDER).keep(draft('a', 'เดิม'));
      disk.put(join(FOLDER, 'drafts'), bytes);
      const store = new DraftStore(disk.fs(), FOLDER);
      expect(await store.read()).toMatchObject({
        ok: true,
        value: { drafts: [], notices: [{ code: 'drafts-unreadable' }] },
      });
      await store.keep(draft('b', 'ใหม่'));
      expect(await textsOn(disk)).toEqual({ b: 'ใหม่' });
      const aside = [...disk.files()].filter(([path]) => path.includes('quarantine'));
      expect(aside.map(([, kept]) => kept.equals(bytes))).toEqual([true]);
    }
  });

  it('are refused beyond their number and size, and what is kept stays', async () => {
    const disk = new FaultDisk();
    const store = new DraftStore(disk.fs(), FOLDER);
    const long = 'ก'.repeat(LONGEST_DRAFT);
    for (let at = 0; at < LARGEST_DRAFTS / LONGEST_DRAFT; at += 1) await store.keep(draft(String(at), long));
    expect(await store.keep(draft('more', 'ข'))).toMatchObject({ ok: false, code: 'drafts-full' });
    expect(Object.keys(await textsOn(disk))).toHaveLength(LARGEST_DRAFTS / LONGEST_DRAFT);
    expect(MOST_DRAFTS).toBeGreaterThan(LARGEST_DRAFTS / LONGEST_DRAFT);
  });
});
