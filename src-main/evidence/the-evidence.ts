import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app } from 'electron';
import { Checker } from '#main/evidence/checker';
import { Jobs } from '#main/evidence/jobs';
import { EvidenceStore } from '#main/evidence/store';
import { nodeFs } from '#main/journal/journal-fs';

export type Evidence = {
  readonly store: EvidenceStore;
  readonly checker: Checker;
  readonly jobs: Jobs;
  /** Folder of what is made from the files and can be made again. */
  readonly cache: string;
};

let opening: Promise<Evidence> | null = null;

/** The one store of this program. What a broken attaching left is taken away when it is first asked for. */
export function currentEvidence(): Promise<Evidence> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Evidence> {
  const profile = app.getPath('userData');
  const store = new EvidenceStore(nodeFs, join(profile, 'evidence'), { freshId: randomUUID });
  // A disk that cannot be written says so when something is to be written.
  await store.sweep().catch(() => 0);
  const checker = new Checker(store, {
    now: () => Date.now(),
    pause: (ms) => pause(ms),
  });
  return { store, checker, jobs: new Jobs(store), cache: join(profile, 'evidence-pictures') };
}
