import { useEffect, useEffectEvent, useState } from 'react';

type Doors = {
  readonly open: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChoose: () => void;
  /** Somebody tried while nothing can be attached. */
  readonly onShut?: () => void;
};

/** Word and Excel put a picture beside their words: in a text field the words are meant. */
function isForField({ target, clipboardData }: ClipboardEvent): boolean {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return isField && clipboardData?.types.includes('text/plain') === true;
}

/** Files dropped on the window or pasted, and Alt+H. True while files are held over the window. */
export function useDoors({ open, onFiles, onChoose, onShut }: Doors): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((transfer: DataTransfer | null): boolean => {
    const files = [...(transfer?.files ?? [])];
    if (files.length === 0) return false;
    if (open) onFiles(files);
    else onShut?.();
    return open;
  });
  const choose = useEffectEvent((event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.code !== 'KeyH') return;
    if (!open) {
      onShut?.();
      return;
    }
    event.preventDefault();
    onChoose();
  });
  const hold = useEffectEvent((event: DragEvent): void => {
    event.preventDefault();
    setOver(open && (event.dataTransfer?.types.includes('Files') ?? false));
  });
  useEffect(() => {
    const ends = new AbortController();
    const { signal } = ends;
    document.addEventListener('dragover', hold, { signal });
    document.addEventListener('dragleave', () => setOver(false), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer);
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      (event) => {
        if (isForField(event)) return;
        if (take(event.clipboardData)) event.preventDefault();
      },
      { signal },
    );
    window.addEventListener('keydown', choose, { signal });
    return () => {
      ends.abort();
    };
  }, []);
  return over;
}
