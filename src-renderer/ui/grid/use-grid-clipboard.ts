import { useEffect, useEffectEvent } from 'react';
import type { GridCore } from '#renderer/ui/grid/grid-core';
import { cancelEdit } from '#renderer/ui/grid/grid-edits';
import { clearArea, textsOf } from '#renderer/ui/grid/grid-edits';
import { formatHtml } from '#renderer/ui/grid/html-table';
import { pasteText } from '#renderer/ui/grid/grid-paste';
import { formatBlock } from '#renderer/ui/grid/tsv';

const KINDS = ['copy', 'cut', 'paste'] as const;

/** Puts the chosen block on the clipboard; a cut empties it. False: the event is not for the grid. */
function copyTo<Row>(core: GridCore<Row>, { type }: Event, clipboard: DataTransfer): boolean {
  if (core.area === null) return false;
  const block = textsOf(core);
  const columns = core.layout.columns.slice(core.area.left, core.area.right + 1);
  clipboard.setData('text/plain', formatBlock(block));
  clipboard.setData(
    'text/html',
    formatHtml(
      block,
      columns.map(({ align }) => align === 'end'),
    ),
  );
  if (type === 'cut') clearArea(core, true);
  return true;
}

/** A clipboard without words (a picture) is for others. */
function pasteFrom<Row>(core: GridCore<Row>, clipboard: DataTransfer): boolean {
  const text = clipboard.getData('text/plain');
  if (text === '') return false;
  // A list that is open goes: what is pasted is looked up in it all the same.
  if (core.editorRef.current !== null) cancelEdit(core, true);
  pasteText(core, text);
  return true;
}

function isForGrid<Row>({ boxRef, editorRef }: GridCore<Row>): boolean {
  const box = boxRef.current;
  // A field that is open in a cell has a clipboard of its own.
  return box?.contains(box.ownerDocument.activeElement) === true && editorRef.current?.kept !== true;
}

/**
 * Copy, cut and paste while the grid has the focus. The browser aims these events at what is selected on the page and not
 * at what has the focus, and in a grid no text is selected: so they are heard where all of them come by. What the grid
 * has used reaches nobody else: Excel puts a picture of the cells beside their words, and that is no file to be taken in.
 */
export function useGridClipboard<Row>(core: GridCore<Row>): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const { clipboardData: clipboard, type } = event;
    if (clipboard === null || !isForGrid(core)) return;
    const used = type === 'paste' ? pasteFrom(core, clipboard) : copyTo(core, event, clipboard);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const ends = new AbortController();
    for (const kind of KINDS)
      document.addEventListener(kind, (event) => take(event), { capture: true, signal: ends.signal });
    return () => {
      ends.abort();
    };
  }, []);
}
