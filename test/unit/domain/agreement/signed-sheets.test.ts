import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAgreement } from '#domain/agreement/read-agreement';
import { hasErrors } from '#domain/problems';
import { samplePath, sampleWorkbook } from '#test/unit/domain/agreement/sample-workbook';

const expectedSheets = z
  .array(
    z.object({
      file: z.string(),
      unitName: z.string(),
      indicators: z.array(z.record(z.string(), z.unknown())),
      weightTotal: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(samplePath('expected.json'), 'utf8')));

/** Warnings that are true of the signed sheets, found by reading them by hand. */
const JUSTIFIED: Readonly<Record<string, readonly string[]>> = {
  'sheet-03': ['base-looks-like-score C7', 'base-looks-like-score C8'],
  'sheet-04': ['C7', 'C8', 'C9', 'C10'].map((cell) => `base-looks-like-score ${cell}`),
  'sheet-06': [
    'base-looks-like-score C8',
    'base-looks-like-score C9',
    'step-mismatch J10',
    'percent-levels B15',
  ],
};

describe('the eight signed sheets', () => {
  it.each(expectedSheets)(
    '$file is read as a person reads it',
    async ({ file, unitName, indicators, weightTotal }) => {
      const read = readAgreement(await sampleWorkbook(`${file}.xlsx`));
      expect(read.rows.map(({ indicator }) => indicator)).toMatchObject(indicators);
      expect(read.rows).toHaveLength(indicators.length);
      expect(read).toMatchObject({ unitName, weightTotal, year: 2569 });
      expect(read.statedTotal).toMatchObject({ value: '100', agrees: true });
      expect(hasErrors(read.problems)).toBe(false);
      expect(read.problems.map(({ code, cell }) => `${code} ${cell ?? ''}`)).toEqual(JUSTIFIED[file] ?? []);
    },
  );

  it('knows every column of the signed form by its head', async () => {
    const read = readAgreement(await sampleWorkbook('sheet-01.xlsx'));
    expect(read.columns.map(({ field }) => field)).toEqual([
      ...['name', 'unit', 'base', 'weight', 'level1', 'level2', 'level3', 'level4', 'level5', 'step'],
    ]);
    expect(read.columns[4]?.header).toBe('ค่าเกณฑ์วัดปีบัญชี 2569 / 1');
    expect(read.skipped).toEqual([{ row: 16, reason: 'total', text: 'รวม' }]);
    expect(read.rows[0]).toMatchObject({ row: 6, indicator: { step: '8.5', dimension: null, results: {} } });
  });
});
