import { useState } from 'react';
import type { Scan } from '#domain/book/agreement';
import type { Failure } from '#domain/result';
import { bridge } from '#renderer/bridge';
import { freshId } from '#renderer/session/fresh-id';

export type ChosenScan = {
  readonly scan: Scan | null;
  /** Why the file that was chosen could not be taken. */
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly choose: () => void;
};

/** Lets the officer choose the scan of a signed page; its bytes go where those of evidence go. */
export function useScan(): ChosenScan {
  const [scan, setScan] = useState<Scan | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = (): void => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    void bridge
      .call('evidence.choose', { job: freshId() })
      .then((reply) => {
        if (!reply.ok) {
          if (reply.code !== 'cancelled') setFailure(reply);
          return;
        }
        const taken = reply.value.files[0]?.result;
        if (taken === undefined) return;
        if (!taken.ok) setFailure(taken);
        else setScan(scanOf(taken.value));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return { scan, failure, busy, choose };
}

function scanOf({ sha256, name, mediaType, bytes }: Scan): Scan {
  return { sha256, name, mediaType, bytes };
}
