import { useSyncExternalStore } from 'react';

export type ColorScheme = 'light' | 'dark';

let applied: ColorScheme = 'light';
const listeners = new Set<() => void>();

/** Puts the scheme on the page; the tokens follow the attribute, Mantine's parts follow the hook. */
export function applyColorScheme(scheme: ColorScheme): void {
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  applied = scheme;
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(subscribe, () => applied);
}
