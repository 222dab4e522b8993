import { join } from 'node:path';
import {
  BrowserWindow,
  screen,
  session,
  type BrowserWindowConstructorOptions,
  type Session,
  type WebContents,
} from 'electron';
import { limitClosing } from '#main/closing';
import { openingSize } from '#main/opening-size';
import { DEV_URL, ORIGIN, PDF_VIEWER } from '#main/origin';

/** What the window may and may not do; a test asserts these in the running window. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const satisfies BrowserWindowConstructorOptions['webPreferences'];

/** Opens the one window of the program. */
export function openWindow(isPackaged: boolean): BrowserWindow {
  const { fills, ...size } = openingSize(screen.getPrimaryDisplay().workAreaSize);
  const window = new BrowserWindow({
    ...size,
    useContentSize: true,
    show: false,
    backgroundColor: '#f5f5f2',
    autoHideMenuBar: true,
    webPreferences: {
      ...WEB_PREFERENCES,
      preload: join(__dirname, '../preload/preload.cjs'),
      devTools: !isPackaged,
    },
  });
  window.setMenu(null);
  if (fills) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  limitClosing(window);
  void window.loadURL(DEV_URL ?? `${ORIGIN}/index.html`);
  return window;
}

/** No page but ours, no second window, no embedded page. */
export function confine(contents: WebContents): void {
  const stop = (event: { preventDefault(): void }): void => {
    event.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stop);
  contents.on('will-redirect', stop);
  contents.on('will-frame-navigate', (event) => {
    // Chromium's PDF viewer puts the document into a frame of its own; it is only to be had in the preview's partition.
    const isViewer = contents.session !== session.defaultSession && event.url.startsWith(PDF_VIEWER);
    if (!isViewer) event.preventDefault();
  });
  contents.on('will-attach-webview', stop);
}

/** Electron grants every permission unless told otherwise; nothing here needs one but copying to the clipboard. */
export function denyPermissions(own: Session): void {
  own.setPermissionRequestHandler((_contents, permission, done) => {
    done(permission === 'clipboard-sanitized-write');
  });
  own.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  own.setDevicePermissionHandler(() => false);
}
