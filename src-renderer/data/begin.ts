import type { LogStatus } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import { bridge } from '#renderer/bridge';
import { openDatabase } from '#renderer/data/database';

type Begun = { readonly journal: Promise<Result<LogStatus>>; readonly tables: Promise<boolean> };

let begun: Begun | null = null;

/** Opens journal and tables, once. What goes wrong is told where they are waited for. */
export function begin(): Begun {
  if (begun !== null) return begun;
  begun = { journal: askJournal(), tables: openDatabase() };
  begun.journal.catch(() => null);
  begun.tables.catch(() => null);
  return begun;
}

/** How the journal stands, whatever the tables hold. */
export function askJournal(): Promise<Result<LogStatus>> {
  return bridge.call('log.open', { level: null });
}
