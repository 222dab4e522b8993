import './window.css';
import {
  clipboardText,
  PASTED_COLUMNS,
  PASTED_FROM,
  PASTED_ROWS,
  pastedText,
  ROW_HEIGHT,
  type GridSide,
} from './rows';

/** What the measuring may ask of the page; times in ms. */
export type GridBench = {
  /** From making the grid to the frame with its first rows. */
  first(): Promise<number>;
  /** Scrolls up and says where a cell of the first rows is: the middle of it. */
  place(row: number, col: number): Promise<{ readonly x: number; readonly y: number }>;
  /** Until the focus is on that cell. */
  focused(row: number, col: number): Promise<void>;
  /** From a key to the frame with the focus on another cell, since the last call. */
  keys(): Promise<readonly number[]>;
  /** One frame after the other, each so many rows further down; how long each took, and how many showed empty rows. */
  scroll(
    frames: number,
    rows: number,
  ): Promise<{ readonly times: readonly number[]; readonly empty: number }>;
  /** From bringing 5,000 texts in to the frame that shows them; null: Ctrl+V is to be pressed for `pasted`. */
  paste(way: string): Promise<number | null>;
  /** From Ctrl+V to the frame that shows what the clipboard had. Asked for before the keys are pressed. */
  pasted(): Promise<number>;
  readonly text: string;
  readonly ways: readonly string[];
};

/** The last row and column that are seen when nothing has been scrolled. */
const LAST_SEEN = { row: 22, col: 14 };

function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      // Handled after the frame has been laid out and painted.
      channel.port2.postMessage(null);
    });
  });
}

/** Frame by frame; both sides may need several. */
async function shown(isThere: () => boolean): Promise<void> {
  const begun = performance.now();
  do {
    await painted();
    if (performance.now() - begun > 20_000) throw new Error('it was never shown');
  } while (!isThere());
}

function benchOf(side: GridSide, root: HTMLElement): GridBench {
  return {
    ways: Object.keys(side.paste),
    first: () => makeIn(root, side),
    place: (row, col) => placeOf(side, row, col),
    focused: (row, col) => shown(() => side.cell(row, col)?.contains(document.activeElement) === true),
    keys: takeKeys(),
    scroll: (frames, rows) => scrollDown(side, frames, rows),
    paste: (way) => pasteBy(side, way),
    pasted: () => pastedByKeys(side),
    text: clipboardText(),
  };
}

async function makeIn(root: HTMLElement, side: GridSide): Promise<number> {
  const begun = performance.now();
  side.make(root);
  await shown(() => hasText(side.cell(0, 0)) && hasText(side.cell(LAST_SEEN.row, LAST_SEEN.col)));
  return performance.now() - begun;
}

async function placeOf(
  side: GridSide,
  row: number,
  col: number,
): Promise<{ readonly x: number; readonly y: number }> {
  const scroller = side.scroller();
  if (scroller !== null) scroller.scrollTop = 0;
  await shown(() => side.cell(row, col) !== null);
  const cell = side.cell(row, col)?.getBoundingClientRect();
  if (cell === undefined) throw new Error(`no cell ${row}, ${col}`);
  return { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 };
}

/** Takes the time of every key from now on; what it gives hands them out, each once. */
function takeKeys(): GridBench['keys'] {
  let keys: number[] = [];
  const took = (since: number): void => {
    void painted().then(() => keys.push(performance.now() - since));
  };
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      window.addEventListener('focusin', () => took(timeStamp), { once: true });
    },
    { capture: true },
  );
  return async () => {
    // The frames of the last keys, however late on a busy machine.
    await painted();
    await painted();
    const taken = keys;
    keys = [];
    return taken;
  };
}

async function scrollDown(
  side: GridSide,
  frames: number,
  rows: number,
): Promise<{ readonly times: readonly number[]; readonly empty: number }> {
  const scroller = side.scroller();
  if (scroller === null) throw new Error('nothing scrolls');
  const times: number[] = [];
  let empty = 0;
  await painted();
  let last = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += rows * ROW_HEIGHT;
    await painted();
    const now = performance.now();
    times.push(now - last);
    last = now;
    const top = Math.ceil(scroller.scrollTop / ROW_HEIGHT);
    if (!hasText(side.cell(top, 2)) || !hasText(side.cell(top + LAST_SEEN.row - 1, 2))) empty += 1;
  }
  if (scroller.scrollTop < (frames * rows * ROW_HEIGHT) / 2) throw new Error('it did not scroll');
  return { times, empty };
}

async function pasteBy(side: GridSide, way: string): Promise<number | null> {
  const bring = side.paste[way];
  if (bring === undefined) throw new Error(`no way ${way}`);
  if (bring === null) return null;
  const text = clipboardText();
  const begun = performance.now();
  bring(text);
  await shown(() => isPasted(side));
  return performance.now() - begun;
}

function pastedByKeys(side: GridSide): Promise<number> {
  return new Promise((done, failed) => {
    const begun = ({ code, timeStamp }: KeyboardEvent): void => {
      if (code !== 'KeyV') return;
      window.removeEventListener('keydown', begun, { capture: true });
      void shown(() => isPasted(side)).then(() => done(performance.now() - timeStamp), failed);
    };
    window.addEventListener('keydown', begun, { capture: true });
  });
}

/** The part of the block that is in view: our grid shows the end of what was pasted, AG Grid stays where it is. */
function isPasted(side: GridSide): boolean {
  const top = Math.ceil((side.scroller()?.scrollTop ?? 0) / ROW_HEIGHT);
  const last = Math.min(top + LAST_SEEN.row - 1, PASTED_ROWS - 1);
  return [top, last].every((row) =>
    [0, PASTED_COLUMNS - 1].every(
      (col) => side.cell(row, PASTED_FROM + col)?.textContent === pastedText(row, col),
    ),
  );
}

function hasText(cell: HTMLElement | null): boolean {
  return cell !== null && cell.textContent !== '';
}

const root = document.getElementById('root');
const isAg = new URLSearchParams(location.search).get('side') === 'ag';
const made = isAg ? (await import('./ag-side')).agSide() : (await import('./desk-side.tsx')).deskSide();
if (root === null || PASTED_ROWS < LAST_SEEN.row) throw new Error('no page');
Object.assign(globalThis, { gridBench: benchOf(made, root) });
