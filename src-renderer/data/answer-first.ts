import { flushSync } from 'react-dom';

/**
 * An entered figure goes to the disk before it is drawn. Drawing a table takes longer than the disk, and while the
 * window draws it hears no answer: so what an entry changes on the screen waits until the disk has answered, at most for
 * the time of one picture, and never longer than the next key or click.
 */
const LONGEST_MS = 12;

const INPUT = ['pointerdown', 'mousedown', 'paste', 'copy', 'cut', 'compositionstart', 'focusin'] as const;

type Waiting = {
  readonly steps: (() => void)[];
  readonly listeners: Set<() => void>;
  readonly timer: ReturnType<typeof setTimeout>;
};

let waiting: Waiting | null = null;
let isListening = false;

/** From here until the disk has answered, what changes is kept back from the screen. */
export function answerFirst(): void {
  if (waiting !== null) return;
  listen();
  waiting = { steps: [], listeners: new Set(), timer: setTimeout(drawNow, LONGEST_MS) };
}

/** A step that changes the screen: in its turn after an entry, at once where none is under way. */
export function thenDraw(step: () => void): void {
  if (waiting === null) step();
  else waiting.steps.push(step);
}

/** Draws what was kept back, in one go. */
export function drawNow(): void {
  if (waiting === null) return;
  const { steps, listeners, timer } = waiting;
  waiting = null;
  clearTimeout(timer);
  flushSync(() => {
    for (const listener of listeners) listener();
    for (const step of steps) step();
  });
}

/** Says first what the disk answered; what was kept back follows before the next picture, so that both are one picture. */
export function sayThenDraw(say: () => void): void {
  flushSync(say);
  if (waiting !== null) queueMicrotask(drawNow);
}

/** A listener of the store that hears of a change only when it may be drawn. */
export function heldBack<Value>(
  listener: (now: Value, before: Value) => void,
): (now: Value, before: Value) => void {
  let last: readonly [Value, Value] | null = null;
  const late = (): void => {
    if (last !== null) listener(...last);
    last = null;
  };
  return (now, before) => {
    if (waiting === null) {
      listener(now, before);
      return;
    }
    last = [now, last?.[1] ?? before];
    waiting.listeners.add(late);
  };
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const kind of INPUT) globalThis.addEventListener(kind, drawNow, { capture: true });
  globalThis.addEventListener('keydown', beforeKey, { capture: true });
}

/** A key belongs to what is on the screen after the entry: the field it was pressed in may be gone by then. */
function beforeKey(event: KeyboardEvent): void {
  if (waiting === null) return;
  drawNow();
  if (!(event.target instanceof Node) || event.target.isConnected) return;
  event.stopImmediatePropagation();
  const again = new KeyboardEvent('keydown', { ...initOf(event) });
  if (!(document.activeElement ?? document.body).dispatchEvent(again)) event.preventDefault();
}

function initOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  return {
    ...{ key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey },
    ...{ bubbles: true, cancelable: true, composed: true },
    modifierAltGraph: event.getModifierState('AltGraph'),
  };
}
