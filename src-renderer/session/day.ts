import { useSyncExternalStore } from 'react';
import { toIsoDay, type IsoDay } from '#domain/calendar/iso-day';

/** The day of a moment (ms since 1970) where this computer stands; null for one that no calendar has. */
export function dayOf(moment: number): IsoDay | null {
  const time = new Date(moment);
  return toIsoDay({ year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() });
}

/** Today where this computer stands. */
export function today(): string {
  return dayOf(Date.now()) ?? '';
}

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
