import { useSyncExternalStore } from 'react';

export type WornScheme = 'light' | 'dark';

let worn: WornScheme = 'light';
const listeners = new Set<() => void>();

/** Puts the scheme on the page; the tokens follow the attribute, Mantine's parts follow the hook. */
export function wearScheme(scheme: WornScheme): void {
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  worn = scheme;
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWornScheme(): WornScheme {
  return useSyncExternalStore(subscribe, () => worn);
}
