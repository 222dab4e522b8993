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
      applyTransaction: (text) => {
        const update = parsed(text).flatMap((cells, row) => {
          const entry = entries[row];
          return entry === undefined ? [] : [{ ...entry, ...textsOf(cells) }];
        });
        grid?.applyTransaction({ update });
      },
      setDataValue: (text) => {
        for (const [row, cells] of parsed(text).entries()) {
          const node = grid?.getDisplayedRowAtIndex(row);
          for (const [col, id] of PASTED_IDS.entries()) node?.setDataValue(id, cells[col] ?? '');
        }
      },
    },
  };
}

/** The least reading of such a text: quotes and odd line ends are left alone. */
function parsed(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n$/, '')
    .split('\r\n')
    .map((line) => line.split('\t'));
}

function textsOf(cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(PASTED_IDS.map((id, col) => [id, cells[col] ?? '']));
}
