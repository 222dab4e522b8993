import { useEffect, useEffectEvent } from 'react';

/** Listens to every key of the window while the page is there; `onKeyDown` always knows what the screen shows last. */
export function useKeydown(onKeyDown: (event: KeyboardEvent) => void): void {
  const listen = useEffectEvent(onKeyDown);
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
