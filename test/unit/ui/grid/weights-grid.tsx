import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { act, createRef, useImperativeHandle, useState, type JSX } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridEdit, GridHandle, GridProps, GridRow } from '#renderer/ui/grid/grid-types';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
// The grid says the names of its texts.
void i18next.use(initReactI18next).init({ lng: 'cimode', initAsync: false });
const nothing = (): void => undefined;
// What jsdom lacks and the window has.
Reflect.set(
  globalThis,
  'ResizeObserver',
  class {
    observe = nothing;
    unobserve = nothing;
    disconnect = nothing;
  },
);

/** A row of the grid in these stories: weight is a figure, unit is chosen from a list, closed rows take nothing. */
export type Item = {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly unit: string;
  readonly closed?: boolean;
};

const NAMES: Readonly<Record<string, string>> = { level: 'ระดับ', percent: 'ร้อยละ', baht: 'บาท/ไร่' };
export const UNITS = Object.entries(NAMES).map(([value, label]) => ({ value, label }));

export type Seen = {
  readonly edits: { edits: readonly GridEdit[]; kind: string }[];
  readonly cursors: (string | null)[];
  readonly ranges: (readonly string[] | null)[];
  /** Ids of rows of which a cell was drawn. */
  readonly drawn: string[];
};

export function columnsOf(seen: Seen): readonly GridColumn<Item>[] {
  const draw = (row: Item, text: string): string => {
    seen.drawn.push(row.id);
    return text;
  };
  return [
    {
      id: 'no',
      head: 'ที่',
      width: 40,
      frozen: true,
      render: (row) => draw(row, row.id),
      text: (row) => row.id,
    },
    {
      id: 'name',
      head: 'ตัวชี้วัด',
      width: 'fill',
      render: (row) => draw(row, row.name),
      text: (row) => row.name,
    },
    {
      id: 'weight',
      head: 'น้ำหนัก',
      width: 60,
      align: 'end',
      rule: true,
      render: (row) => draw(row, row.weight),
      text: (row) => row.weight,
      editable: (row) => row.closed !== true,
      mark: (row) => (Number(row.weight) > 10 ? 'bad' : null),
      note: (row) => (Number(row.weight) > 10 ? 'น้ำหนักเกิน 10.00' : null),
    },
    {
      id: 'unit',
      head: 'หน่วย',
      width: 80,
      render: (row) => draw(row, NAMES[row.unit] ?? row.unit),
      text: (row) => NAMES[row.unit] ?? row.unit,
      editable: (row) => row.closed !== true,
      choices: () => UNITS,
    },
    {
      id: 'half',
      head: 'ครึ่ง',
      width: 60,
      blink: true,
      render: (row) => draw(row, String(Number(row.weight) / 2)),
      text: (row) => String(Number(row.weight) / 2),
    },
  ];
}

function apply(items: readonly Item[], edits: readonly GridEdit[]): readonly Item[] {
  return items.map((item) => {
    const own = edits.filter((edit) => edit.rowId === item.id);
    return own.length === 0
      ? item
      : { ...item, ...Object.fromEntries(own.map((edit) => [edit.columnId, edit.text])) };
  });
}

type Options = Partial<Omit<GridProps<Item>, 'ref' | 'rows' | 'columns'>>;

type SheetProps = {
  readonly start: readonly GridRow<Item>[];
  readonly options: Options;
  readonly seen: Seen;
};

const handle = createRef<GridHandle>();

/** Puts other rows into the grid, as news from another computer does. */
const bringRef = createRef<(rows: readonly GridRow<Item>[]) => void>();

function Sheet({ start, options, seen }: SheetProps): JSX.Element {
  const [columns] = useState(() => columnsOf(seen));
  const [rows, setRows] = useState(start);
  useImperativeHandle(bringRef, () => setRows, []);
  return (
    <Grid
      label="น้ำหนัก"
      columns={columns}
      rows={rows}
      ref={handle}
      onEdit={(edits, kind) => {
        seen.edits.push({ edits, kind });
        setRows((now) =>
          now.map((line) =>
            line.kind === 'row' ? { ...line, row: apply([line.row], edits)[0] ?? line.row } : line,
          ),
        );
      }}
      onCursor={(spot) => seen.cursors.push(spot === null ? null : `${spot.rowId}/${spot.columnId}`)}
      onRange={(range) => seen.ranges.push(range?.cells ?? null)}
      {...options}
    />
  );
}

