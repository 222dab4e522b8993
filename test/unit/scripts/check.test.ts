import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '#test/unit/scripts/run-script';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The steps of `npm run check` without which nothing should be called tested; lint, format and knip take longer. */
test.each(['types', 'layers', 'translations'])(
  'the sources pass the check of %s',
  (step) => {
    const { code, lines } = runScript(['scripts/check.mjs', step], ROOT);
    expect(lines).toEqual([expect.stringMatching(`^ok +${step} `)]);
    expect(code).toBe(0);
  },
  180_000,
);
