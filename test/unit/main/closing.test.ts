import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdOpen, limitClosing } from '#main/closing';

/** A window as far as its closing goes: it is told to close, and ends when it is destroyed. */
class Window extends EventEmitter {
  isEnded = false;
  isDestroyed(): boolean {
    return this.isEnded;
  }
  destroy(): void {
    this.isEnded = true;
    this.emit('closed');
  }
}

let window: Window;
const asked = (): BrowserWindow => window as unknown as BrowserWindow;

beforeEach(() => {
  vi.useFakeTimers();
  window = new Window();
  limitClosing(asked());
});
afterEach(() => {
  vi.useRealTimers();
});

it('a page that does not answer is ended after ten seconds', () => {
  window.emit('close');
  vi.advanceTimersByTime(9999);
  expect(window.isEnded).toBe(false);
  vi.advanceTimersByTime(1);
  expect(window.isEnded).toBe(true);
});

it('a page that waits for a person stays as long as that takes, and is ended when it hangs at the next closing', () => {
  window.emit('close');
  vi.advanceTimersByTime(5000);
  holdOpen(asked());
  vi.advanceTimersByTime(3_600_000);
  expect(window.isEnded).toBe(false);
  window.emit('close');
  vi.advanceTimersByTime(10_000);
  expect(window.isEnded).toBe(true);
});
