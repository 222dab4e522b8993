import { app, BrowserWindow, type WebContents } from 'electron';
import type { Preview } from '#domain/evidence/media';
import {
  addressOf,
  answerDownloads,
  PREVIEW_PARTITION,
  previewSession,
  serveFile,
  type Served,
} from '#main/evidence/preview-session';

/** What the window of a preview may do: less than the program's own. Nothing in it runs a script of a file. */
export const PREVIEW_PREFERENCES = {
  partition: PREVIEW_PARTITION,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  javascript: false,
  devTools: false,
} as const;

let open: { readonly window: BrowserWindow; readonly close: () => void } | null = null;

/** Shows one file in a window of its own, in place of the one that was shown before. Esc closes it. */
export async function showPreview(
  parent: BrowserWindow | null,
  file: Served & {
    readonly sha256: string;
    readonly title: string;
    readonly kind: Preview;
    readonly save: () => void;
  },
): Promise<void> {
  open?.close();
  previewSession();
  const release = serveFile(file.sha256, file);
  answerDownloads(file.save);
  const window = new BrowserWindow({
    ...sizeIn(parent),
    ...(parent === null ? {} : { parent }),
    show: false,
    title: file.title,
    autoHideMenuBar: true,
    minimizable: false,
    // The viewer of PDF is what Chromium calls a plug-in; pictures need none.
    webPreferences: { ...PREVIEW_PREFERENCES, plugins: file.kind === 'pdf' },
  });
  window.setMenu(null);
  keepTitle(window);
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  const forget = closeOnEscape(window.webContents, close);
  window.once('closed', () => {
    release();
    forget();
    if (open?.window !== window) return;
    open = null;
    answerDownloads(null);
  });
  open = { window, close };
  await window.loadURL(addressOf(file.sha256, file.title)).catch(() => undefined);
  if (!window.isDestroyed()) window.show();
}

function sizeIn(parent: BrowserWindow | null): { width: number; height: number } {
  const [width = 1366, height = 768] = parent?.getContentSize() ?? [];
  return { width: Math.round(width * 0.8), height: Math.round(height * 0.9) };
}

/** Neither the file nor the viewer names the window: the officer's own name for the file stays. */
function keepTitle(window: BrowserWindow): void {
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
}

/** The viewer of PDF has contents of its own, and the keyboard with them. Gives what ends the listening. */
function closeOnEscape(contents: WebContents, close: () => void): () => void {
  const listen = (own: WebContents): void => {
    own.on('before-input-event', (event, { type, key }) => {
      if (type !== 'keyDown' || key !== 'Escape') return;
      event.preventDefault();
      // Not while the key is still being answered.
      setImmediate(close);
    });
  };
  const inside = (_event: unknown, own: WebContents): void => {
    if (own.session === contents.session) listen(own);
  };
  listen(contents);
  app.on('web-contents-created', inside);
  return () => {
    app.off('web-contents-created', inside);
  };
}