export function line(id: string, weight: string, part: Partial<Item> = {}): GridRow<Item> {
  return { kind: 'row', id, row: { id, name: `ตัวชี้วัด ${id}`, weight, unit: 'level', ...part } };
}

/** A grid on a page, and what one does with it: the keys go to whatever has the focus. */
export function openGrid(start: readonly GridRow<Item>[], options: Options = {}) {
  const seen: Seen = { edits: [], cursors: [], ranges: [], drawn: [] };
  const host = document.createElement('div');
  document.body.append(host);
  const root: Root = createRoot(host);
  const draw = (rows: readonly GridRow<Item>[], key: string, more: Options = {}): void =>
    act(() => root.render(<Sheet key={key} start={rows} options={{ ...options, ...more }} seen={seen} />));
  draw(start, 'first');

  const focused = (): HTMLElement => document.activeElement as HTMLElement;
  const fire = (target: Element, event: Event): boolean => {
    act(() => void target.dispatchEvent(event));
    return !event.defaultPrevented;
  };
  const cell = (rowId: string, columnId: string): HTMLTableCellElement => {
    const at = ['no', 'name', 'weight', 'unit', 'half'].indexOf(columnId);
    const found = [...host.querySelectorAll<HTMLTableCellElement>(`td[data-col="${at}"]`)].find(
      (td) => td.parentElement?.querySelector('td')?.textContent === rowId,
    );
    if (found === undefined) throw new Error(`no cell ${rowId}/${columnId}`);
    return found;
  };

  return {
    host,
    seen,
    cell,
    focused,
    table: host.querySelector('table')!,
    note: () => host.querySelector('.grid-note')?.textContent ?? null,
    handle: () => handle.current!,
    again: (more: Options) => draw(start, 'first', more),
    bring: (rows: readonly GridRow<Item>[]) => act(() => bringRef.current!(rows)),
    close: () => {
      act(() => root.unmount());
      host.remove();
    },
    /** Presses a key where the focus is; false: the grid used it. */
    press: (key: string, more: KeyboardEventInit = {}) =>
      fire(focused(), new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
    /** What the browser does with further keys in a field. */
    write: (text: string) => {
      const field = focused();
      if (!(field instanceof HTMLInputElement)) throw new Error('no field has the focus');
      field.value += text;
    },
    click: (rowId: string, columnId: string, more: MouseEventInit = {}) =>
      fire(cell(rowId, columnId), new MouseEvent('mousedown', { bubbles: true, cancelable: true, ...more })),
    mouse: (kind: string, target: Element, more: MouseEventInit = {}) =>
      fire(target, new MouseEvent(kind, { bubbles: true, cancelable: true, ...more })),
    clipboard: (kind: 'copy' | 'cut' | 'paste', text = ''): string => {
      const data = new Map([['text/plain', text]]);
      const event = new Event(kind, { bubbles: true, cancelable: true });
      const clipboardData = {
        getData: (type: string) => data.get(type) ?? '',
        setData: (type: string, value: string) => data.set(type, value),
      };
      fire(focused(), Object.assign(event, { clipboardData }));
      return data.get('text/plain') ?? '';
    },
  };
}

const heading = (id: string): GridRow<Item> => ({ kind: 'group', id, label: `มิติ ${id}`, cells: { no: id } });
/** Two dimensions; 2.1 and 2.3 weigh too much, 2.2 is closed. */
export const SHEET = [
  heading('1'),
  line('1.1', '10.00'),
  line('1.2', '5.00'),
  heading('2'),
  line('2.1', '12.00'),
  line('2.2', '3.00', { closed: true }),
  line('2.3', '11.00'),
];
