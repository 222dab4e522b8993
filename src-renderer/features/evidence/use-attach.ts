import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attach } from '#domain/evidence/attached';
import type { EvidenceProgress, Reply, TakenFile } from '#domain/ipc/bridge';
import type { ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';
import { bridge } from '#renderer/bridge';
import { bookOf, useDesk } from '#renderer/session/desk';
import { actionContext } from '#renderer/session/action-context';
import { freshId } from '#renderer/session/fresh-id';
import type { Outcome } from '#renderer/session/outcome';
import { write } from '#renderer/session/write';
import { lookAgain } from '#renderer/features/evidence/use-standing';
import { announceOutcome } from '#renderer/parts/announce';
import { keptBy } from '#renderer/i18n/by-words';
import { showToast } from '#renderer/ui/toast.tsx';

/** A file that was not attached, and why. */
export type NotTaken = { readonly name: string; readonly code: ProblemCode; readonly details: Details };

export type Attach = {
  /** The name of the attaching that goes on; null: none. */
  readonly job: string | null;
  readonly notTaken: readonly NotTaken[];
  readonly choose: () => void;
  readonly take: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
};

/** Brings files into the store and then attaches them to a result, as one change. */
export function useAttach(result: string): Attach {
  const { t } = useTranslation();
  const [job, setJob] = useState<string | null>(null);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const run = (ask: (name: string) => Promise<Reply<'evidence.take'>>): void => {
    if (job !== null) return;
    const name = freshId();
    const { bookId } = useDesk.getState();
    setJob(name);
    setNotTaken([]);
    const end = (reply: Reply<'evidence.take'>): void => {
      setJob(null);
      lookAgain();
      setNotTaken(reply.ok ? failures(reply.value.files) : refusal(reply));
      // The bytes are stored either way; another book that was opened meanwhile is not theirs.
      if (!reply.ok || useDesk.getState().bookId !== bookId) return;
      const { going, added, known } = attachAll(result, reply.value.files);
      if (added === 0) {
        if (known > 0) showToast({ text: t('evidence.already', { count: known }) });
        return;
      }
      void announceOutcome(
        t,
        going,
        known > 0 ? t('evidence.already', { count: known }) : t('evidence.added', { count: added }),
      );
    };
    void ask(name).then(end, () => {
      end({ ok: false, code: 'unexpected', details: {} });
    });
  };
  return {
    job,
    notTaken,
    choose: () => {
      run((name) => bridge.call('evidence.choose', { job: name }));
    },
    take: (files) => {
      if (files.length > 0) run((name) => bridge.call('evidence.take', { job: name, files }));
    },
    stop: () => {
      if (job !== null) void bridge.call('evidence.stop', { job });
    },
    dismiss: () => {
      setNotTaken([]);
    },
  };
}

/** One change for all of them, so that one undo takes all back. */
function attachAll(
  result: string,
  files: readonly TakenFile[],
): { readonly going: Promise<Outcome>; readonly added: number; readonly known: number } {
  const desk = useDesk.getState();
  const stored = files.flatMap(({ result: taken }) => (taken.ok ? [taken.value] : []));
  const { on, grant } = actionContext();
  const change = attach(desk.state, result, stored, {
    by: keptBy(desk.person, bookOf(desk).post),
    ...{ on, grant, freshId },
  });
  return { going: write(change), added: change.ops.length, known: stored.length - change.ops.length };
}

function failures(files: readonly TakenFile[]): readonly NotTaken[] {
  return files.flatMap(({ name, result }) =>
    result.ok || result.code === 'cancelled' ? [] : [{ name, code: result.code, details: result.details }],
  );
}

function refusal({
  code,
  details,
}: {
  readonly code: ProblemCode;
  readonly details: Details;
}): readonly NotTaken[] {
  return code === 'cancelled' ? [] : [{ name: '', code, details }];
}

const ASK_MS = 250;

/** How far an attaching is, asked again and again while it lasts. */
export function useProgress(job: string | null): EvidenceProgress | null {
  const [progress, setProgress] = useState<EvidenceProgress | null>(null);
  useEffect(() => {
    setProgress(null);
    if (job === null) return undefined;
    const timer = setInterval(() => {
      void bridge.call('evidence.progress', { job }).then((reply) => {
        if (reply.ok) setProgress(reply.value);
      });
    }, ASK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [job]);
  return progress;
}
