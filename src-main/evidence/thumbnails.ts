import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BrowserWindow } from 'electron';
import * as z from 'zod/mini';
import {
  addressOf,
  EMPTY_PAGE,
  previewSession,
  serveFile,
  type Served,
} from '#main/evidence/preview-session';
import { PREVIEW_PREFERENCES } from '#main/evidence/preview';
import { pictureSize } from '#main/evidence/picture-size';
import { writeFileAtomically } from '#main/files/atomic-write';

/** Longer side of a small picture: twice what the list shows, for dense screens. */
const SIDE = 128;
const MAX_BYTES = 64 * 1024;
const PATIENCE_MS = 10_000;
const IDLE_MS = 15_000;
const HEAD = 'data:image/jpeg;base64,';

/**
 * Small pictures of pictures. They are decoded in a sandboxed page of the preview's partition, never in this process:
 * a file that breaks the decoder breaks that page, and one that takes too long is ended with it.
 */
export class Thumbnails {
  readonly #folder: string;
  readonly #failed = new Set<string>();
  #window: BrowserWindow | null = null;
  #idle: NodeJS.Timeout | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A JPEG as a data address; null where none can be made. One at a time; what was made once is kept. */
  async of(sha256: string, file: Served): Promise<string | null> {
    const path = join(this.#folder, sha256.slice(0, 2), `${sha256}.jpg`);
    const kept = await readFile(path).catch(() => null);
    if (kept !== null && isSmallJpeg(kept)) return HEAD + kept.toString('base64');
    if (this.#failed.has(sha256)) return null;
    const making = this.#queue.then(() => this.#make(sha256, file));
    this.#queue = making.catch(() => undefined);
    const made = await making.catch(() => null);
    if (made === null) {
      this.#failed.add(sha256);
      return null;
    }
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
    // Where it cannot be kept it is made again another time.
    await writeFileAtomically(path, made);
    return HEAD + made.toString('base64');
  }

  async #make(sha256: string, file: Served): Promise<Buffer | null> {
    clearTimeout(this.#idle);
    const release = serveFile(sha256, file);
    try {
      const window = await this.#page();
      const answer: unknown = await orEnd(window, window.webContents.executeJavaScript(script(sha256)));
      const text = z
        .string()
        .check(z.maxLength(2 * MAX_BYTES), z.startsWith(HEAD))
        .parse(answer);
      const bytes = Buffer.from(text.slice(HEAD.length), 'base64');
      return isSmallJpeg(bytes) ? bytes : null;
    } finally {
      release();
      this.#idle = setTimeout(() => this.#close(), IDLE_MS);
    }
  }

  async #page(): Promise<BrowserWindow> {
    if (this.#window !== null && !this.#window.isDestroyed()) return this.#window;
    previewSession();
    const window = new BrowserWindow({
      show: false,
      width: SIDE,
      height: SIDE,
      // The only script is ours; the page's own policy lets none in.
      webPreferences: { ...PREVIEW_PREFERENCES, javascript: true },
    });
    window.webContents.once('render-process-gone', () => window.destroy());
    window.once('closed', () => {
      if (this.#window === window) this.#window = null;
    });
    this.#window = window;
    await orEnd(window, window.loadURL(EMPTY_PAGE));
    return window;
  }

  #close(): void {
    if (this.#window !== null && !this.#window.isDestroyed()) this.#window.destroy();
  }
}

/** What takes too long, or whose page has died, is given up together with the page. */
async function orEnd<Value>(window: BrowserWindow, run: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<never>((_done, giveUp) => {
    const end = (): void => {
      giveUp(new Error('ended'));
      if (!window.isDestroyed()) window.destroy();
    };
    timer = setTimeout(end, PATIENCE_MS);
    window.once('closed', end);
  });
  try {
    return await Promise.race([run, ended]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page. The hash is of our own making: hex digits and nothing else. */
function script(sha256: string): string {
  return `(async () => {
    const blob = await (await fetch(${JSON.stringify(addressOf(sha256))})).blob();
    const whole = await createImageBitmap(blob);
    const scale = Math.min(1, ${String(SIDE)} / Math.max(whole.width, whole.height));
    const [width, height] = [whole.width, whole.height].map((side) => Math.max(1, Math.round(side * scale)));
    whole.close();
    const small = await createImageBitmap(blob, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const paper = canvas.getContext('2d');
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, width, height);
    paper.drawImage(small, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.8);
  })()`;
}

/** What comes out of the page is foreign too: only a small JPEG of the asked size goes on to the window. */
function isSmallJpeg(bytes: Buffer): boolean {
  if (bytes.length > MAX_BYTES || bytes.readUIntBE(0, 3) !== 0xffd8ff) return false;
  const size = pictureSize(bytes, 'image/jpeg');
  return size !== null && Math.max(size.width, size.height) <= SIDE;
}
