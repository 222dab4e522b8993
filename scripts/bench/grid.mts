import { _electron, type ElectronApplication, type JSHandle, type Page } from 'playwright-core';
import { electronPath, freshProfile, removeProfile, ROOT } from '#test/e2e/desk-window';
import { copyOutside, pasteKeys } from '#test/e2e/keys';
import { GRIDS } from './build-baseline.mts';
import { median, p95, type Figure, type Measured } from './figure.mts';

/** What bench/grid puts into its page. */
type GridBench = {
  first(): Promise<number>;
  place(row: number, col: number): Promise<{ readonly x: number; readonly y: number }>;
  focused(row: number, col: number): Promise<void>;
  keys(): Promise<readonly number[]>;
  scroll(
    frames: number,
    rows: number,
  ): Promise<{ readonly times: readonly number[]; readonly empty: number }>;
  paste(way: string): Promise<number | null>;
  pasted(): Promise<number>;
  readonly text: string;
  readonly ways: readonly string[];
};
type SideName = 'desk' | 'ag';

/** Even, so that both of AG Grid's ways have as many. */
const PAIRS = 12;
/** Down past the edge of the window, then to the side. */
const KEYS = [...Array<string>(60).fill('ArrowDown'), ...Array<string>(10).fill('ArrowRight')];
const WARM_UP_KEYS = 10;
const FRAMES = 120;
const ROWS_A_FRAME = 4;
const WARM_UP_FRAMES = 20;
const PASTED_COLUMN = 3;

/** Our grid with 10,000 rows of 15 columns against AG Grid Community, in the same kind of window: from making it to the frame with its rows. */
export const gridFirst = figure('grid-first', 0.5, 'median', ({ first }) => first);
/** From an arrow key to the frame with the focus on the next cell. */
export const gridKey = figure('grid-key', 1, 'p50', ({ keys }) => keys);
export const gridKeySlow = figure('grid-key-p95', 1, 'p95', ({ keys }) => keys);
/** One frame of scrolling, four rows further each. */
export const gridScroll = figure('grid-scroll', 1, 'p50', ({ frames }) => frames);
/**
 * 5,000 cells pasted from the system's clipboard by Ctrl+V, against AG Grid given the same text to parse and to write
 * through its API, whichever of its two ways is faster: its free edition has no clipboard.
 */
export const gridPaste = figure('grid-paste', 0.8, 'median', ({ paste }) => paste);

type Times = {
  readonly first: number[];
  readonly keys: number[];
  readonly frames: number[];
  readonly paste: readonly number[];
};

function figure(
  name: string,
  bound: number,
  taken: 'median' | 'p50' | 'p95',
  pick: (times: Times) => readonly number[],
): Figure {
  const take = taken === 'p95' ? p95 : median;
  const run = async (): Promise<Measured> => {
    const { desk, ag } = await measured();
    return { unit: 'ms', take, taken, desk: pick(desk), baseline: pick(ag) };
  };
  return { name, bound, run };
}

let runs: Promise<Record<SideName, Times>> | null = null;

/** One run serves all five figures. */
function measured(): Promise<Record<SideName, Times>> {
  runs ??= measureBoth();
  return runs;
}

type Gathered = {
  readonly first: number[];
  readonly keys: number[];
  readonly frames: number[];
  readonly paste: Map<string, number[]>;
};

async function measureBoth(): Promise<Record<SideName, Times>> {
  const desk = nothing();
  const ag = nothing();
  for (let pair = 0; pair < PAIRS; pair += 1) {
    await measureSide('desk', desk, pair);
    await measureSide('ag', ag, pair);
  }
  return { desk: timesOf('CCO Desk', desk), ag: timesOf('AG Grid', ag) };
}

function nothing(): Gathered {
  return { first: [], keys: [], frames: [], paste: new Map() };
}

function timesOf(name: string, { first, keys, frames, paste }: Gathered): Times {
  const ways = [...paste].sort(([, a], [, b]) => median(a) - median(b));
  const said = ways.map(([way, times]) => `${way} ${median(times).toFixed(1)} ms`).join(', ');
  process.stderr.write(`[bench] ${name} brings 5,000 cells in by ${said}\n`);
  return { first, keys, frames, paste: ways[0]?.[1] ?? [] };
}

/** A window of its own each time: the first rows are those of a page that has just been opened. */
async function measureSide(side: SideName, into: Gathered, pair: number): Promise<void> {
  const profile = freshProfile();
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      GRIDS,
      `--user-data-dir=${profile}`,
      '--force-device-scale-factor=1',
      // A frame is painted when it is ready: waiting for the screen's next turn would hide what it took.
      '--disable-gpu-vsync',
      '--disable-frame-rate-limit',
      `--query=side=${side}`,
    ],
  });
  try {
    await measurePage({ app, page: await app.firstWindow() }, into, pair);
  } finally {
    await app.close();
    removeProfile(profile);
  }
}

type Shown = { readonly app: ElectronApplication; readonly page: Page };

async function measurePage({ app, page }: Shown, into: Gathered, pair: number): Promise<void> {
  const bench = (await page.waitForFunction(
    () => (globalThis as unknown as { gridBench?: GridBench }).gridBench,
  )) as JSHandle<GridBench>;
  into.first.push(await bench.evaluate((it) => it.first()));
  await focus(page, bench, 2, 2);
  for (const key of KEYS) await page.keyboard.press(key);
  const keys = await bench.evaluate((it) => it.keys());
  if (keys.length < KEYS.length - 2) throw new Error(`only ${keys.length} keys moved the focus`);
  into.keys.push(...keys.slice(WARM_UP_KEYS));
  const { times, empty } = await bench.evaluate(
    (it, [frames, rows]) => it.scroll(frames ?? 0, rows ?? 0),
    [FRAMES, ROWS_A_FRAME],
  );
  if (empty > 0) process.stderr.write(`[bench] ${empty} of ${FRAMES} frames showed rows that were empty\n`);
  into.frames.push(...times.slice(WARM_UP_FRAMES));
  const ways = await bench.evaluate((it) => it.ways);
  const way = ways[pair % ways.length] ?? '';
  await focus(page, bench, 0, PASTED_COLUMN);
  const pasted = await bench.evaluate((it, name) => it.paste(name), way);
  into.paste.set(way, [...(into.paste.get(way) ?? []), pasted ?? (await pasteByKeys({ app, page }, bench))]);
}

/** A click of the mouse on a cell of the first rows. */
async function focus(page: Page, bench: JSHandle<GridBench>, row: number, col: number): Promise<void> {
  const { x, y } = await bench.evaluate((it, [r, c]) => it.place(r, c), [row, col] as const);
  await page.mouse.click(x, y);
  await bench.evaluate((it, [r, c]) => it.focused(r, c), [row, col] as const);
}

async function pasteByKeys({ app, page }: Shown, bench: JSHandle<GridBench>): Promise<number> {
  await copyOutside(app, await bench.evaluate((it) => it.text));
  const took = bench.evaluate((it) => it.pasted());
  await pasteKeys(page);
  return took;
}
