import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LANES } from './e2e/lanes.mts';
import { LongestFirst } from './longest-first.mts';

const root = resolve(import.meta.dirname, '..');
/** A campaign of properties takes as much longer as it draws more cases. */
const times = Number(process.env['CCO_PROPERTY_TIMES'] ?? '1');

/** Tests of what knows no page: no window, no store of one. */
const PURE = ['test/unit/{domain,main,text,scripts}/**/*.test.ts'];

/** How long is waited for what must come, on a machine that is at work on other things. */
const PATIENCE = { poll: { timeout: 15_000 } };

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'unit-pure',
          include: PURE,
          // Nothing there keeps anything for later, so that the files share what they import.
          isolate: false,
          expect: PATIENCE,
          testTimeout: 60_000 * times,
        },
      },
      {
        root,
        test: {
          name: 'unit-page',
          // A thread begins sooner than a process, and each of these files has one of its own.
          pool: 'threads',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: PURE,
          expect: PATIENCE,
          testTimeout: 60_000 * times,
        },
      },
      {
        root,
        test: {
          name: 'window',
          // What a story keeps it keeps in its own file, so that the files share what they import: the driver of the windows
          // is loaded once for a lane.
          isolate: false,
          expect: PATIENCE,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/screens.ts'],
          setupFiles: ['test/e2e/own-screen.ts'],
          maxWorkers: LANES,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
