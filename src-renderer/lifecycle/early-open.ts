import type { LogStatus } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import { askJournal } from '#renderer/database/journal';
import { openDatabase } from '#renderer/database/database';

type Begun = { readonly journal: Promise<Result<LogStatus>>; readonly tables: Promise<boolean> };

let begun: Begun | null = null;

/** Opens journal and tables, once. What goes wrong is told where they are waited for. */
export function openEarly(): Begun {
  if (begun !== null) return begun;
  begun = { journal: askJournal(), tables: openDatabase() };
  begun.journal.catch(() => null);
  begun.tables.catch(() => null);
  return begun;
}
