import { useCallback, useEffect, useState } from 'react';
import type { BackupList } from '#domain/ipc/bridge';
import type { Failure, Result } from '#domain/result';
import { bridge } from '#renderer/bridge';
import { useSaving } from '#renderer/session/saving';

export type Backup = {
  /** Null while it is being read. */
  readonly list: BackupList | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
};

/** Snapshots, second copy and disk space; the copy follows what is written, so they are read again with each save. */
export function useBackup(): Backup {
  const [list, setList] = useState<BackupList | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = useSaving();
  const refresh = useCallback(async () => {
    const reply = await bridge.call('backup.list', {});
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setList(reply.value);
  }, []);
  useEffect(() => {
    if (save.state === 'saved') void refresh();
  }, [save, refresh]);
  return { list, failure, refresh };
}

export type Work<Value> = {
  readonly state: 'idle' | 'busy' | Result<Value>;
  readonly run: (work: () => Promise<Result<Value>>) => Promise<void>;
  readonly clear: () => void;
};

/** One piece of work at a time, and how it ended. What the person stopped is as if it had not begun. */
export function useWork<Value>(onEnd: () => Promise<void>): Work<Value> {
  const [state, setState] = useState<Work<Value>['state']>('idle');
  const run = async (work: () => Promise<Result<Value>>): Promise<void> => {
    setState('busy');
    const result = await work();
    setState(!result.ok && result.code === 'cancelled' ? 'idle' : result);
    await onEnd();
  };
  return {
    state,
    run,
    clear: () => {
      setState('idle');
    },
  };
}
