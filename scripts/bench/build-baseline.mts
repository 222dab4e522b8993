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

/** Builds the baseline as CCO Desk is built: for production, for the same runtime. */
export async function buildBaseline(): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(BASELINE, { recursive: true });
  await build(desktopConfig('bench/probe/main.ts', OUT, 'probe.cjs'));
  await build(desktopConfig('bench/baseline/main.ts', BASELINE, 'main.cjs'));
  copyFileSync(join(ROOT, 'bench/baseline/package.json'), join(BASELINE, 'package.json'));
  await build({
    ...shared,
    root: join(ROOT, 'bench/baseline'),
    plugins: [react()],
    build: {
      outDir: join(BASELINE, 'window'),
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
