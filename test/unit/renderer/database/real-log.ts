import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallName, Input } from '#domain/ipc/contract';
import { fail, succeed, type Failure, type Result } from '#domain/result';
import { openLog, type OpenedLog } from '#main/log/open-log';

/** The real journal and log of the desktop process in a temporary folder, answering the window's calls without Electron. */
export type RealLog = {
  readonly opened: OpenedLog;
  /** Names of the calls that came, in order. */
  readonly calls: CallName[];
  /** While set, nothing is appended: the disk refuses. */
  refuse: Failure | null;
  close(): Promise<void>;
};

export async function openRealLog(): Promise<RealLog> {
  const folder = mkdtempSync(join(tmpdir(), 'cco-tables-'));
  const opened = await openLog(folder, '0.1.0', () => Promise.resolve(null));
  if (!opened.ok) throw new Error(opened.code);
  const log: RealLog = {
    opened: opened.value,
    calls: [],
    refuse: null,
    close: async () => {
      await opened.value.log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  globalThis.desktop = {
    call: (name: string, input: unknown) => {
      log.calls.push(name as CallName);
      return answer(log, name, input);
    },
  };
  return log;
}

async function answer(real: RealLog, name: string, input: unknown): Promise<Result<unknown>> {
  const { log, journal, device } = real.opened;
  switch (name) {
    case 'log.open': {
      await log.compare((input as Input<'log.open'>).checkpoint);
      const { inc, seq, last } = log.chain();
      const notices = log.notices.splice(0);
      const status = { ...journal.head(), inc, seq, last: last ?? '', device, notices };
      return succeed({ ...status, head: await log.head() });
    }
    case 'log.append':
      return real.refuse ?? log.append(input as Input<'log.append'>);
    case 'log.read':
      return succeed(await log.read((input as Input<'log.read'>).after));
    case 'log.missing':
      return succeed({ ids: await log.missing((input as Input<'log.missing'>).ids) });
    case 'log.take':
      return log.take((input as Input<'log.take'>).commits);
    default:
      return fail('unexpected', { name });
  }
}
