import type { ClipboardEvent } from 'react';
import type { GridCore } from '#renderer/ui/grid/grid-core';
import { clearArea, pasteText, textsOf } from '#renderer/ui/grid/grid-edits';
import { formatBlock } from '#renderer/ui/grid/tsv';

/** Copy and cut of the chosen block; while a cell is edited both belong to the field. */
export function onGridCopy<Row>(core: GridCore<Row>, event: ClipboardEvent<HTMLElement>): void {
  if (core.editorRef.current !== null || core.area === null) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', formatBlock(textsOf(core)));
  if (event.type === 'cut') clearArea(core);
}

export function onGridPaste<Row>(core: GridCore<Row>, event: ClipboardEvent<HTMLElement>): void {
  if (core.editorRef.current !== null) return;
  event.preventDefault();
  pasteText(core, event.clipboardData.getData('text/plain'));
}
