import type { TFunction } from 'i18next';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { SwotLine } from '#domain/book/strategy';
import type { SwotList } from '#domain/strategy/swot';
import {
  addTexts,
  remove,
  rewrite,
  swap,
  swotCommandOf,
  type SwotCommand,
} from '#renderer/features/strategy/swot-commands';
import { useView, type SwotWriting, type Writing } from '#renderer/features/strategy/view';

/** How a text was left: taken and on to the next, taken, given back, or left to wait. */
export type End = 'next' | 'taken' | 'back' | 'left';

export type PartPlace = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly lines: readonly SwotLine[];
  readonly writing: Writing | null;
  /** Which line keys mean. */
  readonly current: number;
  readonly go: (at: number) => void;
  readonly write: (what: Writing) => void;
  readonly end: (how: End, texts: readonly string[]) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Takes pasted lines; false where a text is being written, which takes them itself. */
  readonly onTexts: (texts: readonly string[]) => boolean;
};

/** Where one is in a list and what is being written there. */
export function useSwotPart(list: SwotList, lines: readonly SwotLine[], t: TFunction): PartPlace {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [writing, setWriting] = useWriting(list);
  const wantsFocus = useRef(false);
  const current = Math.max(0, Math.min(at, lines.length - 1));
  const here = lines[current]?.id ?? null;
  useLayoutEffect(() => {
    if (!wantsFocus.current || writing !== null) return;
    wantsFocus.current = false;
    box.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  });
  const go = (to: number): void => {
    setAt(to);
    wantsFocus.current = true;
  };
  const add = (after: string | null, texts: readonly string[]): void => {
    addTexts({ list, id: after }, texts, t);
    go(lines.findIndex(({ id }) => id === after) + texts.length);
  };
  const end: PartPlace['end'] = (how, texts) => {
    const [text = ''] = texts;
    const taken = how === 'next' || how === 'taken' ? writing : null;
    if (taken?.what === 'line') rewrite(taken.id, text);
    if (taken?.what === 'new' && texts.length > 0) add(taken.id, texts);
    setWriting(null);
    wantsFocus.current = how === 'next' || how === 'back';
  };
  const does = (command: SwotCommand): void => {
    if (command.does === 'go') go(Math.max(0, Math.min(current + command.by, lines.length - 1)));
    if (command.does === 'first') go(0);
    if (command.does === 'last') go(lines.length - 1);
    if (command.does === 'add') setWriting({ what: 'new', id: here });
    if (here === null) return;
    if (command.does === 'swap' && swap(here, command.by)) go(current + command.by);
    if (command.does === 'edit') setWriting({ what: 'line', id: here });
    if (command.does === 'remove') {
      remove(here);
      go(current);
    }
  };
  return {
    ...{ box, lines, writing, current, go, end },
    write: setWriting,
    onKeyDown: (event) => {
      const command = writing === null ? swotCommandOf(event) : null;
      if (command === null) return;
      event.preventDefault();
      does(command);
    },
    onTexts: (texts) => {
      if (writing !== null || texts.length === 0) return false;
      add(here, texts);
      return true;
    },
  };
}

/** What is being written in this list: also a line of a time before, when one goes to it. */
function useWriting({ scope, part }: SwotList): [Writing | null, (writing: Writing | null) => void] {
  const [writing, setWriting] = useState(() => wantedIn({ scope, part }, useView.getState().swotWriting));
  // It is looked for once: the next time the list is shown nothing is being written in it.
  useEffect(() => {
    if (wantedIn({ scope, part }, useView.getState().swotWriting) !== null)
      useView.setState({ swotWriting: null });
  }, [scope, part]);
  useEffect(
    () =>
      useView.subscribe(({ swotWriting }, before) => {
        const wanted = swotWriting === before.swotWriting ? null : wantedIn({ scope, part }, swotWriting);
        if (wanted === null) return;
        setWriting(wanted);
        useView.setState({ swotWriting: null });
      }),
    [scope, part],
  );
  return [writing, setWriting];
}

/** The line of this list that was being written before, and is to be opened. */
function wantedIn({ scope, part }: SwotList, wanted: SwotWriting | null): Writing | null {
  return wanted?.list.scope === scope && wanted.list.part === part ? wanted.writing : null;
}
