import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkFolder } from '#main/command/check-command';
import { writeWrongSheet } from '#test/fixtures/wrong-sheet';
import { cco, ccoThroughNpm, lineOf, type Run } from '#test/unit/main/command/run-cco';
import { editJson, sampleCopy, SAMPLE_YEAR } from '#test/unit/main/command/year-on-disk';
import { samplePath } from '#test/unit/main/files/agreement-samples';
import { testFolder } from '#test/unit/main/files/test-folder';

const answer = z.strictObject({
  problems: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      sheet: z.string().nullable(),
      cell: z.string().nullable(),
      details: z.record(z.string(), z.string()),
    }),
  ),
});
const foundIn = (run: Run) => answer.parse(lineOf(run)).problems;

type Entry = Record<string, unknown> & { no: string; children?: Entry[] };
const change =
  (no: string, fields: Record<string, unknown>) =>
  ({ indicators }: { indicators: Entry[] }): void => {
    const entry = indicators
      .flatMap((each) => [each, ...(each.children ?? [])])
      .find((each) => each.no === no);
    if (entry === undefined) throw new Error(`no ${no}`);
    Object.assign(entry, fields);
  };

describe('npm run -s cco -- check YEAR-FOLDER', () => {
  test('there is nothing to look at in the sample year', async () => {
    const ran = await ccoThroughNpm('check', SAMPLE_YEAR);
    expect(lineOf(ran)).toEqual({ problems: [] });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
  });

  test('warnings alone leave 0', async () => {
    const folder = sampleCopy();
    editJson(folder, 'agreement.json', change('1.5', { target: '3.9' }));
    const ran = await cco('check', folder);
    expect(foundIn(ran)).toEqual([
      {
        code: 'target-outside-levels',
        severity: 'warning',
        sheet: 'agreement.json',
        cell: '1.5.target',
        details: { target: '3.9', first: '6', last: '4' },
      },
    ]);
    expect(ran.code).toBe(0);
  });

  test('every problem names the file and the place in it', async () => {
    const folder = sampleCopy();
    editJson(folder, 'agreement.json', (file: { indicators: Entry[] }) => {
      change('1.2', {
        weight: '3',
        baselines: { 2545: '7', 2546: '1.5' },
        levels: ['60', '65', '70', '70', '80'],
        target: '70',
        adjustStep: null,
      })(file);
      change('1.12', {
        collectorPosts: [],
        amendments: [{ fromRound: '12', levels: ['60', '65', '65', '75', '80'] }],
      })(file);
      change('1.20', { steps: [{ level: 1, text: 'ก' }] })(file);
      change('1.13.1', { formula: '100*sum(vil_gone)' })(file);
      change('4.2', { levelsByRound: { 6: ['30', '34', '34', '42', '46'] } })(file);
    });
    editJson(
      folder,
      'data-items.json',
      ({ items }: { items: { code: string; values?: Record<string, unknown> }[] }) => {
        const waste = items.find(({ code }) => code === 'waste_ok')?.values ?? {};
        waste['2003-11'] = null;
      },
    );
    editJson(folder, 'results.json', ({ records }: { records: Record<string, unknown>[] }) => {
      const record = records.find((each) => each['indicator'] === '50-2547-1.16' && each['round'] === '12');
      Object.assign(record ?? {}, { value: '700.5', state: 'draft' });
    });
    const ran = await cco('check', folder);
    expect(foundIn(ran).map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
      ['weight-sum', 'agreement.json', 'weight'],
      ['weight-dimension', 'framework.json', 'dimensions.D1'],
      ['level-repeated', 'agreement.json', '1.2.levels.4'],
      ['base-looks-like-score', 'agreement.json', '1.2.baselines.2546'],
      ['level-repeated', 'agreement.json', '1.12.amendments.1.3'],
      ['collector-missing', 'agreement.json', '1.12.collectorPosts'],
      ['formula-item-unknown', 'agreement.json', '1.13.1.formula'],
      ['result-jump', 'results.json', '1.16:12.value'],
      ['steps-missing', 'agreement.json', '1.20.steps.2'],
      ['level-repeated', 'agreement.json', '4.2.levelsByRound.6.3'],
      ['months-gap', 'data-items.json', 'waste_ok.values.2003-11'],
    ]);
    expect(ran.code).toBe(1);
  });

  type Spoil = (folder: string) => void;
  const write =
    (file: string, content: string | Buffer): Spoil =>
    (folder) => {
      writeFileSync(join(folder, file), content);
    };

  test.each<[string, Spoil, string, string, string | null]>([
    [
      'a file that is missing',
      (folder) => {
        rmSync(join(folder, 'results.json'));
      },
      'file-missing',
      'results.json',
      null,
    ],
    ['no JSON', write('framework.json', '{"ruleSet":'), 'file-not-json', 'framework.json', null],
    [
      'no UTF-8',
      write('data-items.json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
      'file-not-json',
      'data-items.json',
      null,
    ],
    [
      'too large a file',
      write('organisation.json', Buffer.alloc(21 * 1024 * 1024, 0x20)),
      'file-too-large',
      'organisation.json',
      null,
    ],
    [
      'another shape',
      (folder) => {
        editJson(folder, 'agreement.json', change('1.1', { weight: 4 }));
      },
      'file-damaged',
      'agreement.json',
      'indicators.0.weight',
    ],
    [
      'a name that leads nowhere',
      (folder) => {
        editJson(folder, 'agreement.json', change('1.1', { dimension: 'D9' }));
      },
      'file-damaged',
      'agreement.json',
      'D9',
    ],
    [
      'an indicator that stands twice',
      (folder) => {
        editJson(folder, 'agreement.json', ({ indicators }: { indicators: Entry[] }) => {
          indicators.push(...indicators.slice(0, 1));
        });
      },
      'file-damaged',
      'agreement.json',
      '50-2547-1.1',
    ],
    [
      'an item that stands twice',
      (folder) => {
        editJson(folder, 'data-items.json', ({ items }: { items: { code: string }[] }) => {
          items.push(...items.slice(0, 1));
        });
      },
      'item-repeated',
      'data-items.json',
      'cl_rev',
    ],
  ])('%s is told with its file and place', async (_what, spoil, code, sheet, cell) => {
    const folder = sampleCopy();
    spoil(folder);
    expect(await checkFolder(folder)).toMatchObject([{ code, severity: 'error', sheet, cell }]);
  });

  test('a folder without a year, and nothing at all', async () => {
    const ran = await cco('check', testFolder());
    expect(foundIn(ran)).toMatchObject([{ code: 'file-missing', sheet: 'framework.json' }]);
    expect(ran.code).toBe(1);
    expect(foundIn(await cco('check', join(testFolder(), 'nowhere')))).toMatchObject([
      { code: 'file-missing', sheet: null },
    ]);
  });
});

describe('npm run -s cco -- check SHEET.xlsx', () => {
  test('says what reading says', async () => {
    const path = join(testFolder(), 'คำรับรอง.xlsx');
    await writeWrongSheet(path);
    const [read, checked] = await Promise.all([cco('read', path), cco('check', path)]);
    const { problems } = z.looseObject({ problems: z.array(z.unknown()) }).parse(lineOf(read));
    expect(problems.length).toBeGreaterThan(5);
    expect(foundIn(checked)).toEqual(problems);
    expect(checked.code).toBe(1);
  });

  test('and what two rows say together', async () => {
    const found = foundIn(await cco('check', samplePath('sheet-04')));
    expect(found.filter(({ code }) => code === 'indicator-repeated')).toMatchObject([
      { sheet: 'บันทึกข้อตกลง 2569', cell: 'A9', details: { row: '9', no: '3.1', other: '2.1' } },
      { cell: 'A10', details: { row: '10', no: '3.2', other: '2.2' } },
    ]);
  });
});
