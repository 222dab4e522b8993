import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import expected from '#resources/sample-year/expected.json';
import { cco, ccoThroughNpm, lineOf } from '#test/unit/main/command/run-cco';
import { editJson, sampleCopy, SAMPLE_YEAR } from '#test/unit/main/command/year-on-disk';

describe('npm run -s cco -- score YEAR-FOLDER', () => {
  test('is exactly what the independent calculation of the sample year expects', async () => {
    const ran = await ccoThroughNpm('score', SAMPLE_YEAR);
    expect(lineOf(ran)).toEqual(expected);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
  });

  test.each(['6', '9', '12'])('round %s alone', async (round) => {
    const ran = await cco('score', SAMPLE_YEAR, '--round', round);
    expect(lineOf(ran)).toEqual({
      ...expected,
      rounds: expected.rounds.filter((each) => each.round === round),
    });
    expect(ran.code).toBe(0);
  });

  test('a typed result is shown as it counts', async () => {
    const folder = sampleCopy();
    editJson(folder, 'results.json', ({ records }: { records: Record<string, unknown>[] }) => {
      const record = records.find((each) => each['indicator'] === '50-2547-1.16' && each['round'] === '12');
      Object.assign(record ?? {}, { value: '62.5', state: 'certified' });
    });
    const { rounds } = z
      .object({ rounds: z.array(z.object({ indicators: z.array(z.looseObject({ no: z.string() })) })) })
      .parse(lineOf(await cco('score', folder, '--round', '12')));
    expect(rounds[0]?.indicators.find(({ no }) => no === '1.16')).toMatchObject({
      value: '62.5000',
      valueExact: '125/2',
      score: '2.5000',
      state: 'certified',
    });
  });

  test('a round that the year does not have is wrong use', async () => {
    const ran = await cco('score', SAMPLE_YEAR, '--round', '7');
    expect([ran.code, ran.stdout]).toEqual([2, '']);
  });

  test('a folder that cannot be read has no scores and says why', async () => {
    const folder = sampleCopy();
    editJson(folder, 'framework.json', (file: Record<string, unknown>) => {
      file['rounds'] = [];
    });
    const ran = await cco('score', folder);
    expect(lineOf(ran)).toMatchObject({
      rounds: [],
      problems: [{ code: 'file-damaged', sheet: 'framework.json', cell: 'rounds' }],
    });
    expect(ran.code).toBe(1);
  });
});
