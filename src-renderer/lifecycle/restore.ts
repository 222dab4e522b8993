import type { Restored } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import { bridge } from '#renderer/bridge';
import { reopenDesk } from '#renderer/lifecycle/start';
import { settled } from '#renderer/session/write';

/** Puts a snapshot's commits back. What the journal has stays; the tables are brought up to date. */
export function restoreSnapshot(name: string): Promise<Result<Restored>> {
  return restore(() => bridge.call('backup.restore', { name }));
}

/** The same from a rescue file that the officer chooses. */
export function restoreRescue(passphrase: string): Promise<Result<Restored>> {
  return restore(() => bridge.call('rescue.restore', { passphrase }));
}

async function restore(call: () => Promise<Result<Restored>>): Promise<Result<Restored>> {
  await settled();
  const restored = await call();
  if (restored.ok) await reopenDesk();
  return restored;
}
