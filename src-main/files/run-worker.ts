import type * as z from 'zod/mini';
import type { ReadAgreement } from '#domain/agreement/sheet';
import type { ExportedAgreement } from '#domain/agreement/exported-agreement';
import type { ExportedTable } from '#domain/report/exported-table';
import { fail, type Result } from '#domain/result';
import { readReply, writeReply, type WorkerRequest } from '#main/files/worker-messages';

/** A started worker, whatever kind of process it is. */
export type WorkerProcess = {
  readonly send: (request: WorkerRequest) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};
export type Fork = () => WorkerProcess;

export type RunOptions = {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
};

const TIMEOUT_MS = 120_000;

/** Reads a workbook in a process of its own; the path must be one that we made (quarantine). */
export function readInWorker(
  fork: Fork,
  path: string,
  options: RunOptions = {},
): Promise<Result<ReadAgreement>> {
  return runInWorker(fork, { kind: 'read', path }, readReply, options);
}

/** Writes a workbook in a process of its own and gives back its bytes. */
export function writeInWorker(
  fork: Fork,
  agreement: ExportedAgreement,
  options: RunOptions = {},
): Promise<Result<Uint8Array>> {
  return runInWorker(fork, { kind: 'write', agreement }, writeReply, options);
}

/** The same for a table. */
export function writeTableInWorker(
  fork: Fork,
  table: ExportedTable,
  options: RunOptions = {},
): Promise<Result<Uint8Array>> {
  return runInWorker(fork, { kind: 'table', table }, writeReply, options);
}

/**
 * Asks a new worker one thing and ends it, whatever comes: its answer, its death (file-damaged), the time
 * (file-took-too-long) or the officer (cancelled).
 */
export function runInWorker<Value>(
  fork: Fork,
  request: WorkerRequest,
  shape: z.ZodMiniType<Result<Value>>,
  { timeoutMs = TIMEOUT_MS, signal }: RunOptions = {},
): Promise<Result<Value>> {
  if (signal?.aborted === true) return Promise.resolve(fail('cancelled'));
  return new Promise((resolve) => {
    const worker = fork();
    const finish = (result: Result<Value>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.kill();
      resolve(result);
    };
    const cancel = (): void => {
      finish(fail('cancelled'));
    };
    const timer = setTimeout(() => {
      finish(fail('file-took-too-long', { seconds: String(Math.round(timeoutMs / 1000)) }));
    }, timeoutMs);
    signal?.addEventListener('abort', cancel, { once: true });
    worker.onMessage((message) => {
      finish(checkReply(message, shape));
    });
    // Only a file that breaks the reader ends a worker before it has answered.
    worker.onExit(() => {
      finish(fail('file-damaged', { reason: 'worker-ended' }));
    });
    worker.send(request);
  });
}

function checkReply<Value>(message: unknown, shape: z.ZodMiniType<Result<Value>>): Result<Value> {
  const reply = shape.safeParse(message);
  return reply.success ? reply.data : fail('unexpected', { reason: 'worker-reply' });
}
