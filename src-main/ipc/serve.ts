import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { fail, type Result } from '#domain/result';

/** Checks the name and the input of a call and gives its reply, or the text of one (`REPLIES_AS_TEXT`). */
export type Answer = (name: unknown, raw: unknown) => Promise<Result<unknown> | string>;

/**
 * The only listener of the desktop process: the sender is checked first, then the name and the input, then a handler
 * runs. The table and the handlers are loaded with the first call, so that the first window does not wait for them.
 */
export function serve(load: () => Promise<Answer>, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  ipcMain.handle('call', async (event, name: unknown, raw: unknown): Promise<Result<unknown> | string> => {
    if (!isTrusted(event)) return fail('bad-request', { reason: 'sender' });
    const answer = await load();
    return answer(name, raw);
  });
}
