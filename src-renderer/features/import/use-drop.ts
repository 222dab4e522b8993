import { useEffect, useEffectEvent, useState } from 'react';

/** A file dropped anywhere on the page; true while one is held over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const drop = useEffectEvent((event: DragEvent): void => {
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
  });
  useEffect(() => {
    const listeners = {
      dragover: (event: DragEvent): void => {
        event.preventDefault();
        setOver(true);
      },
      dragleave: (): void => {
        setOver(false);
      },
      drop: (event: DragEvent): void => {
        event.preventDefault();
        drop(event);
      },
    };
    const names = ['dragover', 'dragleave', 'drop'] as const;
    for (const name of names) document.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) document.removeEventListener(name, listeners[name]);
    };
  }, []);
  return over;
}
