import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkshop } from '#scripts/crash/workshop.mts';
import { launchDesk } from '#test/e2e/desk-window';
import { Starts } from './starts.mts';
import type { Ground } from './walk.mts';

/** A ground to walk on: a copy of the built program, or a program that lies elsewhere, and the years in which walks begin. */
export function openGround(program?: string): Ground & { clear(): void } {
  if (program === undefined) {
    const workshop = openWorkshop();
    return { ...workshop, starts: new Starts(workshop.folder, new Date()) };
  }
  const folder = mkdtempSync(join(tmpdir(), 'cco-desk-drive-'));
  return {
    folder,
    open: (profile) => launchDesk({ profile, root: program }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
    starts: new Starts(folder, new Date()),
  };
}
