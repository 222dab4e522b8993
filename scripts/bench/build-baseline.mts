import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { ROOT } from '#test/e2e/desk-window';

const OUT = join(ROOT, 'out/bench');
/** Folder of the baseline's app, as `electron <folder>` takes it. */
export const BASELINE = join(OUT, 'baseline');
/** The module that reports when a window can be used. */
export const PROBE = join(OUT, 'probe.cjs');

/** The same of the bare store: a file that is synced, and a page with IndexedDB. */
export const STORE = join(OUT, 'store');

/** Our grid and AG Grid, each on a page of its own. */
export const GRIDS = join(OUT, 'grid');

/** Builds the baseline as CCO Desk is built: for production, for the same runtime. */
export async function buildBaseline(): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(BASELINE, { recursive: true });
  mkdirSync(STORE, { recursive: true });
  mkdirSync(GRIDS, { recursive: true });
  await build(desktopConfig('bench/probe/main.ts', OUT, 'probe.cjs'));
  await build(desktopConfig('bench/baseline/main.ts', BASELINE, 'main.cjs'));
  await build(desktopConfig('bench/store/main.ts', STORE, 'main.cjs'));
  await build(desktopConfig('bench/store/preload.ts', STORE, 'preload.cjs'));
  await build(desktopConfig('bench/baseline/main.ts', GRIDS, 'main.cjs'));
  await buildWindow('bench/baseline', BASELINE);
  await buildWindow('bench/grid', GRIDS);
  await buildWindow('bench/store', STORE);
}

/** A library that makes every sync slower, for LD_PRELOAD; null where there is no compiler. */
export function compileSlowDisk(): string | null {
  const library = join(OUT, 'slowsync.so');
  const words = ['-shared', '-fPIC', '-O2', '-o', library, join(ROOT, 'bench/slowsync.c'), '-ldl'];
  const { status, stderr } = spawnSync('gcc', words, { encoding: 'utf8' });
  if (status === null) return null;
  if (status !== 0) throw new Error(`bench/slowsync.c: ${stderr}`);
  return library;
}

async function buildWindow(from: string, to: string): Promise<void> {
  copyFileSync(join(ROOT, from, 'package.json'), join(to, 'package.json'));
  await build({
    ...shared,
    root: join(ROOT, from),
    plugins: [react()],
    build: {
      outDir: join(to, 'window'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
    },
  });
}

const shared: InlineConfig = { configFile: false, logLevel: 'warn', mode: 'production' };

function desktopConfig(entry: string, outDir: string, name: string): InlineConfig {
  return {
    ...shared,
    root: ROOT,
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: name } },
    },
  };
}
