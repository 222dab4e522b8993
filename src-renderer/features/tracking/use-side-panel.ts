import { useEffect, useEffectEvent, useMemo, useState, type KeyboardEvent } from 'react';

/** What stands beside the grid. */
export type SidePanel = {
  readonly shown: 'score' | 'what-if' | null;
  /** A file is to be chosen as soon as the list of files stands there. */
  readonly choosing: boolean;
  readonly onChosen: () => void;
  readonly tryOut: () => void;
  readonly explain: () => void;
  readonly close: () => void;
  /** Alt W and Alt E inside the grid; true: it was one of them. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => boolean;
};

/** The panel beside the grid; the same object until something of it changes. `back`: the keyboard returns to the grid. Alt H brings the files of the row with it. */
export function useSidePanel(back: () => void): SidePanel {
  const [panel, setPanel] = useState(true);
  const [trying, setTrying] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const shown = trying ? 'what-if' : panel ? 'score' : null;
  useAttachKey(shown !== 'score', () => {
    setTrying(false);
    setPanel(true);
    setChoosing(true);
  });
  return useMemo(() => {
    const tryOut = (): void => {
      setTrying((open) => !open);
    };
    return {
      ...{ shown, choosing, tryOut },
      onChosen: () => {
        setChoosing(false);
      },
      explain: () => {
        setPanel(true);
      },
      close: () => {
        setPanel(false);
        back();
      },
      onKey: ({ altKey, code }) => {
        if (!altKey || (code !== 'KeyW' && code !== 'KeyE')) return false;
        if (code === 'KeyW') tryOut();
        else setPanel((open) => !open);
        return true;
      },
    };
  }, [shown, choosing, back]);
}

/** Alt H while the list of files, which knows the key itself, does not stand there. */
function useAttachKey(wanted: boolean, open: () => void): void {
  const listen = useEffectEvent((event: globalThis.KeyboardEvent): void => {
    if (!wanted || !event.altKey || event.ctrlKey || event.code !== 'KeyH') return;
    event.preventDefault();
    open();
  });
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent): void => {
      listen(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);
}
