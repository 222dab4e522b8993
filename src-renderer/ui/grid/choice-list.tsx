import { useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, RefObject } from 'react';
import type { GridEditor } from '#renderer/ui/grid/grid-core';
import { nearest } from '#renderer/ui/grid/grid-window';
import type { GridChoice } from '#renderer/ui/grid/grid-types';

type ChoiceListProps = {
  readonly choices: readonly GridChoice[];
  /** The entries that a text may mean. */
  readonly find: Find;
  /** Text of the cell: the label or value of the present choice. */
  readonly text: string;
  /** The key that opened the list. */
  readonly typed: string | null;
  readonly label: string;
  readonly editorRef: RefObject<GridEditor | null>;
};

type Looking = {
  /** The entry that would be taken, -1: none. Until a key was pressed it is the present one, whatever comes from elsewhere. */
  readonly at: number;
  readonly isTouched: boolean;
  /** What has been typed, '' after the arrows. */
  readonly typed: string;
  /** Nothing is meant by it. */
  readonly missed: boolean;
};

type Find = (text: string) => readonly GridChoice[];

/** Typing looks for the entry that is meant; a text that means none leaves the present one. */
function lookUp(choices: readonly GridChoice[], find: Find, now: Looking, typed: string): Looking {
  if (typed === '') return { ...now, typed, missed: false };
  const [found] = find(typed);
  return found === undefined
    ? { ...now, typed, missed: true }
    : { at: choices.indexOf(found), isTouched: true, typed, missed: false };
}

function keyed(choices: readonly GridChoice[], find: Find, now: Looking, key: string): Looking | null {
  const last = choices.length - 1;
  const to = (at: number): Looking => ({ at, isTouched: true, typed: '', missed: false });
  if (key === 'ArrowDown') return to(Math.min(now.at + 1, last));
  if (key === 'ArrowUp') return to(Math.max(now.at - 1, 0));
  if (key === 'Home') return to(0);
  if (key === 'End') return to(last);
  if (key === 'Backspace') return lookUp(choices, find, now, now.typed.replace(/.$/u, ''));
  return /^.$/u.test(key) ? lookUp(choices, find, now, now.typed + key) : null;
}

/** Puts the list under its cell, or above where there is no room below. */
function lay(list: HTMLElement): void {
  const cell = list.parentElement?.getBoundingClientRect();
  if (cell === undefined) return;
  const below = list.ownerDocument.documentElement.clientHeight - cell.bottom;
  const height = list.offsetHeight;
  list.style.left = `${String(cell.left)}px`;
  list.style.minWidth = `${String(cell.width)}px`;
  list.style.top = `${String(below < height && cell.top > below ? cell.top - height : cell.bottom)}px`;
}

type Looked = { readonly looking: Looking; readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void };

/** What the keys look for in the list. */
function useLooking(choices: readonly GridChoice[], find: Find, present: number, typed: string): Looked {
  const [looked, setLooking] = useState(() =>
    lookUp(choices, find, { at: present, isTouched: false, typed: '', missed: false }, typed),
  );
  const looking = looked.isTouched ? looked : { ...looked, at: present };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = keyed(choices, find, looking, event.key);
    if (to === null) return;
    event.preventDefault();
    setLooking(to);
  };
  return { looking, onKeyDown };
}

/** The entry that would be taken is seen. */
function useInView(listRef: RefObject<HTMLDivElement | null>, at: number): void {
  useLayoutEffect(() => {
    const list = listRef.current;
    const entry = list?.children[at];
    if (list === null || !(entry instanceof HTMLElement)) return;
    const end = entry.offsetTop + entry.offsetHeight;
    list.scrollTop = nearest(list.scrollTop, entry.offsetTop, end, list.clientHeight);
  }, [listRef, at]);
}

/** The list from which a cell is chosen. Enter, Tab and Esc are those of the grid. */
export function ChoiceList({ choices, find, text, typed, label, editorRef }: ChoiceListProps): JSX.Element {
  const listRef = useRef<HTMLDivElement>(null);
  const id = useId();
  const present = choices.findIndex(({ value, label: name }) => name === text || value === text);
  const { looking, onKeyDown } = useLooking(choices, find, present, typed ?? '');
  const { at, missed } = looking;

  useImperativeHandle<GridEditor | null, GridEditor | null>(editorRef, () => {
    const list = listRef.current;
    if (list === null) return null;
    return {
      element: list,
      kept: false,
      before: '',
      read: () => (missed || at === present ? null : (choices[at]?.value ?? null)),
      missed: () => (missed ? looking.typed : null),
    };
  }, [choices, at, present, missed, looking.typed]);

  useLayoutEffect(() => {
    const list = listRef.current;
    if (list === null) return;
    // The top layer: no edge of the grid cuts the list off.
    if ('showPopover' in list) list.showPopover();
    lay(list);
    list.focus({ preventScroll: true });
  }, []);

  useInView(listRef, at);
  return (
    <div
      ref={listRef}
      className="choices"
      popover="manual"
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      aria-activedescendant={at < 0 ? undefined : `${id}${String(at)}`}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        <div
          key={choice.value}
          id={`${id}${String(index)}`}
          role="option"
          aria-selected={index === at}
          data-choice={choice.value}
        >
          {choice.label}
        </div>
      ))}
      {missed && (
        <div className="missed" role="presentation">
          <q>{looking.typed}</q>
        </div>
      )}
    </div>
  );
}
