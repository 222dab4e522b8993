import type { Step } from '#renderer/ui/grid/navigate';

/** What a key asks of a grid in which no cell is edited. */
export type GridCommand =
  | { readonly do: 'move'; readonly step: Step; readonly extend: boolean }
  | { readonly do: 'tab' | 'enter' | 'problem'; readonly back: boolean }
  | { readonly do: 'edit' | 'list' | 'clear' | 'all' | 'fill' | 'collapse' }
  /** `text` null: an input method or dead key, whose text is still to come. */
  | { readonly do: 'type'; readonly text: string | null };

/** The part of a keyboard event that counts. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly graph: boolean;
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

const FAR_STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'first',
  End: 'last',
};

/** Names of keys are Latin words; everything else of any length is text that a layout gives. */
const NAMED = /^[A-Z][A-Za-z0-9]+$/;
const UNFINISHED: ReadonlySet<string> = new Set(['Process', 'Dead', 'Unidentified']);

function named(press: KeyPress): GridCommand | null {
  const back = press.shiftKey;
  switch (press.key) {
    case 'Tab':
      return { do: 'tab', back };
    case 'Enter':
      return { do: 'enter', back };
    case 'F8':
      return { do: 'problem', back };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
      // With Shift it cuts, as in every program: the browser makes that of it.
      return back ? null : { do: 'clear' };
    case 'Backspace':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'collapse' };
    default:
      return null;
  }
}

function stepped(press: KeyPress, steps: Readonly<Record<string, Step>>): GridCommand | null {
  const step = steps[press.key];
  return step === undefined ? null : { do: 'move', step, extend: press.shiftKey };
}

function held(press: KeyPress): GridCommand | null {
  if (press.code === 'KeyA') return { do: 'all' };
  if (press.code === 'KeyD' && !press.shiftKey) return { do: 'fill' };
  return stepped(press, FAR_STEPS);
}

function typed(press: KeyPress): GridCommand | null {
  if (UNFINISHED.has(press.key)) return { do: 'type', text: null };
  return NAMED.test(press.key) ? null : { do: 'type', text: press.key };
}

/**
 * Reads a key press, null: not for the grid. Letters after Ctrl go by their place on the keyboard (`code`), so
 * that they work in the Thai layout; AltGr, which reports itself as Ctrl and Alt, types.
 */
export function readKey(press: KeyPress): GridCommand | null {
  if (press.graph) return typed(press);
  if (press.altKey) return press.key === 'ArrowDown' && !press.ctrlKey ? { do: 'list' } : null;
  if (press.ctrlKey || press.metaKey) return held(press);
  return named(press) ?? stepped(press, STEPS) ?? typed(press);
}
