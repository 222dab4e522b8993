import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFixture } from '#test/fixtures/read-fixture';
import { cco, ccoThroughNpm, lineOf, ROOT } from '#test/unit/main/command/run-cco';
import { expectedOf, samplePath, SAMPLES } from '#test/unit/main/files/agreement-samples';
import { testFolder } from '#test/unit/main/files/test-folder';

const CASES = join(ROOT, 'test', 'fixtures', 'scoring-cases.json');

describe('npm run -s cco -- score', () => {
  test('answers all 38 published cases exactly, in one line and nothing else', async () => {
    const { cases } = readFixture(
      'scoring-cases.json',
      z.object({ cases: z.array(z.object({ id: z.string(), score: z.string(), weighted: z.string() })) }),
    );
    const ran = await ccoThroughNpm('score', CASES);
    expect(lineOf(ran)).toEqual({ cases });
    expect([ran.code, ran.stderr, cases.length]).toEqual([0, '', 38]);
  });

  test('leaves 1 when a case is wrong, and says the rest', async () => {
    const path = join(testFolder(), 'กรณี.json');
    const right = { id: 'right', method: 'milestone', actual: 3, weight: 10 };
    writeFileSync(path, `\uFEFF${JSON.stringify({ cases: [{ id: 'wrong' }, right] })}`);
    const ran = await ccoThroughNpm('score', path);
    expect(ran.code).toBe(1);
    expect(lineOf(ran)).toMatchObject({
      cases: [
        { id: 'wrong', score: null },
        { id: 'right', score: '3.0000', weighted: '0.3000' },
      ],
      problems: [{ code: 'case-invalid', details: { id: 'wrong' } }],
    });
  });
});

describe('npm run -s cco -- read', () => {
  test.each(SAMPLES)('%s is understood as published', async (name) => {
    const ran = await cco('read', samplePath(name));
    const { problems, ...read } = z.looseObject({ problems: z.array(z.unknown()) }).parse(lineOf(ran));
    expect(read).toEqual(expectedOf(name));
    expect([ran.code, ran.stderr, Array.isArray(problems)]).toEqual([0, '', true]);
  });

  test('a file that is not there is a problem, and leaves 1', async () => {
    const ran = await ccoThroughNpm('read', join(testFolder(), 'nowhere.xlsx'));
    expect(lineOf(ran)).toEqual({
      unitName: null,
      indicators: [],
      weightTotal: '0',
      problems: [{ code: 'file-missing', severity: 'error', sheet: null, cell: null, details: {} }],
    });
    expect([ran.code, ran.stderr]).toEqual([1, '']);
  });

  test('so is one that is no workbook', async () => {
    const ran = await cco('read', CASES);
    expect(lineOf(ran)).toMatchObject({ problems: [{ code: 'file-not-workbook' }] });
    expect(ran.code).toBe(1);
  });
});

describe('the other ways to end', () => {
  test.each([
    [[]],
    [['score']],
    [['read', 'a', 'b']],
    [['write', 'a']],
    [['--help']],
    [['check']],
    [['load', 'a']],
    [['read', 'a', '--round', '6']],
    [['score', 'a', '--round']],
  ])('wrong use, %j: how to use it, on the error output only', async (args) => {
    const ran = await cco(...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('cco read SHEET.xlsx');
  });

  test.each([
    ['nowhere.json', 'file-missing'],
    ['.', 'file-not-json'],
    [samplePath('sheet-01'), 'file-not-json'],
  ])('cases out of %s: %s', async (path, code) => {
    const ran = await cco('score', path);
    expect(lineOf(ran)).toMatchObject({ cases: [], problems: [{ code }] });
    expect(ran.code).toBe(1);
  });

  test('several calls at once answer each for itself', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => cco('score', CASES)));
    expect(new Set(runs.map((ran) => ran.stdout)).size).toBe(1);
    expect(runs.map((ran) => ran.code)).toEqual([0, 0, 0, 0]);
  });
});
