import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cco, lineOf, ROOT } from '#test/unit/main/command/run-cco';
import { answerRequest } from '#main/files/answer-request';
import { testFolder } from '#test/unit/main/files/test-folder';

const FOUND = join(ROOT, 'test', 'fixtures', 'found');
const BASE_ROWS = [
  ['1.1', '20', '70 75 80 85 90', '72.5'],
  ['1.2', '30', '100 110 120 130 140', '98'],
  ['2.1', '25', '12 10 8 6 4', '13'],
  ['2.2', '25', '1 2 3 4 5', null],
];

const answer = z.object({
  indicators: z.array(
    z.object({
      no: z.string().nullable(),
      name: z.string(),
      unit: z.string().nullable(),
      weight: z.string().nullable(),
      levels: z.array(z.string().nullable()),
      base: z.string().nullable(),
    }),
  ),
  weightTotal: z.string(),
  problems: z.array(z.object({ code: z.string(), cell: z.string().nullable() })),
});

async function readFound(name: string): Promise<z.infer<typeof answer>> {
  return answer.parse(lineOf(await cco('read', join(FOUND, `${name}.xlsx`))));
}

async function told(name: string): Promise<readonly string[]> {
  const { problems } = z
    .object({ problems: answer.shape.problems })
    .parse(lineOf(await cco('check', join(FOUND, `${name}.xlsx`))));
  return problems.map(({ code, cell }) => `${code} ${cell ?? ''}`);
}

describe('sheets that went wrong', () => {
  test('a name that begins with a figure keeps it', async () => {
    const { indicators, problems } = await readFound('names-begin-with-figures');
    expect(indicators.map(({ no, name }) => [no, name.split(':')[0]])).toEqual([
      [null, '30 บาทรักษาทุกที่'],
      [null, '1 ตำบล 1 ผลิตภัณฑ์'],
      [null, '3 หมอประจำบ้าน'],
      [null, '5 ส'],
    ]);
    expect(problems).toEqual([]);
  });

  test('twelve months of last year are the base', async () => {
    const { indicators, problems } = await readFound('base-of-12-months');
    expect(indicators.map((each) => [each.no, each.weight, each.levels.join(' ').trim(), each.base])).toEqual(
      BASE_ROWS,
    );
    expect(problems).toEqual([]);
  });

  test('a name that begins with the word of a heading is a name', async () => {
    const { indicators, weightTotal } = await readFound('name-begins-with-heading-word');
    expect(indicators.map(({ no, weight }) => [no, weight])).toEqual([
      ['1.1', '20'],
      ['1.2', '30'],
      ['2.1', '25'],
      ['2.2', '25'],
    ]);
    expect(indicators[1]).toMatchObject({ name: 'ด้านงบประมาณ: ร้อยละการเบิกจ่ายงบลงทุน', unit: 'ร้อยละ' });
    expect(weightTotal).toBe('100');
  });

  test('directions in other words are understood, and contradict', async () => {
    expect(await told('direction-words')).toEqual(
      ['K6', 'K7', 'K8', 'K9'].map((cell) => `direction-contradicts ${cell}`),
    );
  });

  test('a time that is no round of the year is told at its head', async () => {
    expect(await told('second-half-year')).toEqual(['period-not-a-round K4']);
    expect(await told('round-of-3-months')).toEqual(['round-not-in-year K4']);
  });

  test('a result that is merged over two rows is that of both', async () => {
    const read = await answerRequest({ kind: 'read', path: join(FOUND, 'merged-result.xlsx') });
    const results =
      read.ok && 'rows' in read.value ? read.value.rows.map(({ indicator }) => indicator.results['6']) : [];
    expect(results).toEqual(['80', '80', null, null]);
  });
});

/** The files of a year from one file whose keys are their names. */
function yearFolder(name: string): string {
  const folder = join(testFolder(), name);
  mkdirSync(folder, { recursive: true });
  const files = JSON.parse(readFileSync(join(FOUND, `${name}.json`), 'utf8')) as Record<string, unknown>;
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(folder, file), JSON.stringify(content));
  return folder;
}

describe('year folders that went wrong', () => {
  test.each([
    ['year-months-buddhist', 'data-items.json', 'guest.values.2546-10'],
    ['year-levels-by-round-key', 'agreement.json', 'indicators.1.levelsByRound.06'],
  ])('%s is refused with its file and place', async (name, sheet, cell) => {
    const folder = yearFolder(name);
    for (const command of ['check', 'score']) {
      const ran = await cco(command, folder);
      expect(lineOf(ran)).toMatchObject({ problems: [{ code: 'file-damaged', sheet, cell }] });
      expect(ran.code).toBe(1);
    }
  });

  test('a condition of level 5 without that of level 4 gives level 3', async () => {
    const { rounds } = z
      .object({
        rounds: z.array(
          z.object({ indicators: z.array(z.object({ no: z.string(), score: z.string().nullable() })) }),
        ),
      })
      .parse(lineOf(await cco('score', yearFolder('year-condition-of-level-5-only'), '--round', '12')));
    expect(rounds[0]?.indicators.find(({ no }) => no === '1.10')?.score).toBe('3.0000');
  });

  test('a file of a year in which a key stands twice is refused, also with equal values', async () => {
    const folder = yearFolder('year-condition-of-level-5-only');
    const path = join(folder, 'results.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"round":', '"round":"6","round":'));
    expect(lineOf(await cco('check', folder))).toMatchObject({
      problems: [{ code: 'key-repeated', sheet: 'results.json', cell: 'records.0.round' }],
    });
  });
});

test('a case with a key twice has no score and a problem; the others keep theirs', async () => {
  const ran = await cco('score', join(FOUND, 'score-same-key-twice.json'));
  expect(lineOf(ran)).toMatchObject({
    cases: [
      { id: 'a', score: '3.0000' },
      { id: 'b', score: null },
    ],
    problems: [{ code: 'key-repeated', details: { id: 'b', key: 'actual' } }],
  });
});
