import type { Problem, ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';

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
    ...(isVaried ? { each: saidOfEach(first, group) } : {}),
  };
}

/** Gathering is for lists alone: what is said of each cell goes along, as far as it is not what is said of the first. */
function saidOfEach(first: Problem, group: readonly Problem[]): NonNullable<Problem['each']> {
  const each: Record<string, Details> = {};
  for (const { cell, details } of group) {
    if (cell === null || cell === first.cell || cell in each) continue;
    each[cell] = Object.fromEntries(
      Object.entries(details).filter(([key, said]) => !OF_ROW.has(key) && said !== first.details[key]),
    );
  }
  return each;
}

/** What names the row of a cell. */
const OF_ROW: ReadonlySet<string> = new Set(['row', 'no', 'name']);
const OF_LIST: ReadonlySet<string> = new Set(['count', 'cells', 'varied']);

/** The problem as it is that of one of its cells; `row` names the row of that cell. */
export function problemOfCell(found: Problem, cell: string, row: Details): Problem {
  if (found.details['cells'] === undefined) return found;
  const own = Object.entries(found.details).filter(([key]) => !OF_LIST.has(key) && !OF_ROW.has(key));
  const details = { ...Object.fromEntries(own), ...found.each?.[cell], ...row };
  return { code: found.code, severity: found.severity, sheet: found.sheet, cell, details };
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
