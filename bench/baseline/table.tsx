import { memo, useCallback, useMemo, useState, type JSX, type KeyboardEvent } from 'react';
import './table.css';

type Row = { readonly name: string; readonly weight: number; readonly result: number };
type LineProps = {
  readonly at: number;
  readonly row: Row;
  readonly enter: (at: number, text: string) => void;
};

const HEADS = [
  'No.',
  'Indicator',
  'Weight',
  'Target',
  'Result',
  'Score',
  'Lamp',
  'Weighted',
  'Result',
  'Score',
  'Result',
  'Score',
];
const LAMPS = ['Needs improvement', 'Fair', 'Good', 'Very good', 'Outstanding'];
const LEAST = 60;
const STEP = 10;

/** The tracking grid as one would write it in an hour: plain rows in plain React, floats, no virtual list. */
export function Table({ count }: { readonly count: number }): JSX.Element {
  const [rows, setRows] = useState(() => firstRows(count));
  const enter = useCallback((at: number, text: string) => {
    setRows((was) => was.with(at, { ...rowAt(was, at), result: Number(text) }));
  }, []);
  const total = useMemo(() => rows.reduce((sum, row) => sum + weighted(row), 0), [rows]);
  return (
    <>
      <h1 data-total="self">{total.toFixed(4)}</h1>
      <table>
        <thead>
          <tr>
            {HEADS.map((head, at) => (
              <th key={at}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Line key={row.name} at={at} row={row} enter={enter} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const Line = memo(function Line({ at, row, enter }: LineProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter') return;
    enter(at, event.currentTarget.value);
    focusLine(at + 1);
  };
  return (
    <tr data-line={at}>
      <td>{at + 1}</td>
      <td>{row.name}</td>
      <td>{row.weight}</td>
      <td>{LEAST + 2 * STEP}</td>
      <td>
        <input defaultValue={row.result} onKeyDown={onKeyDown} />
      </td>
      <td>{score(row).toFixed(4)}</td>
      <td>{LAMPS[Math.round(score(row)) - 1]}</td>
      <td>{weighted(row).toFixed(4)}</td>
      <td>80</td>
      <td>3.0000</td>
      <td>80</td>
      <td>3.0000</td>
    </tr>
  );
});

function focusLine(at: number): void {
  const field = document.querySelector<HTMLInputElement>(`[data-line="${at}"] input`);
  field?.focus();
  field?.select();
}

function firstRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Indicator ${at + 1}`,
    weight: 100 / count,
    result: LEAST + 2 * STEP,
  }));
}

function rowAt(rows: readonly Row[], at: number): Row {
  const row = rows[at];
  if (row === undefined) throw new Error(`no row ${at}`);
  return row;
}

function score({ result }: Row): number {
  return Math.min(5, Math.max(1, 1 + (result - LEAST) / STEP));
}

function weighted(row: Row): number {
  return (row.weight * score(row)) / 100;
}
