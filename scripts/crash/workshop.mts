import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDesk, ROOT, type DeskWindow } from '#test/e2e/desk-window';

/** A folder for one run, with a copy of the built program: a build in the meantime does not disturb it. */
export type Workshop = {
  readonly folder: string;
  open(profile: string): Promise<DeskWindow>;
  clear(): void;
};

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'cco-desk-crash-'));
  const root = join(folder, 'program');
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  return {
    folder,
    open: async (profile) => {
      const desk = await launchDesk({ profile, root });
      // Filling the tables is not the end of opening.
      await desk.page.waitForSelector('.app, .first, .stopped:not(:has(progress))');
      return desk;
    },
    clear: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Say = (text: string) => void;
