import type { Difference } from '#domain/agreement/plan-import';
import type { ColumnField, ReadAgreement, ReadColumn } from '#domain/agreement/sheet';
import type { Problem } from '#domain/problems';
import { cellOf, worstFirst, type PreviewRow } from '#renderer/features/import/preview';

/** What stands beside the preview: what is asked, what is to be looked at, what changes. */
export type PanelItem =
  | { readonly kind: 'sheet'; readonly key: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'ask'; readonly key: string; readonly row: PreviewRow; readonly cell: string }
  | {
      readonly kind: 'problem';
      readonly key: string;
      readonly problem: Problem;
      readonly cell: string | null;
    }
  | {
      readonly kind: 'change';
      readonly key: string;
      readonly cell: string;
      readonly difference: Difference;
    };

/** The sheet says that it is of another year or another province than the book. */
const OF_ANOTHER_BOOK: readonly string[] = ['sheet-other-year', 'sheet-other-province'];

export function asksOfBook(read: ReadAgreement): readonly Problem[] {
  return read.problems.filter(({ code }) => OF_ANOTHER_BOOK.includes(code));
}

/** Questions first, then the problems, the worst before the others. */
export function problemItems(read: ReadAgreement, rows: readonly PreviewRow[]): readonly PanelItem[] {
  const asked = asksOfBook(read);
  const cell = cellFinder(read.columns);
  const doubts = rows.filter(({ fate, plan }) => fate === 'ask' || plan.match.kind === 'doubt');
  return [
    ...(asked.length === 0 ? [] : [{ kind: 'sheet', key: 'sheet', problems: asked } as const]),
    ...doubts.map((row): PanelItem => ({
      ...{ kind: 'ask', key: `ask ${String(row.row)}`, row, cell: cell('no', row.row) },
    })),
    ...worstFirst(read.problems.filter((each) => !asked.includes(each))).map((problem, at): PanelItem => ({
      ...{ kind: 'problem', key: `problem ${String(at)}`, problem, cell: problem.cell },
    })),
  ];
}

/** Every value that the chosen rows change, in the order of the sheet. */
export function changeItems(read: ReadAgreement, rows: readonly PreviewRow[]): readonly PanelItem[] {
  const cell = cellFinder(read.columns);
  return rows.flatMap((row) =>
    row.fate !== 'changed' || row.left
      ? []
      : [...row.changed.values()].map((difference): PanelItem => ({
          kind: 'change',
          key: `change ${String(row.row)} ${difference.field}`,
          cell: cell(difference.field, row.row),
          difference,
        })),
  );
}

/** The cell of a field, or that of the name where the sheet has no such column. */
function cellFinder(columns: readonly ReadColumn[]): (field: ColumnField, row: number) => string {
  const byField = new Map(columns.map((column) => [column.field, column]));
  return (field, row) => {
    const column = byField.get(field) ?? byField.get('name') ?? columns[0];
    return column === undefined ? '' : cellOf(column, row);
  };
}
