import { useEffect, useEffectEvent } from 'react';

/** Esc closes; not where something nearer has used it, nor while something is written elsewhere. */
export function useEscape(onEscape: (event: KeyboardEvent) => boolean): void {
  const listen = useEffectEvent((event: KeyboardEvent): void => {
    if (event.code !== 'Escape' || event.defaultPrevented) return;
    if (onEscape(event)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      listen(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);
}

export function isWritingOutside(place: Element | null, target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.matches('input, textarea, select');
  return isField && place?.contains(target) !== true;
}
