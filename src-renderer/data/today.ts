import { useSyncExternalStore } from 'react';
import { today } from '#renderer/data/doing';

/** Today's day for a page that shows it; looked at again when somebody comes back to the window. */
export function useToday(): string {
  return useSyncExternalStore(onReturn, today);
}

function onReturn(look: () => void): () => void {
  window.addEventListener('focus', look);
  return () => {
    window.removeEventListener('focus', look);
  };
}
