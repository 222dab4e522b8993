import { setTimeout as wait } from 'node:timers/promises';
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
  const inside = insideOf(window.webContents);
  closeOnEscape(window.webContents, close);
  inside.onEach((own) => {
    closeOnEscape(own, close);
  });
  window.once('closed', () => {
    release();
    inside.forget();
    if (open?.window !== window) return;
    open = null;
    answerDownloads(null);
  });
  open = { window, close };
  await window.loadURL(addressOf(file.sha256, file.title)).catch(() => undefined);
  if (!window.isDestroyed()) window.show();
  if (file.kind === 'pdf') void loadUntilViewer(window, inside);
}

/** How long the viewer is waited for at first; each time longer, for computers that are slow. */
const VIEWER_MS = 1500;
const VIEWER_TRIES = 4;

/** On a busy computer Chromium now and then drops its viewer of a PDF, and the window stays dark: loaded again, it comes. */
async function loadUntilViewer(window: BrowserWindow, inside: Inside): Promise<void> {
  for (let tries = 0; tries < VIEWER_TRIES; tries += 1) {
    await wait(VIEWER_MS * (tries + 1));
    if (window.isDestroyed() || inside.alive() > 0) return;
    window.webContents.reload();
  }
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

/** The contents that a preview has within its own: those of the viewer of PDF. */
type Inside = {
  readonly alive: () => number;
  readonly onEach: (listen: (own: WebContents) => void) => void;
  readonly forget: () => void;
};

function insideOf(contents: WebContents): Inside {
  const listeners: ((own: WebContents) => void)[] = [];
  const alive = new Set<WebContents>();
  const created = (_event: unknown, own: WebContents): void => {
    if (own.session !== contents.session) return;
    alive.add(own);
    own.once('destroyed', () => alive.delete(own));
    for (const listen of listeners) listen(own);
  };
  app.on('web-contents-created', created);
  return {
    alive: () => alive.size,
    onEach: (listen) => listeners.push(listen),
    forget: () => app.off('web-contents-created', created),
  };
}

/** The viewer of PDF has the keyboard with its contents, so each is listened to. */
function closeOnEscape(contents: WebContents, close: () => void): void {
  contents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown' || key !== 'Escape') return;
    event.preventDefault();
    // Not while the key is still being answered.
    setImmediate(close);
  });
}
