import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Handlers } from '#domain/ipc/bridge';
import { contract, type CallName } from '#domain/ipc/contract';
import { fail, type Result } from '#domain/result';

type Reply = Result<unknown>;

/** The only listener of the desktop process: sender, name and input are checked before any handler runs. */
export function serve(handlers: Handlers, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  ipcMain.handle('call', async (event, name: unknown, raw: unknown): Promise<Reply> => {
    if (!isTrusted(event)) return fail('bad-request', { reason: 'sender' });
    if (!isCallName(name)) return fail('bad-request', { reason: 'name' });
    return answer(handlers, name, raw);
  });
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** Parses the input, runs the handler; a surprise is logged here and reaches the window as a code only. */
export async function answer(handlers: Handlers, name: CallName, raw: unknown): Promise<Reply> {
  const parsed = contract[name].safeParse(raw);
  if (!parsed.success) return fail('bad-request', { reason: 'input' });
  const handler = handlers[name] as (input: unknown) => Promise<Reply>;
  try {
    return await handler(parsed.data);
  } catch (surprise) {
    console.error(`call ${name} failed:`, surprise instanceof Error ? surprise.message : 'unknown');
    return fail('unexpected');
  }
}
