/**
 * `npm run bench`: how fast and how large CCO Desk is, each figure divided by that of the least program that would do
 * the same (bench/baseline), measured in the same run. `npm run bench -- start typing` measures only these.
 * One line a figure on standard output: name, ratio, bound, ok or over. All else goes to standard error.
 */
import { loadavg } from 'node:os';
import { attach } from './bench/attach.mts';
import { buildBaseline } from './bench/build-baseline.mts';
import { draft, draftBeside } from './bench/draft.mts';
import { figureLine, rawLines, unmeasuredLine, type Figure } from './bench/figure.mts';
import { gridFirst, gridKey, gridKeySlow, gridPaste, gridScroll } from './bench/grid.mts';
import { historyStart } from './bench/history-start.mts';
import { memory } from './bench/memory.mts';
import { merge } from './bench/merge.mts';
import { months, monthsTotal } from './bench/months.mts';
import { preview } from './bench/preview.mts';
import { rebuild } from './bench/rebuild.mts';
import { recompute } from './bench/recompute.mts';
import { save, saveSlow } from './bench/save.mts';
import { startYears } from './bench/start-years.mts';
import { start } from './bench/start.mts';
import { typing } from './bench/typing.mts';

/** Later figures are added here. */
const FIGURES: readonly Figure[] = [
  start,
  typing,
  draft,
  draftBeside,
  memory,
  save,
  saveSlow,
  rebuild,
  historyStart,
  startYears,
  months,
  monthsTotal,
  merge,
  attach,
  recompute,
  gridFirst,
  gridKey,
  gridKeySlow,
  gridScroll,
  gridPaste,
  preview,
];

/** `grid` chooses all figures whose names begin with `grid-`. */
function isMeant(figure: Figure, name: string): boolean {
  return figure.name === name || figure.name.startsWith(`${name}-`);
}

function chosen(names: readonly string[]): readonly Figure[] {
  const unknown = names.filter((name) => !FIGURES.some((figure) => isMeant(figure, name)));
  if (unknown.length > 0) {
    throw new Error(
      `Unknown figure ${unknown.join(', ')}. There are: ${FIGURES.map(({ name }) => name).join(', ')}.`,
    );
  }
  if (names.length === 0) return FIGURES;
  // A name that is one figure's own means that one alone: `save` is not `save-slow`.
  return FIGURES.filter((figure) =>
    names.some((name) =>
      FIGURES.some((each) => each.name === name) ? figure.name === name : isMeant(figure, name),
    ),
  );
}

function say(text: string): void {
  process.stderr.write(`[bench] ${text}\n`);
}

async function bench(names: readonly string[]): Promise<void> {
  const figures = chosen(names);
  if (process.platform !== 'linux') throw new Error('The benchmark needs Linux: memory is read from /proc.');
  say(
    `building the baseline; load of this computer: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  await buildBaseline();
  for (const figure of figures) {
    say(`running ${figure.name}…`);
    const measured = await figure.run();
    if (typeof measured === 'string') {
      say(`${figure.name} is not measured: ${measured}`);
      process.stdout.write(`${unmeasuredLine(figure)}\n`);
      continue;
    }
    say(rawLines(figure, measured));
    process.stdout.write(`${figureLine(figure, measured)}\n`);
  }
}

try {
  await bench(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
