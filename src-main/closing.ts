import type { BrowserWindow } from 'electron';

/** A page that neither closes nor says that it waits for a person is taken for dead, and does not hold its window. */
const LONGEST_CLOSING_MS = 10_000;

const limits = new WeakMap<BrowserWindow, NodeJS.Timeout>();

/** The page holds the closing back until what was being written is stored; one that hangs does not hold it for ever. */
export function limitClosing(window: BrowserWindow): void {
  window.on('close', () => {
    holdOpen(window);
    const limit = setTimeout(() => {
      if (!window.isDestroyed()) window.destroy();
    }, LONGEST_CLOSING_MS);
    limits.set(window, limit);
  });
  window.once('closed', () => {
    holdOpen(window);
  });
}

/** The page asks a person whether to close: the window stays until it is closed again. */
export function holdOpen(window: BrowserWindow): void {
  clearTimeout(limits.get(window));
  limits.delete(window);
}
