import { columnName, type Cell, type GridModel } from '#renderer/ui/grid/grid-model';
import type { GridSpot } from '#renderer/ui/grid/grid-types';

/** A cell that did not take what it was given, by the names that people read. */
export type GridFault = GridSpot & { readonly row: string; readonly column: string; readonly text: string };

/**
 * Why: `kept` was not understood and keeps what it has, `marked` was taken as written and is marked, `fixed` cannot be
 * edited (then nothing is written at all), `required` cannot be empty.
 */
export const FAULTS = ['kept', 'marked', 'fixed', 'required'] as const;
export type FaultKind = (typeof FAULTS)[number];

/** How many there are, and the first of them. */
export type Told = { readonly count: number; readonly first: readonly GridFault[] };

/** What became of a paste, where not every cell was simply taken. */
export type GridReport = {
  readonly taken: number;
  /** Cells that lie beyond the last row or column. */
  readonly beyond: number;
  readonly faults: Readonly<Partial<Record<FaultKind, Told>>>;
  /** A cell that was changed, and what it had: once it has that again, the report is past. */
  readonly witness: (GridSpot & { readonly was: string }) | null;
};

const FIRST = 3;
const LONGEST = 40;

/** Gathers what is to be told. */
export class Telling<Row> {
  readonly #model: GridModel<Row>;
  readonly #faults: Partial<Record<FaultKind, { count: number; first: GridFault[] }>> = {};
  beyond = 0;

  constructor(model: GridModel<Row>) {
    this.#model = model;
  }

  add(kind: FaultKind, cell: Cell<Row>, name: string, text: string): void {
    const told = (this.#faults[kind] ??= { count: 0, first: [] });
    told.count += 1;
    if (told.first.length < FIRST) told.first.push(this.#fault(cell, name, text));
  }

  #fault({ line, column }: Cell<Row>, name: string, text: string): GridFault {
    const no = (this.#model.rowOf.get(line.id) ?? 0) + 1;
    return {
      rowId: line.id,
      columnId: column.id,
      row: name === '' ? String(no) : short(name),
      column: columnName(column),
      text: short(text),
    };
  }

  count(kind: FaultKind): number {
    return this.#faults[kind]?.count ?? 0;
  }

  /** Null: everything was taken as it came. */
  report(taken: number, witness: GridReport['witness']): GridReport | null {
    if (this.beyond === 0 && Object.keys(this.#faults).length === 0) return null;
    return { taken, beyond: this.beyond, faults: this.#faults, witness };
  }
}

function short(text: string): string {
  const [line = ''] = text.split(/[\r\n]/);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
