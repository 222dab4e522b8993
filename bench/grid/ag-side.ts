import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  RowApiModule,
  TextEditorModule,
  type GridApi,
} from 'ag-grid-community';
import {
  COLUMN_IDS,
  makeEntries,
  PASTED_COLUMNS,
  PASTED_FROM,
  PASTED_ROWS,
  pastedText,
  ROW_HEIGHT,
  WIDTH,
  type Entry,
  type GridSide,
} from './rows';

// No more than this needs: what is not registered costs nothing.
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  RowApiModule,
  TextEditorModule,
]);

const PASTED_IDS = COLUMN_IDS.slice(PASTED_FROM, PASTED_FROM + PASTED_COLUMNS);

export function agSide(): GridSide {
  const entries = makeEntries();
  let grid: GridApi<Entry> | null = null;
  return {
    make: (root) => {
      const page = document.createElement('div');
      page.className = 'page';
      root.append(page);
      grid = createGrid<Entry>(page, {
        columnDefs: COLUMN_IDS.map((field) => ({ field, width: WIDTH, editable: true, sortable: false })),
        rowData: [...entries],
        getRowId: ({ data }) => data.id,
        rowHeight: ROW_HEIGHT,
        headerHeight: ROW_HEIGHT,
        animateRows: false,
        suppressMovableColumns: true,
      });
    },
    cell: (row, col) => document.querySelector(`.ag-row[row-index="${row}"] .ag-cell[col-id="c${col}"]`),
    scroller: () => document.querySelector('.ag-grid-viewport'),
    paste: {
      applyTransaction: () => {
        const update = entries.slice(0, PASTED_ROWS).map((entry, row) => ({ ...entry, ...textsOf(row) }));
        grid?.applyTransaction({ update });
      },
      setDataValue: () => {
        for (let row = 0; row < PASTED_ROWS; row += 1) {
          const node = grid?.getDisplayedRowAtIndex(row);
          for (const [col, id] of PASTED_IDS.entries()) node?.setDataValue(id, pastedText(row, col));
        }
      },
    },
  };
}

function textsOf(row: number): Readonly<Record<string, string>> {
  return Object.fromEntries(PASTED_IDS.map((id, col) => [id, pastedText(row, col)]));
}
