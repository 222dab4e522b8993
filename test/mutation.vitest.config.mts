import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The part of the domain whose own tests are tried (`npm run mutate`). */
const part = process.env['CCO_MUTATED_PART'] ?? 'exact';

/** For `npm run mutate` alone: each mutant against the tests of its own part, so that a part answers for itself. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: [`test/unit/domain/${part}/**/*.test.ts`, `test/unit/domain/${part}.test.ts`],
    testTimeout: 60_000,
  },
});
