import type { LogStatus } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import { bridge } from '#renderer/bridge';

/** How the journal stands, whatever the tables hold. */
export function askJournal(): Promise<Result<LogStatus>> {
  return bridge.call('log.open', { checkpoint: null });
}
