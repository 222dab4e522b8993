import { app, type BrowserWindow } from 'electron';
import type { Handlers } from '#domain/ipc/bridge';
import { succeed } from '#domain/result';
import { holdOpen } from '#main/closing';
import { draftHandlers } from '#main/ipc/draft-handlers';
import { evidenceHandlers } from '#main/ipc/evidence-handlers';
import { logHandlers } from '#main/ipc/log-handlers';

/** Loaded with the first of them: what reads and writes files is not needed for a window to open. */
const FILE_CALLS = [
  'workbook.open',
  'workbook.read',
  'workbook.stop',
  'workbook.save',
  'workbook.table',
  'framework.open',
  'framework.save',
  'document.pdf',
] as const satisfies readonly (keyof Handlers)[];

/** What each call of the window does. */
export function handlersFor(window: () => BrowserWindow | null): Handlers {
  let files: Promise<Pick<Handlers, (typeof FILE_CALLS)[number]>> | null = null;
  const loadFiles = (): NonNullable<typeof files> =>
    (files ??= import('#main/ipc/file-handlers').then(({ fileHandlers }) => fileHandlers(window)));
  return {
    ...logHandlers(window),
    ...evidenceHandlers(window),
    ...draftHandlers(),
    ...later(FILE_CALLS, loadFiles),
    'edit.run': ({ command }) => {
      window()?.webContents[command]();
      return Promise.resolve(succeed(null));
    },
    'app.holdOpen': () => {
      const own = window();
      if (own !== null) holdOpen(own);
      return Promise.resolve(succeed(null));
    },
    'app.about': () =>
      Promise.resolve(
        succeed({
          version: app.getVersion(),
          electron: process.versions.electron,
          chromium: process.versions.chrome,
        }),
      ),
  };
}

/** Handlers that come from a file of their own when one of them is called. */
function later<Name extends keyof Handlers>(
  names: readonly Name[],
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> {
  const handlers = names.map((name) => {
    const handler = async (input: never): Promise<unknown> => (await load())[name](input);
    return [name, handler] as const;
  });
  // Every name has been given its own handler.
  return Object.fromEntries(handlers) as unknown as Pick<Handlers, Name>;
}
