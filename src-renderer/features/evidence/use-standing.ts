import { useEffect, useState } from 'react';
import type { Evidence } from '#domain/book/review';
import type { EvidenceState, Outputs } from '#domain/ipc/bridge';
import { bridge } from '#renderer/bridge';

export type Standing = {
  /** By hash; null before the first answer. */
  readonly states: ReadonlyMap<string, EvidenceState> | null;
  readonly checking: Outputs['evidence.look']['checking'];
};

const ASK_MS = 700;
const listeners = new Set<() => void>();

/** Something was stored, checked or read: every list that is on the screen asks again. */
export function lookAgain(): void {
  listeners.forEach((listener) => {
    listener();
  });
}

/** How each file stands on this computer; asked again when the list is another, and while files are being checked. */
export function useStanding(files: readonly Evidence[]): Standing {
  const [found, setFound] = useState<Outputs['evidence.look'] | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const listener = (): void => {
      setAsked((was) => was + 1);
    };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const wanted = files.map(({ sha256, bytes }) => ({ sha256, bytes }));
      const reply = await bridge.call('evidence.look', { files: wanted });
      if (isGone || !reply.ok) return;
      setFound(reply.value);
      if (reply.value.checking !== null) timer = setTimeout(() => void ask(), ASK_MS);
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [files, asked]);
  return {
    states: found === null ? null : new Map(found.states.map((each) => [each.sha256, each])),
    checking: found?.checking ?? null,
  };
}
