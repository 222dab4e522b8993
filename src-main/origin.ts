import { extname, join, normalize, sep } from 'node:path';
import { app, protocol, type IpcMainInvokeEvent, type Session } from 'electron';

/**
 * The window's one fixed origin. It owns the IndexedDB: a changed scheme or host would orphan all data.
 */
export const ORIGIN = 'app://desk';

/** Scheme of the files in the preview's partition; the window's own session does not know it. */
export const EVIDENCE_SCHEME = 'evidence';

/** Where Chromium's own PDF viewer lives, in a session that has it. */
export const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** Address of the development server; never used by a packaged program. */
export const DEV_URL = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** Styles: React and Mantine set them through the object model, so no inline style text is needed. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * No opener policy: the first, empty page has none, so that Chromium would throw its process away and begin another. There
 * are no openers here: every pop-up is denied.
 */
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
};

/** Chromium's net::ERR_FILE_NOT_FOUND. */
const FILE_NOT_FOUND = -6;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the program is ready. Code caching makes the second start faster. */
export function registerOrigin(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    {
      scheme: EVIDENCE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

/**
 * Serves the built window from its folder, and nothing outside it. `onPage`: the page itself has been handed over.
 *
 * By the older of Electron's two ways: the newer one loads Node's whole fetch for its first answer and copies every file
 * through this process, and the first window waits for both (docs/figures.md, `start`).
 */
export function serveOrigin(session: Session, folder: string, onPage: () => void): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the newer way keeps the first window waiting
  session.protocol.registerFileProtocol('app', ({ method, url }, answer) => {
    const path = fileFor(url, folder);
    const mimeType = path === null ? undefined : TYPES[extname(path)];
    if (method !== 'GET' || path === null || mimeType === undefined) {
      answer({ error: FILE_NOT_FOUND });
      return;
    }
    if (extname(path) === '.html') setImmediate(onPage);
    answer({ path, mimeType, headers: HEADERS });
  });
}

function fileFor(address: string, folder: string): string | null {
  const url = new URL(address);
  if (url.host !== 'desk') return null;
  const path = normalize(decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname));
  const file = join(folder, path);
  return file.startsWith(folder + sep) ? file : null;
}

export function isOurs(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || (DEV_URL !== undefined && url.startsWith(DEV_URL));
}

/** A call counts only from the main frame of our own page. */
export function isTrustedSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOurs(frame.url);
}

/** What Chromium could ask of a network or of the disk. Named here, so that our own files need not be asked about. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];

/** Makes sure that nothing at all is asked of a network: the window has no business there. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, ({ url }, done) => {
    done({ cancel: !isOurs(url) && !isDevSocket(url) });
  });
}

function isDevSocket(url: string): boolean {
  return DEV_URL !== undefined && url.startsWith(DEV_URL.replace(/^http/, 'ws'));
}
