import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { plantProject } from '#test/unit/scripts/planted-project';
import { runScript } from '#test/unit/scripts/run-script';

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/licences.mjs');

/** A project whose window has one package built in, under the name and the licence that are tried. */
function judge(licence: string | object | undefined, name = 'tried') {
  const built = JSON.stringify([{ name, version: '1.2.3', identifier: licence }]);
  const root = plantProject({
    'package.json': JSON.stringify({ dependencies: { beside: '1.0.0' } }),
    'out/main/licences.json': '[]',
    'out/preload/licences.json': '[]',
    'out/renderer/licences.json': built,
    'node_modules/beside/package.json': JSON.stringify({ name: 'beside', version: '1.0.0', license: 'ISC' }),
    'node_modules/electron/package.json': JSON.stringify({
      name: 'electron',
      version: '45.0.0',
      license: 'MIT',
    }),
  });
  return runScript([SCRIPT], root);
}

test('each package that ships is named with its licence: built in, in dependencies, and Electron', () => {
  const { code, lines } = judge('Apache-2.0');
  expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
    'ISC beside 1.0.0',
    'MIT electron 45.0.0',
    'Apache-2.0 tried 1.2.3',
  ]);
  expect(code).toBe(0);
});

test.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'])('%s may ship', (licence) => {
  expect(judge(licence).code).toBe(0);
});

test.each([
  'GPL-3.0-or-later',
  'AGPL-3.0-only',
  'LGPL-2.1-only',
  'MPL-2.0',
  '(MIT AND GPL-2.0-only)',
  'GPL-2.0-only AND (ISC OR MIT OR Zlib)',
  'SEE LICENSE IN file',
  'UNLICENSED',
  'OFL-1.1',
  '',
])('%s may not', (licence) => {
  const { code, lines } = judge(licence);
  expect(lines.at(-1)).toBe(`✗ tried 1.2.3 must not ship: its licence is ${licence}.`);
  expect(code).toBe(1);
});

test('a licence that is not said, or in no known way, is unknown and refused', () => {
  for (const licence of [undefined, { type: 'MIT' }]) {
    const { code, lines } = judge(licence);
    expect(lines.at(-1)).toBe('✗ tried 1.2.3 must not ship: its licence is unknown.');
    expect(code).toBe(1);
  }
});

test('a font may have the licence of fonts', () => {
  expect(judge('OFL-1.1', '@fontsource/sarabun').code).toBe(0);
});

test('without a build nothing is said to be in order', () => {
  const { code, lines } = runScript([SCRIPT], plantProject({ 'package.json': '{"dependencies":{}}' }));
  expect(lines.at(-1)).toMatch(/licences\.json cannot be read: npm run build makes it\.$/);
  expect(code).toBe(1);
});
