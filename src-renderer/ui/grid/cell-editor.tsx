import { useImperativeHandle, useLayoutEffect, useRef, useState, type JSX, type RefObject } from 'react';
import type { GridEditor } from '#renderer/ui/grid/grid-core';
import { inOneLine } from '#renderer/ui/grid/grid-model';
import { isWritten, type GridOpening } from '#renderer/ui/grid/grid-state';

type CellEditorProps = {
  readonly text: string;
  readonly opening: GridOpening;
  /** Name of the column. */
  readonly label: string;
  readonly invalid: boolean;
  readonly note: string | undefined;
  readonly editorRef: RefObject<GridEditor | null>;
};

/** The field in which a cell is edited: it lies exactly over the text. Its keys are those of the grid. */
export function CellEditor({ text, opening, label, invalid, note, editorRef }: CellEditorProps): JSX.Element {
  const inputRef = useRef<HTMLInputElement>(null);
  // A field of one line drops line breaks; that alone is no change.
  const now = inOneLine(text);
  const [before, setBefore] = useState(now);
  const { typed, select } = opening;
  const isOwn = isWritten(opening);
  if (!isOwn && before !== now) setBefore(now);

  useImperativeHandle<GridEditor | null, GridEditor | null>(editorRef, () => {
    const input = inputRef.current;
    if (input === null) return null;
    const read = (): string | null => (!isOwn && input.value === before ? null : input.value);
    return { element: input, kept: true, before, read };
  }, [before, isOwn]);

  useLayoutEffect(() => {
    const input = inputRef.current;
    if (input === null) return;
    input.focus({ preventScroll: true });
    if (select) input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
  }, [select]);

  useLayoutEffect(() => {
    const input = inputRef.current;
    if (input === null || isOwn || input.value === before) return;
    input.value = before;
    if (select) input.select();
  }, [before, isOwn, select]);

  return (
    <input
      ref={inputRef}
      className="field"
      type="text"
      defaultValue={typed ?? before}
      aria-label={label}
      aria-invalid={invalid || undefined}
      title={note}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
