import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { freshProfile } from '#test/e2e/desk-window';
import { openSample, saved } from '#test/e2e/steps';
import { openJournal } from '#main/journal/journal';
import { readRecords } from '#main/journal/record';
import { hash } from '#main/log/device-key';
import { listSnapshots, recordsOf } from '#main/log/snapshots';
import { chanceOf } from './chance.mts';
import { Ledger } from './ledger.mts';
import { Officer } from './officer.mts';
import { killAll } from './processes.mts';
import { readCommits, readTables, SEEN, type Tables } from '#test/e2e/tables';
import { segmentsIn } from './spoil.mts';
import type { Workshop } from './workshop.mts';

/** A profile in which somebody has worked, ended properly, and what it must show for ever after. */
export type Filled = {
  readonly profile: string;
  readonly tables: Tables;
  /** Ids of its commits. */
  readonly commits: ReadonlySet<string>;
};

/** Small, so that a few hundred commits make many segments. */
const SEGMENT_BYTES = 24 * 1024;
const SESSIONS = 3;

export async function fillProfile(workshop: Workshop, commits: number, seed: number): Promise<Filled> {
  const profile = freshProfile();
  const ledger = new Ledger();
  for (let session = 0; session < SESSIONS; session += 1) {
    const desk = await workshop.open(profile);
    try {
      if (session === 0) await openSample(desk);
      await saved(desk);
      const officer = new Officer(desk, ledger, chanceOf(seed + session));
      await officer.sitDown();
      for (let step = 0; step < commits / SESSIONS; step += 1) await officer.act();
      if (session === 1) await growFiles(desk.page);
      await desk.close();
    } finally {
      await killAll(desk);
    }
  }
  await cutIntoSegments(join(profile, 'journal'));
  const desk = await workshop.open(profile);
  try {
    await saved(desk);
    const tables = await readTables(desk.page, SEEN);
    const known = await readCommits(desk.page, 0);
    await desk.close();
    return { profile, tables, commits: new Set(known.map(({ id }) => id)) };
  } finally {
    await killAll(desk);
  }
}

/** Writes and removes so much beside the tables that the browser puts its rows into files of every kind. */
async function growFiles(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('beside');
    opening.onupgradeneeded = () => opening.result.createObjectStore('bulk');
    const database = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    const writing = database.transaction('bulk', 'readwrite');
    for (let at = 0; at < 200; at += 1) writing.objectStore('bulk').put(`${at}`.repeat(20_000), at);
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    database.close();
    await new Promise((done) => {
      indexedDB.deleteDatabase('beside').onsuccess = done;
    });
  });
}

/** The same journal in more and smaller files. */
async function cutIntoSegments(folder: string): Promise<void> {
  const before = await openJournal(folder, { freshId: () => '', ballastBytes: 0 });
  if (!before.ok) throw new Error(`the journal cannot be opened: ${before.code}`);
  const { journal: name, count } = before.value.journal.head();
  const records = await before.value.journal.read(0, Number.MAX_SAFE_INTEGER);
  await before.value.journal.close();
  if (records.length !== count) throw new Error('the journal cannot be read whole');
  rmSync(folder, { recursive: true });
  const options = { freshId: () => name, segmentBytes: SEGMENT_BYTES, ballastBytes: 0, minFree: 0 };
  const after = await openJournal(folder, options);
  if (!after.ok) throw new Error(`the journal cannot be made: ${after.code}`);
  for (const { bytes } of records) await after.value.journal.append([bytes]);
  await after.value.journal.close();
}

/** Ids of the commits that can be read in the files of the journal and in snapshots, whatever else is broken. */
export async function readableIn(profile: string): Promise<ReadonlySet<string>> {
  const [journal, snapshots] = [join(profile, 'journal'), join(profile, 'snapshots')];
  const records = segmentsIn(journal).flatMap(
    (name) => readRecords(readFileSync(join(journal, name))).records,
  );
  for (const { name } of await listSnapshots(snapshots)) {
    const read = await recordsOf(snapshots, name);
    if (read.ok) records.push(...read.value);
  }
  return new Set(records.map(hash));
}
