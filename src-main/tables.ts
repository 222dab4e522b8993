import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { fail, succeed, type Result } from '#domain/result';

const MARK = 'renew-tables';
const ASIDE = 'IndexedDB.aside';

let isRenewed = false;

/**
 * The window's profile lies in a folder of its own, so that Chromium can lose all of it and the journal stays. Must run
 * before the program is ready: tables that were called broken are put aside before Chromium looks at them.
 */
export function prepareProfile(): void {
  const profile = join(app.getPath('userData'), 'window');
  // Made before Chromium looks for it: what comes first of its parts does not make it, and a start hung on that.
  mkdirSync(profile, { recursive: true });
  app.setPath('sessionData', profile);
  const mark = join(app.getPath('userData'), MARK);
  if (!existsSync(mark)) return;
  const tables = join(profile, 'IndexedDB');
  rmSync(join(profile, ASIDE), { recursive: true, force: true });
  if (existsSync(tables)) renameSync(tables, join(profile, ASIDE));
  rmSync(mark);
  isRenewed = true;
}

/**
 * Tables that cannot even be opened: the program restarts without them and fills new ones from the journal. Once:
 * where new ones cannot be opened either, it is not the tables.
 */
export function renewTables(): Promise<Result<null>> {
  if (isRenewed) return Promise.resolve(fail('save-failed'));
  writeFileSync(join(app.getPath('userData'), MARK), '');
  app.relaunch();
  app.exit();
  return Promise.resolve(succeed(null));
}
