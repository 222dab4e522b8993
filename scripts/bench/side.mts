import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { electronPath, ROOT } from '#test/e2e/desk-window';
import { BASELINE, PROBE } from './build-baseline.mts';

const AS_ROOT = process.getuid?.() === 0;
const PATIENCE = 300_000;

/** What is started, and what its page shows when it can be used. */
export type Side = {
  readonly app: string;
  readonly usable: { readonly selector: string; readonly focused: boolean };
  /** The call of the window from whose answer on is counted; without it, from the start of the process. */
  readonly sinceCall?: string;
};

/** CCO Desk at the tracking page: a result cell is drawn and has the keyboard. */
export const DESK: Side = {
  app: ROOT,
  usable: { selector: '[data-page="tracking"] td[aria-readonly="false"]', focused: true },
};

/** The empty window: its one heading is drawn. */
export const EMPTY: Side = { app: BASELINE, usable: { selector: 'h1', focused: false } };

/** CCO Desk whose tables are gone: the frame is drawn when they are filled again. */
export const REBUILT: Side = {
  app: ROOT,
  usable: { selector: '.app', focused: false },
  sinceCall: 'log.open',
};

export type OpenSide = {
  /** From the start of the process (or from `sinceCall`) to the second frame of a usable window, in ms. */
  readonly usableAfter: number;
  readonly pid: number;
  close(): Promise<void>;
};

const reported = z.object({ usable: z.number(), since: z.number().nullable() });

/** Starts a side without a test driver, which would slow both down, and waits until it can be used. */
export async function openSide({ app, usable, sinceCall }: Side, profile: string): Promise<OpenSide> {
  const begun = Date.now();
  const child = spawn(electronPath(), [...flags(profile), '-r', PROBE, app], {
    cwd: ROOT,
    env: { ...process.env, BENCH_USABLE: JSON.stringify(usable), BENCH_SINCE: sinceCall ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', (piece: Buffer) => complaints.push(String(piece)));
  try {
    const { usable: at, since } = await report(child);
    return { usableAfter: at - (since ?? begun), pid: child.pid ?? 0, close: () => end(child) };
  } catch (error) {
    await end(child);
    throw new Error(`${app} did not become usable: ${complaints.join('')}`, { cause: error });
  }
}

function flags(profile: string): readonly string[] {
  return [
    ...(AS_ROOT ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--force-device-scale-factor=1',
    // Else Linux lets nobody read how much memory a sandboxed process holds.
    '--allow-sandbox-debugging',
  ];
}

async function report({ stdout }: ChildProcess): Promise<z.infer<typeof reported>> {
  if (stdout === null) throw new Error('no standard output');
  const lines = createInterface({ input: stdout });
  const given: unknown[] = await once(lines, 'line', { signal: AbortSignal.timeout(PATIENCE) });
  return reported.parse(JSON.parse(String(given[0])));
}

/** As a person ends it, so that caches are kept; what does not end is killed. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const killing = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(killing);
}
