import { toFixed, type Exact } from '#domain/exact';
import type { ExportedTable } from '#domain/report/exported-table';
import { allRows, scoreIn } from '#domain/report/report-rows';
import type { ReportGroup, RoundReport } from '#domain/report/round-report';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow, CellState, NoScore, RoundCell } from '#domain/tracking/board';
import { shownResult } from '#domain/tracking/shown-result';

/** The words of the table; figures need none. */
export type TableWords = {
  readonly title: string;
  readonly sub: string;
  readonly heads: Readonly<
    Record<'no' | 'name' | 'unit' | 'weight' | 'result' | 'score' | 'weighted' | 'mark' | 'state', string>
  > & { readonly level: (level: number) => string };
  readonly group: (group: ReportGroup) => string;
  readonly subtotal: string;
  readonly totals: Readonly<Record<'over100' | 'certified' | 'self', string>>;
  readonly lamp: (lamp: number) => string;
  readonly none: (why: NoScore) => string;
  readonly state: (state: CellState | null) => string;
};

type TableRow = ExportedTable['rows'][number];
type Sheet = { readonly report: RoundReport; readonly framework: Framework; readonly words: TableWords };

const LEVELS = [1, 2, 3, 4, 5] as const;

/**
 * The table of a round for a workbook. Scores are printed with the decimals of the year, results and thresholds stand
 * as they are; a row without a score has its reason where the lamp would stand, never a 0.
 */
export function resultTable(report: RoundReport, framework: Framework, words: TableWords): ExportedTable {
  const sheet = { report, framework, words };
  const { heads } = words;
  const column = (
    head: string,
    width: number,
    kind: 'words' | 'short' | 'figure',
  ): ExportedTable['columns'][number] => ({
    ...{ head, width, kind },
  });
  return {
    title: words.title,
    sub: words.sub,
    columns: [
      column(heads.no, 8, 'short'),
      column(heads.name, 52, 'words'),
      column(heads.unit, 14, 'short'),
      column(heads.weight, 11, 'figure'),
      ...LEVELS.map((level) => column(heads.level(level), 10, 'figure')),
      column(heads.result, 14, 'figure'),
      column(heads.score, 12, 'figure'),
      column(heads.weighted, 12, 'figure'),
      column(heads.mark, 16, 'short'),
      column(heads.state, 30, 'words'),
    ],
    rows: [...report.groups.flatMap((group) => groupRows(sheet, group)), ...totalLines(sheet)],
  };
}

function groupRows(sheet: Sheet, group: ReportGroup): readonly TableRow[] {
  const { framework, words, report } = sheet;
  const { certified } = group.totals;
  return [
    line('group', { name: words.group(group), weight: percent(group.weight, framework) }),
    ...allRows(group.rows).flatMap((row) => {
      const cell = row.cells[report.at];
      return cell === undefined ? [] : [indicatorLine(sheet, row, cell)];
    }),
    line('group', {
      name: words.subtotal,
      weight: percent(certified.weight, framework),
      score: printed(certified.renormalised, framework),
      weighted: printed(certified.over100, framework),
    }),
  ];
}

function indicatorLine({ framework, words }: Sheet, row: BoardRow, cell: RoundCell): TableRow {
  const { no, name, unit } = row.indicator;
  return line('plain', {
    ...{ no, name, unit, weight: cell.weight, levels: cell.levels },
    result: shownResult(cell).text || null,
    score: printed(scoreIn(cell), framework),
    weighted: printed(cell.weighted, framework),
    mark: markOf(words, cell),
    state: words.state(cell.state),
  });
}

function markOf(words: TableWords, { none, lamp }: RoundCell): string | null {
  if (none !== null) return words.none(none);
  return lamp === null ? null : words.lamp(lamp);
}

function totalLines({ report, framework, words }: Sheet): readonly TableRow[] {
  const { certified, selfAssessed } = report.totals;
  const total = (name: string, weight: Exact, value: Exact | null): TableRow =>
    line('total', { name, weight: percent(weight, framework), score: printed(value, framework) });
  return [
    total(words.totals.over100, report.weight, certified.over100),
    total(words.totals.certified, certified.weight, certified.renormalised),
    total(words.totals.self, selfAssessed.weight, selfAssessed.over100),
  ];
}

type Cells = {
  readonly no?: string;
  readonly name: string;
  readonly unit?: string;
  readonly weight: string | null;
  readonly levels?: readonly (string | null)[];
  readonly result?: string | null;
  readonly score?: string | null;
  readonly weighted?: string | null;
  readonly mark?: string | null;
  readonly state?: string;
};

/** In the order of the columns. */
function line(look: TableRow['look'], cells: Cells): TableRow {
  const { no = null, name, unit = null, weight, result = null } = cells;
  const { score = null, weighted = null, mark = null, state = null } = cells;
  const levels = LEVELS.map((level) => cells.levels?.[level - 1] ?? null);
  return { look, cells: [no, name, unit, weight, ...levels, result, score, weighted, mark, state] };
}

function printed(value: Exact | null, { scoreDecimals }: Framework): string | null {
  return value === null ? null : toFixed(value, scoreDecimals);
}

function percent(value: Exact, { weightDecimals }: Framework): string {
  return toFixed(value, weightDecimals);
}
