import { expect, test } from 'vitest';
import { ROOT } from '#test/e2e/desk-window';
import { runScript } from '#test/unit/scripts/run-script';

test('every package that is built in has a licence that lets the program ship it', () => {
  const { code, lines } = runScript(['scripts/licences.mjs'], ROOT);
  expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
  expect(lines.length).toBeGreaterThan(50);
  expect(code).toBe(0);
});
