import type { Problem, ProblemCode } from '#domain/problems';

/**
 * What is told cell by cell up to so many cells of a column, and beyond that once for all of them: thousands of
 * formulas that were never calculated are one matter, and a table calculated to many places is rounded in every cell.
 */
const MOST = 20;
const MOST_ROUNDED = 3;

/** The line is the only place where one sees what was left out: each is told. */
const EACH: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...(['row-skipped', 'row-hidden', 'cell-struck', 'column-hidden', 'column-hidden-unread'] as const),
  ...(['column-skipped', 'column-not-read'] as const),
]);

/**
 * Problems in the order of their cells; one that stands for several names them and how many they are. `varied`: they are
 * of one kind, and what is said is that of the first.
 */
export function gathered(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const each of problems) {
    const key = keyOf(each);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return problems.flatMap((each) => {
    const group = groups.get(keyOf(each) ?? '') ?? [];
    if (group.length <= (each.code === 'value-rounded' ? MOST_ROUNDED : MOST)) return [each];
    return group[0] === each ? [together(each, group)] : [];
  });
}

/** Every cell that a problem is about. */
export function cellsOf({ cell, details }: Problem): readonly string[] {
  const ranges = details['cells'];
  if (ranges === undefined) return cell === null ? [] : [cell];
  return ranges.split(', ').flatMap((range) => {
    const [from = '', to = from] = range.split('–');
    const [column, first, last] = [columnOf(from), rowOf(from), rowOf(to)];
    return Array.from({ length: last - first + 1 }, (_, at) => `${column}${String(first + at)}`);
  });
}

function keyOf({ code, cell }: Problem): string | null {
  return cell === null || EACH.has(code) ? null : `${code} ${columnOf(cell)}`;
}

function together(first: Problem, group: readonly Problem[]): Problem {
  const cells = [...new Set(group.flatMap(({ cell }) => (cell === null ? [] : [cell])))];
  const isVaried = group.some((each) => saidBy(each) !== saidBy(first));
  return {
    ...first,
    details: {
      ...first.details,
      ...{ count: String(cells.length), cells: rangesOf(cells) },
      ...(isVaried ? { varied: 'yes' } : {}),
    },
  };
}

/** What a problem says but for the row in which it stands. */
function saidBy({ details: { row: _row, no: _no, name: _name, ...said } }: Problem): string {
  return JSON.stringify(said);
}

/** "F2–F9, F12": rows below one another are told together. */
function rangesOf(cells: readonly string[]): string {
  const column = columnOf(cells[0] ?? '');
  const runs: { from: number; to: number }[] = [];
  for (const row of cells.map(rowOf).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const named = (row: number): string => `${column}${String(row)}`;
  return runs.map(({ from, to }) => (from === to ? named(from) : `${named(from)}–${named(to)}`)).join(', ');
}

function columnOf(cell: string): string {
  return cell.replace(/\d+$/u, '');
}

function rowOf(cell: string): number {
  return Number(/\d+$/u.exec(cell)?.[0] ?? '0');
}
