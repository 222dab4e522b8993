import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#test/e2e/desk-window';
import { campaign } from './campaign.mts';
import { FAULTS, type Edit, type Fault } from './fault-list.mts';
import { openGround } from './ground.mts';

const MADE_OF = [
  'src-domain',
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  // The project names it.
  'test/tsconfig.json',
  'package.json',
];
export type FaultRun = {
  readonly seed: number;
  readonly actions: number;
  readonly most: number;
  readonly jobs: number;
};

/** Puts each fault back into a copy of the sources, builds that, and walks until it is found. True when all are. */
export async function runFaults(
  numbers: readonly number[],
  run: FaultRun,
  print: (text: string) => void,
): Promise<boolean> {
  let all = true;
  for (const fault of FAULTS.filter(({ number }) => numbers.length === 0 || numbers.includes(number))) {
    const folder = mkdtempSync(join(tmpdir(), 'cco-desk-fault-'));
    try {
      build(folder, fault);
      const line = await find(fault, folder, run);
      all &&= line.isFound;
      print(line.text);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return all;
}

function build(folder: string, { edits }: Fault): void {
  for (const name of MADE_OF) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const edit of edits) put(folder, edit);
  const vite = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const made = spawnSync(process.execPath, [vite, 'build', '--mode', 'production', '--logLevel', 'error'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the fault cannot be built:\n${made.stdout}${made.stderr}`);
}

/** A text that is no more in the sources is an error: the fault would not be there, and not to be found. */
function put(folder: string, { path, find, by }: Edit): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  const parts = text.split(find);
  if (parts.length < 2) throw new Error(`${path} has no more: ${find}`);
  writeFileSync(file, parts.join(by));
}

type Line = { readonly isFound: boolean; readonly text: string };

/** Walks until something differs in the way that the fault makes it differ. */
async function find(fault: Fault, program: string, { seed, actions, most, jobs }: FaultRun): Promise<Line> {
  const ground = openGround(program);
  const name = `fault ${String(fault.number)} (${fault.says})`;
  const wanted = {
    walks: most,
    actions,
    seed,
    jobs,
    only: '',
    shrinkMs: 0,
    keeps: false,
    enough: fault.shows,
  };
  try {
    const { walks, found } = await campaign(wanted, ground, () => undefined);
    const shown = found.find(({ difference }) => fault.shows.test(difference ?? ''));
    if (shown === undefined) return { isFound: false, text: `${name}: NOT FOUND in ${String(walks)} walks` };
    const { walk, difference } = shown;
    const where = `found after ${String(walks)} walks (seed ${String(walk.seed)})`;
    return { isFound: true, text: `${name}: ${where}: ${difference ?? ''}` };
  } finally {
    ground.clear();
  }
}
