import { readFile } from 'node:fs/promises';
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

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
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

/** Serves the built window from its folder, and nothing outside it. `onPage`: the page itself has been handed over. */
export function serveOrigin(session: Session, folder: string, onPage: () => void): void {
  session.protocol.handle('app', async (request) => {
    const file = fileFor(request.url, folder);
    const type = file === null ? undefined : TYPES[extname(file)];
    if (request.method !== 'GET' || file === null || type === undefined) return refuse();
    try {
      const bytes = await readFile(file);
      if (extname(file) === '.html') setImmediate(onPage);
      return new Response(bytes, {
        headers: {
          'content-type': type,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
        },
      });
    } catch {
      return refuse();
    }
  });
}

function fileFor(address: string, folder: string): string | null {
  const url = new URL(address);
  if (url.host !== 'desk') return null;
  const path = normalize(decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname));
  const file = join(folder, path);
  return file.startsWith(folder + sep) ? file : null;
}

function refuse(): Response {
  return new Response('not found', {
    status: 404,
    headers: { 'content-security-policy': CONTENT_SECURITY_POLICY },
  });
}

export function isOurs(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || (DEV_URL !== undefined && url.startsWith(DEV_URL));
}

/** A call counts only from the main frame of our own page. */
export function isTrustedSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOurs(frame.url);
}

/** Makes sure that nothing at all is asked of a network: the window has no business there. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, done) => {
    const scheme = new URL(details.url).protocol;
    const inside = ['app:', 'blob:', 'data:', 'devtools:'].includes(scheme);
    done({ cancel: !inside && !isOurs(details.url) && !isDevSocket(details.url) });
  });
}

function isDevSocket(url: string): boolean {
  return DEV_URL !== undefined && url.startsWith(DEV_URL.replace(/^http/, 'ws'));
}
