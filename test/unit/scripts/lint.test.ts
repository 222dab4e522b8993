import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, expect, test } from 'vitest';
import { plantProject } from '#test/unit/scripts/planted-project';

const ROOT = resolve(import.meta.dirname, '../../..');
let eslint: ESLint;

// Most rules need no types and can judge a file that does not exist.
beforeAll(() => {
  eslint = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] });
});

async function complaints(file: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: resolve(ROOT, file) });
  return result!.messages.map((message) => message.ruleId ?? message.message);
}

const long = `export function long(): void {\n${'  tick();\n'.repeat(61)}}`;
const branching = `export function pick(n: number): number {\n${'  if (n > 1) return n;\n'.repeat(10)}  return 0;\n}`;
const endless = Array.from({ length: 301 }, (_, at) => `export const a${String(at)} = 1;`).join('\n');

test.each([
  [
    'the clock in the domain',
    'src-domain/a.ts',
    'export const now = (): number => Date.now();',
    'no-restricted-syntax',
  ],
  [
    'the date of today in the domain',
    'src-domain/a.ts',
    'export const now = (): Date => new Date();',
    'no-restricted-syntax',
  ],
  [
    'chance in the domain',
    'src-domain/a.ts',
    'export const dice = (): number => Math.random();',
    'no-restricted-syntax',
  ],
  [
    'a random id in the domain',
    'src-domain/a.ts',
    'export const id = (): string => crypto.randomUUID();',
    'no-restricted-globals',
  ],
  [
    'the network in the domain',
    'src-domain/a.ts',
    "export const get = (): unknown => fetch('x');",
    'no-restricted-globals',
  ],
  [
    'a second path for calls',
    'src-main/a.ts',
    "import { ipcMain } from 'electron';\nexport const a = ipcMain;",
    'no-restricted-imports',
  ],
  [
    'the wrong end of the line',
    'src-main/preload.ts',
    "import { ipcMain } from 'electron';\nexport const a = ipcMain;",
    'no-restricted-imports',
  ],
  [
    'the bridge outside its file',
    'src-renderer/a.ts',
    'export const a = window.desktop;',
    'no-restricted-syntax',
  ],
  [
    'the bridge by its other name',
    'src-renderer/a.ts',
    'export const a = globalThis.desktop;',
    'no-restricted-syntax',
  ],
  [
    'a word without translation',
    'src-renderer/a.tsx',
    'export function Page() { return <p>Save</p>; }',
    'i18next/no-literal-string',
  ],
  [
    'a Thai word in the source',
    'src-renderer/a.tsx',
    'export function Page() { return <p>บันทึก</p>; }',
    'i18next/no-literal-string',
  ],
  [
    'a spoken label without translation',
    'src-renderer/a.tsx',
    'export function Page() { return <nav aria-label="Pages" />; }',
    'i18next/no-literal-string',
  ],
  [
    'a picture that cannot be read out',
    'src-renderer/a.tsx',
    'export function Page() { return <img src="a.png" />; }',
    'jsx-a11y/alt-text',
  ],
  [
    'an order of texts of its own',
    'src-renderer/a.ts',
    "export const a = ['1.1', '10'].sort((x, y) => x.localeCompare(y, 'th'));",
    'no-restricted-syntax',
  ],
  [
    'a collator of its own',
    'src-domain/a.ts',
    "export const a = new Intl.Collator('th');",
    'no-restricted-syntax',
  ],
  [
    'an order by no rule',
    'src-domain/scoring/a.ts',
    "export const a = ['12', '6'].toSorted();",
    'no-restricted-syntax',
  ],
  [
    'a cutter of its own',
    'src-main/a.ts',
    "export const a = new Intl.Segmenter('th', { granularity: 'word' });",
    'no-restricted-syntax',
  ],
  ['a nameless export', 'src-main/a.ts', 'export default 1;', 'no-restricted-syntax'],
  ['a barrel', 'src-main/a.ts', "export * from '#main/b';", 'no-restricted-syntax'],
  ['an enum', 'src-main/a.ts', 'export enum Direction { Up }', 'no-restricted-syntax'],
  ['a second word for one thing', 'src-domain/a.ts', 'export const kpi = 1;', 'id-denylist'],
  ['any', 'src-main/a.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['a function longer than a screen', 'src-main/a.ts', long, 'max-lines-per-function'],
  ['a function of too many ways', 'src-main/a.ts', branching, 'complexity'],
  ['a file of more than one thought', 'src-main/a.ts', endless, 'max-lines'],
  ...[
    'document.body.dispatchEvent(made);',
    "document.body['dispatchEvent'](made);",
    "void page.locator('td').dispatchEvent('click');",
    "void page.dispatchEvent('td', 'click');",
    ...['Clipboard', 'Keyboard', 'Mouse', 'Pointer', 'Input', 'Drag', 'Focus', 'Composition', ''].map(
      (kind) => `made = new ${kind}Event('x');`,
    ),
    "made = new globalThis.KeyboardEvent('keydown');",
    'made = new DataTransfer();',
    "made = document.createEvent('Event');",
    "document.execCommand('copy');",
    "void page.evaluate(() => { document.querySelector('a')?.click(); });",
    "void page.locator('a').evaluate((link) => link.click());",
    "void page.waitForFunction(() => document.querySelector('a')?.click());",
  ].flatMap((text) =>
    ['test/e2e/a.test.ts', 'scripts/crash/a.mts', 'scripts/tour.mts', 'bench/grid/a.tsx'].map((file) => [
      `an event that nobody caused: ${text} in ${file}`,
      file,
      text,
      'no-restricted-syntax',
    ]),
  ),
])('lint names %s', async (_what, file, text, rule) => {
  expect(await complaints(file, text)).toContain(rule);
});

test('a suppression that suppresses nothing is named', async () => {
  const text = '// eslint-disable-next-line no-var\nexport const a = 1;';
  expect(await complaints('src-main/a.ts', text)).toEqual([
    expect.stringContaining('Unused eslint-disable directive'),
  ]);
});

test.each([
  [
    'a given date in the domain',
    'src-domain/a.ts',
    'export const day = (text: string): Date => new Date(text);',
  ],
  [
    'the single path for calls',
    'src-main/ipc/serve.ts',
    "import { ipcMain } from 'electron';\nexport const a = ipcMain;",
  ],
  [
    'the other end of the line',
    'src-main/preload.ts',
    "import { contextBridge } from 'electron';\nexport const a = contextBridge;",
  ],
  ['the bridge in its file', 'src-renderer/bridge.ts', 'export const a = globalThis.desktop;'],
  [
    'figures and key caps',
    'src-renderer/a.tsx',
    'export function Page() { return <p className="sum">2,546 × 3 ÷ 100.00 <kbd>Ctrl K</kbd></p>; }',
  ],
  [
    'the real mouse and keys of a window test',
    'test/e2e/a.test.ts',
    "await page.locator('a').click();\nawait page.keyboard.press('Control+KeyV');",
  ],
  [
    'made-up events where there is no window',
    'test/unit/ui/a.test.tsx',
    "document.body.dispatchEvent(new KeyboardEvent('keydown'));",
  ],
  ['an order by a named rule', 'src-main/a.ts', 'export const a = [2, 10].sort((x, y) => x - y);'],
  ['the collator in its file', 'src-domain/text/order.ts', "export const a = new Intl.Collator('th');"],
  ['a long story in a test', 'test/unit/a.test.ts', long],
  ['a nameless export of a configuration', 'vite.config.ts', 'export default {};'],
])('lint lets %s pass', async (_what, file, text) => {
  expect(await complaints(file, text)).toEqual([]);
});

test('with types: a promise that nobody waits for and a member that a switch forgot are named', async () => {
  const house = plantProject({
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, lib: ['ES2023'] },
      include: ['src-main'],
    }),
    'src-main/a.ts': `
      export type State = 'draft' | 'certified';
      export function word(state: State): number {
        switch (state) {
          case 'draft':
            return 1;
        }
        return 0;
      }
      export function save(): void {
        later();
      }
      async function later(): Promise<void> {}`,
  });
  const typed = new ESLint({ cwd: house, overrideConfigFile: resolve(ROOT, 'eslint.config.mjs') });
  const [result] = await typed.lintFiles(['src-main/a.ts']);
  const rules = result!.messages.map((message) => message.ruleId);
  expect(rules).toContain('@typescript-eslint/no-floating-promises');
  expect(rules).toContain('@typescript-eslint/switch-exhaustiveness-check');
});
