import { useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, RefObject } from 'react';
import type { GridEditor } from '#renderer/ui/grid/grid-core';
import { nearest } from '#renderer/ui/grid/grid-window';
import type { GridChoice } from '#renderer/ui/grid/grid-types';

type ChoiceListProps = {
  readonly choices: readonly GridChoice[];
  /** Text of the cell: the label or value of the present choice. */
  readonly text: string;
  /** The key that opened the list. */
  readonly typed: string | null;
  readonly label: string;
  readonly editorRef: RefObject<GridEditor | null>;
};

/** The next entry after `from` that begins with what was typed; `from` itself when there is none. */
function begins(choices: readonly GridChoice[], from: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  for (let step = 1; step <= choices.length; step += 1) {
    const at = (from + step + choices.length) % choices.length;
    if (choices[at]?.label.toLocaleLowerCase().startsWith(wanted) === true) return at;
  }
  return from;
}

function keyed(choices: readonly GridChoice[], from: number, key: string): number | null {
  const last = choices.length - 1;
  if (key === 'ArrowDown') return Math.min(from + 1, last);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return /^.$/u.test(key) ? begins(choices, from, key) : null;
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

/** The list from which a cell is chosen. Enter, Tab and Esc are those of the grid. */
export function ChoiceList({ choices, text, typed, label, editorRef }: ChoiceListProps): JSX.Element {
  const listRef = useRef<HTMLDivElement>(null);
  const id = useId();
  const [present] = useState(() =>
    choices.findIndex(({ value, label: name }) => name === text || value === text),
  );
  const [at, setAt] = useState(() => (typed === null ? present : begins(choices, present, typed)));

  useImperativeHandle<GridEditor | null, GridEditor | null>(editorRef, () => {
    const list = listRef.current;
    if (list === null) return null;
    return {
      element: list,
      kept: false,
      before: '',
      read: () => (at === present ? null : (choices[at]?.value ?? null)),
    };
  }, [choices, at, present]);

  useLayoutEffect(() => {
    const list = listRef.current;
    if (list === null) return;
    // The top layer: no edge of the grid cuts the list off.
    if ('showPopover' in list) list.showPopover();
    lay(list);
    list.focus({ preventScroll: true });
  }, []);

  useLayoutEffect(() => {
    const list = listRef.current;
    const entry = list?.children[at];
    if (list === null || !(entry instanceof HTMLElement)) return;
    const end = entry.offsetTop + entry.offsetHeight;
    list.scrollTop = nearest(list.scrollTop, entry.offsetTop, end, list.clientHeight);
  }, [at]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = keyed(choices, at, event.key);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
  };

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
    </div>
  );
}
