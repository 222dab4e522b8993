import type { LogStatus } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import { bridge } from '#renderer/bridge';
import { openDatabase } from '#renderer/data/database';

/**
 * Runs before everything else (src-renderer/main.tsx names it first), so that journal and tables open while the rest of
 * the script is read. What goes wrong is told where they are waited for.
 */
export const begun: { readonly journal: Promise<Result<LogStatus>>; readonly tables: Promise<boolean> } = {
  journal: bridge.call('log.open', { level: null }),
  tables: openDatabase(),
};
begun.journal.catch(() => null);
begun.tables.catch(() => null);
