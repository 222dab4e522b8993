import type { ReadAgreement } from '#domain/agreement/sheet';
import { problem } from '#domain/problems';
import { type Failure, type Result } from '#domain/result';
import { quarantineBytes, quarantineFile, type Quarantined } from '#main/files/quarantine';
import { readInWorker, type Fork, type RunOptions } from '#main/files/run-worker';
import { sniffWorkbook } from '#main/files/sniff';

/** What reading a file needs from outside: a way to start the worker and a folder of ours for the copy. */
export type ReadDeps = RunOptions & { readonly fork: Fork; readonly quarantineFolder: string };

/** Reads a workbook that a person chose. A file that cannot be read is an agreement with one problem and no rows. */
export async function readAgreementFile(path: string, deps: ReadDeps): Promise<ReadAgreement> {
  return asAgreement(await readQuarantined(await quarantineFile(path, deps.quarantineFolder), deps));
}

/** The same for the bytes of a file that was dropped on the window. */
export async function readAgreementBytes(bytes: Uint8Array, deps: ReadDeps): Promise<ReadAgreement> {
  return asAgreement(await readQuarantined(await quarantineBytes(bytes, deps.quarantineFolder), deps));
}

async function readQuarantined(copied: Result<Quarantined>, deps: ReadDeps): Promise<Result<ReadAgreement>> {
  if (!copied.ok) return copied;
  try {
    // A file that is no workbook at all is told without starting a process.
    const sniffed = sniffWorkbook(copied.value.bytes);
    return sniffed.ok ? await readInWorker(deps.fork, copied.value.path, deps) : sniffed;
  } finally {
    await copied.value.remove();
  }
}

function asAgreement(result: Result<ReadAgreement>): ReadAgreement {
  return result.ok ? result.value : unreadAgreement(result);
}

/** What is known of a file that could not be read: why. */
export function unreadAgreement({ code, details }: Failure): ReadAgreement {
  return {
    sheet: null,
    unitName: null,
    year: null,
    lines: [],
    columns: [],
    notRead: [],
    rows: [],
    skipped: [],
    weightTotal: '0',
    statedTotal: null,
    problems: [problem(code, {}, details)],
  };
}
