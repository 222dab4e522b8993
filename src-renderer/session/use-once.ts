import { useRef } from 'react';
import { NOTHING, type Outcome } from '#renderer/session/outcome';

/** Sends once: a second press while the first is on its way to the disk is none. */
export function useOnce(): (send: () => Promise<Outcome>) => Promise<Outcome> {
  const going = useRef(false);
  return (send) => {
    if (going.current) return Promise.resolve(NOTHING);
    going.current = true;
    return send().finally(() => {
      going.current = false;
    });
  };
}
