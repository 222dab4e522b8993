import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFixture } from '#test/fixtures/read-fixture';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'agreements');

export function samplePath(name: string): string {
  return join(FOLDER, `${name}.xlsx`);
}

export function sampleBytes(name: string): Buffer {
  return readFileSync(samplePath(name));
}

export const SAMPLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.replace('.xlsx', ''))
  .sort();

const expected = readFixture(
  'agreements/expected.json',
  z.array(
    z.object({
      file: z.string(),
      unitName: z.string().nullable(),
      indicators: z.array(z.unknown()),
      weightTotal: z.string(),
    }),
  ),
);

/** What the published file says of a sample, without the name of the file. */
export function expectedOf(name: string): object {
  const { unitName, indicators, weightTotal } = z
    .object({ unitName: z.unknown(), indicators: z.unknown(), weightTotal: z.unknown() })
    .parse(expected.find((each) => each.file === name));
  return { unitName, indicators, weightTotal };
}
