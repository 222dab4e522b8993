import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#test/e2e/desk-window';

/** The built files that are loaded with this one, before anything is asked for. */
function loadedWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(file, 'utf8');
  // What stands behind an arrow is loaded later.
  for (const [, path = ''] of text.matchAll(/(?<!=>\s*)\brequire\("(\.[^"]+)"\)/g)) {
    loadedWith(join(dirname(file), path), known);
  }
  return known;
}

test('the desktop process opens its window without loading the readers of foreign files', () => {
  const files = [...loadedWith(join(ROOT, 'out/main/index.js'))];
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => /foreign|worker/.test(file))).toEqual([]);
  const size = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  expect(size).toBeLessThan(60_000);
});

test('the worker does load them', () => {
  const files = [...loadedWith(join(ROOT, 'out/main/workbook-worker.js'))];
  expect(files.some((file) => file.includes('foreign'))).toBe(true);
});
