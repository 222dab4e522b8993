import type { Problem, ProblemCode } from '#domain/problems';

/**
 * What is told cell by cell up to so many cells of a column, and beyond that once for all of them: thousands of
 * formulas that were never calculated are one matter, and a table calculated to many places is rounded in every cell.
 */
const MOST: Partial<Record<ProblemCode, number>> = {
  'value-rounded': 3,
  'formula-without-value': 20,
  'level-missing': 20,
  'weight-missing': 20,
  'unit-missing': 20,
  'value-not-shown': 20,
  'thai-digits': 20,
};

/** Problems in the order of their cells; one that stands for several names them and how many they are. */
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
    if (group.length <= (MOST[each.code] ?? Infinity)) return [each];
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
  return cell === null || MOST[code] === undefined ? null : `${code} ${columnOf(cell)}`;
}

function together(first: Problem, group: readonly Problem[]): Problem {
  const cells = [...new Set(group.flatMap(({ cell }) => (cell === null ? [] : [cell])))];
  return { ...first, details: { ...first.details, count: String(cells.length), cells: rangesOf(cells) } };
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
