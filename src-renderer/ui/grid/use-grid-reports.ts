import { useEffect, useEffectEvent } from 'react';
import { currentCell, type GridCore } from '#renderer/ui/grid/grid-core';
import { textsOf } from '#renderer/ui/grid/grid-edits';
import { isSingle } from '#renderer/ui/grid/range';

/** So many cells take a while to read: they are told when the officer pauses (ms), so that no key waits for it. */
const MUCH = 2000;
const PAUSE = 120;

/** Tells the screen where the officer is and what is chosen, after it has been drawn. */
export function useGridReports<Row>(core: GridCore<Row>): void {
  const cell = currentCell(core);
  const rowId = cell?.line.id;
  const columnId = cell?.column.id;
  const { area, model } = core;
  const many = area !== null && !isSingle(area);
  // A single cell has nothing to add up, whatever comes in.
  const rows = many ? model : null;

  const size = many ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 1;

  const tellCursor = useEffectEvent(() => {
    core.props.onCursor?.(rowId === undefined || columnId === undefined ? null : { rowId, columnId });
  });
  const tellRange = useEffectEvent(() => {
    if (core.props.onRange === undefined) return;
    if (!many) {
      core.props.onRange(null);
      return;
    }
    const block = textsOf(core);
    core.props.onRange({
      rows: block.length,
      columns: block[0]?.length ?? 0,
      cells: block.flat(),
      rowIds: model.data.slice(area.top, area.bottom + 1).map(({ id }) => id),
    });
  });

  useEffect(() => {
    tellCursor();
  }, [rowId, columnId]);
  useEffect(() => {
    if (size < MUCH) {
      tellRange();
      return undefined;
    }
    const timer = setTimeout(tellRange, PAUSE);
    return () => clearTimeout(timer);
  }, [size, many, area?.top, area?.left, area?.bottom, area?.right, rows]);
}
