import { BrowserWindow, type WebContents } from 'electron';
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
  closeOnEscape(window.webContents, window);
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  window.once('closed', () => {
    release();
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

function closeOnEscape(contents: WebContents, window: BrowserWindow): void {
  contents.on('before-input-event', (event, { type, code }) => {
    if (type !== 'keyDown' || code !== 'Escape') return;
    event.preventDefault();
    window.close();
  });
}
