// @vitest-environment jsdom
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { planImport } from '#domain/agreement/plan-import';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { EMPTY_BOOK } from '#domain/book/book';
import { readForYear } from '#domain/check/check-read';
import { defaultFramework } from '#domain/scoring/default-framework';
import { readReply } from '#main/files/worker-messages';
import { previewColumns } from '#renderer/features/import/columns.tsx';
import { previewRows, type PreviewRow } from '#renderer/features/import/preview';
import { startLanguages } from '#renderer/i18n/i18n';
import type { GridColumn } from '#renderer/ui/grid/grid-types';
import { read, row } from '#test/unit/domain/agreement/plain-agreement';
import type { Written } from '#test/unit/domain/agreement/workbook-builder';

await startLanguages();
const framework = defaultFramework(2569);
const ROWS = 30;

type Preview = { readonly column: GridColumn<PreviewRow>; readonly rows: readonly PreviewRow[] };

/** As it comes out of the process beside, under the rules of a year. */
function previewOf(sheet: ReadAgreement, id: string): Preview {
  const reply = readReply.parse(JSON.parse(JSON.stringify({ ok: true, value: sheet })));
  if (!reply.ok) throw new Error(reply.code);
  const told = readForYear(reply.value, framework);
  const rows = previewRows(told, planImport({ state: EMPTY_BOOK, framework }, told).rows);
  const columns = previewColumns({ t: i18next.t, framework, locale: 'th' }, told, rows);
  const column = columns.find((each) => each.id === id);
  if (column === undefined) throw new Error(id);
  return { column, rows };
}

const drawn = ({ column }: Preview, row: PreviewRow): string =>
  renderToStaticMarkup(<>{column.render(row)}</>);

function thirty(weight: (at: number) => Written): ReadAgreement {
  return read(Array.from({ length: ROWS }, (_, at) => row(`1.${String(at)} ก${String(at)}`, weight(at))));
}

test('each cell of a column of words shows and tells its own words, not those of the first', () => {
  const preview = previewOf(
    thirty((at) => `ราว ${String(at)} คน`),
    'D',
  );
  for (const [at, each] of preview.rows.entries()) {
    const own = `ราว ${String(at)} คน`;
    expect(drawn(preview, each)).toContain(`>${own}<`);
    expect(preview.column.text(each)).toBe(own);
    expect(preview.column.note?.(each)).toBe(`“${own}” ไม่ใช่ตัวเลข`);
    expect(preview.column.mark?.(each)).toBe('bad');
  }
});

test('the rounding of each cell is told with its own figures', () => {
  const rows = Array.from({ length: ROWS }, (_, at) => [
    ...[`1.${String(at)} ก${String(at)}`, 'คน'],
    { text: `${String(at)}.5`, number: `${String(at)}.54`, rounded: true as const },
    ...[1, 10, 20, 30, 40, 50],
  ]);
  const preview = previewOf(read(rows), 'C');
  for (const [at, each] of preview.rows.entries()) {
    const told = preview.column.note?.(each) ?? '';
    expect(told).toContain(`${String(at)}.54`);
    expect(told.match(/\d+\.\d+/gu)).toEqual([`${String(at)}.5`, `${String(at)}.54`]);
  }
});
