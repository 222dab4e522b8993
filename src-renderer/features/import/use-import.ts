import { useState } from 'react';
import { hasErrors } from '#domain/problems';
import type { ProblemCode } from '#domain/problems';
import { tooLarge } from '#domain/agreement/workbook-limits';
import type { ReadFile } from '#domain/ipc/bridge';
import { fail, type Details, type Result } from '#domain/result';
import { bridge } from '#renderer/bridge';

export type ImportStage =
  | { readonly stage: 'choose' }
  | { readonly stage: 'reading'; readonly name: string | null }
  | { readonly stage: 'failed'; readonly name: string; readonly code: ProblemCode; readonly details: Details }
  | { readonly stage: 'preview'; readonly file: ReadFile };

export type Import = {
  readonly state: ImportStage;
  readonly choose: () => void;
  readonly drop: (file: File) => void;
  readonly stop: () => void;
  readonly again: () => void;
};

/** Choosing and reading a workbook. Nothing is saved here. */
export function useImport(): Import {
  const [state, setState] = useState<ImportStage>({ stage: 'choose' });
  const settle = (name: string | null, reply: Result<ReadFile>): void => {
    setState(stageAfter(name, reply));
  };
  return {
    state,
    choose: () => {
      setState({ stage: 'reading', name: null });
      void bridge.call('workbook.open', {}).then((reply) => {
        settle(null, reply);
      });
    },
    drop: (file) => {
      setState({ stage: 'reading', name: file.name });
      void readDropped(file).then((reply) => {
        settle(file.name, reply);
      });
    },
    stop: () => {
      void bridge.call('workbook.stop', {});
    },
    again: () => {
      setState({ stage: 'choose' });
    },
  };
}

/** A file whose size is told is not read into memory to be refused; one that went away meanwhile is missing. */
async function readDropped(file: File): Promise<Result<ReadFile>> {
  const large = tooLarge(file.size);
  if (large !== null) return large;
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return fail('file-missing');
  return bridge.call('workbook.read', { name: file.name, bytes: new Uint8Array(buffer) });
}

function stageAfter(name: string | null, reply: Result<ReadFile>): ImportStage {
  if (!reply.ok) {
    if (reply.code === 'cancelled') return { stage: 'choose' };
    return { stage: 'failed', name: name ?? '', code: reply.code, details: reply.details };
  }
  const { agreement, fileName } = reply.value;
  const whole =
    agreement.rows.length === 0 && hasErrors(agreement.problems) ? agreement.problems[0] : undefined;
  if (whole === undefined) return { stage: 'preview', file: reply.value };
  return { stage: 'failed', name: fileName, code: whole.code, details: whole.details };
}
