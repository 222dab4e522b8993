import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { LANES } from './lanes.mts';

/**
 * Where there is no screen, each lane of window tests gets a virtual one of its own: two windows on one screen would share
 * the clipboard and the keyboard focus. The lanes take theirs in `own-screen.ts`.
 */
export async function setup(): Promise<(() => void) | undefined> {
  if (LANES === 1) return undefined;
  const screens = await Promise.all(Array.from({ length: LANES }, openScreen));
  process.env['CCO_TEST_SCREENS'] = screens.map(({ display }) => display).join(' ');
  return () => {
    for (const { server } of screens) server.kill();
  };
}

/** Xvfb chooses a free number by itself and writes it when it takes connections. */
async function openScreen(): Promise<{ readonly server: ChildProcess; readonly display: string }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((opened, failed) => {
    server.once('error', failed);
    server.once('exit', (code) => {
      failed(new Error(`Xvfb ended with ${String(code)}`));
    });
    (server.stdio[3] as Readable).once('data', (number: Buffer) => {
      opened(`:${number.toString().trim()}`);
    });
  });
  return { server, display };
}
