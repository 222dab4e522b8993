import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { session, type Session } from 'electron';
import { previewOf } from '#domain/evidence/media';
import { EVIDENCE_SCHEME, PDF_VIEWER } from '#main/origin';

/**
 * The one place in which foreign files are drawn. It needs the `persist:` although nothing is kept there: in a
 * partition of the memory Chromium's PDF viewer stays blank (electron#27121, fixed after the runtimes in use).
 */
export const PREVIEW_PARTITION = 'persist:evidence-preview';
/** What the PDF viewer is made of comes from the program itself. */
const VIEWER_PLACES = [PDF_VIEWER, 'chrome://resources/'];
/** The page in which the small pictures are made: empty, and without a script of its own. */
export const EMPTY_PAGE = `${EVIDENCE_SCHEME}://empty/`;

/** What the partition serves: a stored file under its hash, with the type that its bytes gave it. */
export type Served = { readonly path: string; readonly mediaType: string };

const served = new Map<string, Served>();
let ready: Session | null = null;
let onDownload: (() => void) | null = null;

/** Opens one stored file to the partition until the function it gives is called. */
export function serveFile(sha256: string, file: Served): () => void {
  served.set(sha256, file);
  return () => {
    if (served.get(sha256) === file) served.delete(sha256);
  };
}

/** What the viewer's button for saving does. */
export function answerDownloads(answer: (() => void) | null): void {
  onDownload = answer;
}

/** The viewer shows the last part as the document's name; what is served hangs on the hash alone. */
export function addressOf(sha256: string, name = ''): string {
  return `${EVIDENCE_SCHEME}://file/${sha256}/${encodeURIComponent(name)}`;
}

/** The partition with everything closed but the files that are being shown. */
export function previewSession(): Session {
  if (ready !== null) return ready;
  const own = session.fromPartition(PREVIEW_PARTITION, { cache: false });
  own.protocol.handle(EVIDENCE_SCHEME, (request) => answer(request));
  own.webRequest.onBeforeRequest(({ url }, done) => {
    done({ cancel: !isInside(url) });
  });
  own.setPermissionRequestHandler((_contents, _permission, done) => {
    done(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => {
    // The viewer's button leads to the one way out; nothing is ever written by Chromium itself.
    event.preventDefault();
    onDownload?.();
  });
  ready = own;
  return own;
}

/** Whether the partition may ask for it at all. */
export function isInside(url: string): boolean {
  return url.startsWith(`${EVIDENCE_SCHEME}://`) || VIEWER_PLACES.some((place) => url.startsWith(place));
}

function answer(request: Request): Response {
  if (request.method !== 'GET') return refuse();
  if (request.url === EMPTY_PAGE) return page();
  const file = served.get(/^\w+:\/\/file\/([0-9a-f]{64})\//.exec(request.url)?.[1] ?? '');
  if (file === undefined || previewOf(file.mediaType) === null) return refuse();
  const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: headers(file.mediaType, "default-src 'none'") });
}

/** In it the desktop process runs one script of its own, that asks for one file: nothing else may be loaded. */
function page(): Response {
  const policy = `default-src 'none'; connect-src ${EVIDENCE_SCHEME}://file`;
  return new Response('<!doctype html><title>-</title>', { headers: headers('text/html', policy) });
}

function headers(type: string, policy: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': `${EVIDENCE_SCHEME}://empty`,
    'cache-control': 'no-store',
  };
}

function refuse(): Response {
  return new Response('', { status: 404, headers: headers('text/plain', "default-src 'none'") });
}
