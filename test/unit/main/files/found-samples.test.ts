import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadAgreement, ReadIndicator } from '#domain/agreement/sheet';
import { forkInNode } from '#main/files/fork-node';
import { readAgreementFile } from '#main/files/read-file';
import type { Fork } from '#main/files/run-worker';
import { builtWorker } from '#test/unit/main/files/built-worker';
import { testFolder } from '#test/unit/main/files/test-folder';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'found');

let fork: Fork;
beforeAll(() => {
  fork = forkInNode(builtWorker());
}, 60_000);

const known = new Map<string, Promise<ReadAgreement>>();

/** Reads a file that an officer met, once, through the process that may be killed. */
function found(name: string): Promise<ReadAgreement> {
  const before = known.get(name);
  const reading =
    before ?? readAgreementFile(join(FOLDER, `${name}.xlsx`), { fork, quarantineFolder: testFolder() });
  known.set(name, reading);
  return reading;
}

function figures({ no, unit, weight, levels, base }: ReadIndicator): readonly unknown[] {
  return [no, unit, weight, levels.join(' '), base];
}

const table = ({ rows }: ReadAgreement): unknown => rows.map(({ indicator }) => figures(indicator));
const told = ({ problems }: ReadAgreement): unknown => problems.map(({ code, cell }) => [code, cell]);

const FIRST = ['1.1', 'ร้อยละ', '20', '70 75 80 85 90', '72.5'];
const REST = [
  ['2.1', 'ร้อยละ', '25', '12 10 8 6 4', '13'],
  ['2.2', 'ระดับ', '25', '1 2 3 4 5', null],
];
/** The four rows of which most of these sheets are variations. */
const BASE = [FIRST, ['1.2', 'พันคน', '30', '100 110 120 130 140', '98'], ...REST];
const MILLIONS = [FIRST, ['1.2', 'ล้านบาท', '30', '1200 1250 1300 1350 1400', '1180'], ...REST];
const NO_BASE = [[...FIRST.slice(0, 4), null], ...BASE.slice(1)];

describe('sheets that officers met are read as they are shown', () => {
  test.each<[string, unknown, unknown[]]>([
    ['hidden-columns-levels', BASE, [['column-hidden-unread', 'E4']]],
    ['hidden-columns-weights', BASE, [['column-hidden-unread', 'D4']]],
    ['hidden-columns-results', BASE, [['column-hidden-unread', 'K4']]],
    ['format-percent-below-one', BASE, []],
    ['format-millions', MILLIONS, []],
    ['struck-level-5', BASE, [['cell-struck', 'I6']]],
    ['struck-name', BASE, [['cell-struck', 'B6']]],
    ['struck-unit', BASE, [['cell-struck', 'C6']]],
    ['blank-formula-rows', BASE, []],
    ['blank-formula-base', NO_BASE, []],
    ['part-name-in-capitals', BASE, []],
    ['merge-of-one-cell', BASE, []],
    ['carriage-return-inline', BASE, []],
    ['private-use-thai-marks', BASE, []],
    ['merged-result', BASE, []],
    ['note-far-to-the-right', BASE, [['column-skipped', 'KO7']]],
  ])('%s', async (name, rows, problems) => {
    const read = await found(name);
    expect(table(read)).toEqual(rows);
    expect(told(read)).toEqual(problems);
    expect(read.weightTotal).toBe('100');
  });

  test('names are whole: without struck words, escapes and private marks', async () => {
    const names = await Promise.all(
      ['struck-name', 'carriage-return-inline', 'private-use-thai-marks'].map(async (name) => {
        const { rows } = await found(name);
        return rows[0]?.indicator.name;
      }),
    );
    expect(names).toEqual([
      'ร้อยละของหมู่บ้านที่มีแผนน้ำสะอาดครบถ้วน',
      'ร้อยละของหมู่บ้าน ที่มีแผนน้ำสะอาดครบถ้วน',
      'ร้อยละของหมู่บ้านที่มีแผนน้ำสะอาด',
    ]);
  });

  test('results come from the column that is seen, and a merged one counts for each of its rows', async () => {
    const results = await Promise.all(
      ['hidden-columns-results', 'merged-result'].map(async (name) => {
        const { rows } = await found(name);
        return rows.map(({ indicator }) => Object.values(indicator.results)[0] ?? null);
      }),
    );
    expect(results).toEqual([
      ['72.5', '98', '13', null],
      ['80', '80', null, null],
    ]);
  });

  test('the number 1.10 is no 1.1, and one that became a day is told', async () => {
    const whole = await found('number-1.10');
    expect(whole.rows.map(({ indicator }) => indicator.no)).toEqual(['1.10', '1.20']);
    const day = await found('number-became-date');
    expect(day.rows.map(({ indicator }) => indicator.no)).toEqual([null, null]);
    expect(told(day)).toEqual([
      ['number-is-date', 'A6'],
      ['number-is-date', 'A7'],
    ]);
  });

  test('conditions, sections and percents of a format', async () => {
    const read = await found('formats-with-a-condition');
    expect(read.rows.map(({ indicator }) => [indicator.levels.join(' '), indicator.base])).toEqual([
      ['81 82 83 84 85', '80'],
      ['1 2 3 4 5', '3'],
      ['81 82 83 84 85', '80'],
      ['81 82 83 84 85', '80'],
    ]);
    expect(read.problems).toEqual([]);
  });

  test('words and errors under the format of a day are what they are', async () => {
    const read = await found('text-and-errors-under-a-date-format');
    expect(read.rows.map(({ indicator }) => [indicator.no, indicator.base])).toEqual([
      ['1.1', null],
      ['1.2', null],
    ]);
    expect(told(read)).toEqual([['cell-error-value', 'D5']]);
  });

  test('a day where a figure belongs is told as the sheet shows it', async () => {
    const { problems } = await found('dates-where-a-figure-belongs');
    expect(problems.map(({ code, cell, details }) => [code, cell, details['text']])).toEqual([
      ['not-a-number', 'D4', '1 ตุลาคม 2567'],
      ['not-a-number', 'D5', '1 ต.ค. 2567'],
    ]);
  });
});
