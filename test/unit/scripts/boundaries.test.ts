import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { emptyPackages, plantProject } from '#test/unit/scripts/planted-project';
import { runScript } from '#test/unit/scripts/run-script';

const ROOT = resolve(import.meta.dirname, '../../..');
const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const SHIPPED = ['zod', 'fraction.js', 'fractional-indexing', 'dayjs', 'react', 'dexie', 'exceljs'];
const PLAN = {
  'package.json': JSON.stringify({
    name: 'planted',
    imports: {
      '#domain/*': './src-domain/*.ts',
      '#main/*': './src-main/*.ts',
      '#renderer/*': './src-renderer/*.ts',
    },
    dependencies: Object.fromEntries(SHIPPED.map((name) => [name, '1.0.0'])),
    devDependencies: { electron: '1.0.0', 'some-tool': '1.0.0' },
  }),
  'tsconfig.json': '{}',
  ...emptyPackages(...SHIPPED, 'electron', 'some-tool', 'from-nowhere'),
};

/** Files that keep to their modules. */
const GOOD = {
  'src-domain/score.ts': `
    import { z } from 'zod'; import F from 'fraction.js'; import { g } from 'fractional-indexing';
    export const score = [z, F, g];`,
  'src-domain/types-a.ts': `import type { B } from '#domain/types-b'; export type A = B | null;`,
  'src-domain/types-b.ts': `import type { A } from '#domain/types-a'; export type B = { a: A };`,
  'src-main/index.ts': `
    import { app } from 'electron'; import { join } from 'node:path'; import { score } from '#domain/score';
    import { sheet } from '#main/files/excel-io'; export const start = [app, join, score, sheet];`,
  'src-main/files/excel-io.ts': `import excel from 'exceljs'; export const sheet = excel;`,
  'src-renderer/database/database.ts': `import Dexie from 'dexie'; import { score } from '#domain/score'; export const db = [Dexie, score];`,
  'src-renderer/session/desk.ts': `import { db } from '#renderer/database/database'; export const desk = [db];`,
  'src-renderer/navigation/navigate.ts': `import { desk } from '#renderer/session/desk'; export const go = desk;`,
  'src-renderer/parts/lamp.ts': `import { go } from '#renderer/navigation/navigate'; export const lamp = go;`,
  'src-renderer/frame/frame.ts': `import { page } from '#renderer/features/tracking/page'; export const frame = page;`,
  'src-domain/ipc/contract.ts': `import { score } from '#domain/score'; export const contract = score;`,
  'src-domain/home/home.ts': `import { sign } from '#domain/life/sign'; export const home = sign;`,
  'src-domain/life/sign.ts': `import { board } from '#domain/tracking/board'; export const sign = board;`,
  'src-domain/tracking/board.ts': `export const board = 1;`,
  'src-main/shape.ts': `import type { Shape } from 'some-tool'; export type Form = Shape;`,
  'src-renderer/ui/knob.ts': `import react from 'react'; export const knob = react;`,
  'src-renderer/features/tracking/page.ts': `
    import { db } from '#renderer/database/database'; import { knob } from '#renderer/ui/knob';
    import { cell } from '#renderer/features/tracking/cell'; export const page = [db, knob, cell];`,
  'src-renderer/features/tracking/cell.ts': `export const cell = 1;`,
};

/** One violation of each rule: the file, what it holds, the rule that must name it. */
const VIOLATIONS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain-is-pure', 'src-domain/b-clock.ts', `import dayjs from 'dayjs'; export const b = dayjs;`],
  ['domain-is-pure', 'src-domain/b-node.ts', `import fs from 'node:fs'; export const b = fs;`],
  ['domain-is-pure', 'src-domain/b-main.ts', `import { start } from '#main/index'; export const b = start;`],
  [
    'domain-is-pure',
    'src-domain/b-type.ts',
    `import type { page } from '#renderer/features/tracking/page'; export type B = typeof page;`,
  ],
  ['main-draws-nothing', 'src-main/b-react.ts', `import react from 'react'; export const b = react;`],
  [
    'main-draws-nothing',
    'src-main/b-window.ts',
    `import { page } from '#renderer/features/tracking/page'; export const b = page;`,
  ],
  [
    'renderer-stays-in-the-window',
    'src-renderer/b-main.ts',
    `import { start } from '#main/index'; export const b = start;`,
  ],
  [
    'renderer-has-no-node',
    'src-renderer/b-node.ts',
    `import { join } from 'node:path'; export const b = join;`,
  ],
  [
    'program-knows-no-tests',
    'src-main/b-test.ts',
    `import { helper } from '../test/helper'; export const b = helper;`,
  ],
  [
    'program-leans-on-what-ships',
    'src-main/b-tool.ts',
    `import tool from 'some-tool'; export const b = tool;`,
  ],
  [
    'program-leans-on-what-ships',
    'src-renderer/b-nowhere.ts',
    `import nowhere from 'from-nowhere'; export const b = nowhere;`,
  ],
  [
    'features-do-not-reach-into-each-other',
    'src-renderer/features/strategy/b-feature.ts',
    `import { cell } from '#renderer/features/tracking/cell'; export const b = cell;`,
  ],
  [
    'ui-knows-no-domain',
    'src-renderer/ui/b-domain.ts',
    `import { score } from '#domain/score'; export const b = score;`,
  ],
  [
    'ui-knows-no-domain',
    'src-renderer/ui/b-data.ts',
    `import { db } from '#renderer/database/database'; export const b = db;`,
  ],
  [
    'database-uses-lower-modules-only',
    'src-renderer/database/b-upwards.ts',
    `import { desk } from '#renderer/session/desk'; export const b = desk;`,
  ],
  [
    'session-uses-lower-modules-only',
    'src-renderer/session/b-upwards.ts',
    `import { go } from '#renderer/navigation/navigate'; export const b = go;`,
  ],
  [
    'preferences-uses-lower-modules-only',
    'src-renderer/preferences/b-upwards.ts',
    `import { go } from '#renderer/navigation/navigate'; export const b = go;`,
  ],
  [
    'drafts-uses-lower-modules-only',
    'src-renderer/drafts/b-upwards.ts',
    `import { go } from '#renderer/navigation/navigate'; export const b = go;`,
  ],
  [
    'navigation-uses-lower-modules-only',
    'src-renderer/navigation/b-upwards.ts',
    `import { knob } from '#renderer/ui/knob'; export const b = knob;`,
  ],
  [
    'lifecycle-uses-lower-modules-only',
    'src-renderer/lifecycle/b-upwards.ts',
    `import { page } from '#renderer/features/tracking/page'; export const b = page;`,
  ],
  [
    'i18n-uses-lower-modules-only',
    'src-renderer/i18n/b-upwards.ts',
    `import { knob } from '#renderer/ui/knob'; export const b = knob;`,
  ],
  [
    'features-and-parts-do-not-use-the-frame',
    'src-renderer/features/home/b-frame.ts',
    `import { frame } from '#renderer/frame/frame'; export const b = frame;`,
  ],
  [
    'parts-know-no-feature',
    'src-renderer/parts/b-feature.ts',
    `import { cell } from '#renderer/features/tracking/cell'; export const b = cell;`,
  ],
  [
    'domain-knows-no-call-contract',
    'src-domain/report/b-contract.ts',
    `import type { contract } from '#domain/ipc/contract'; export type B = typeof contract;`,
  ],
  [
    'home-is-above-life-and-tracking',
    'src-domain/life/b-home.ts',
    `import { home } from '#domain/home/home'; export const b = home;`,
  ],
  [
    'tracking-knows-no-life',
    'src-domain/tracking/b-life.ts',
    `import { sign } from '#domain/life/sign'; export const b = sign;`,
  ],
  [
    'dexie-only-in-database',
    'src-renderer/features/tracking/b-dexie.ts',
    `import Dexie from 'dexie'; export const b = Dexie;`,
  ],
  [
    'excel-only-in-excel-io',
    'src-main/files/b-excel.ts',
    `import excel from 'exceljs'; export const b = excel;`,
  ],
  [
    'no-cycles',
    'src-domain/b-cycle-a.ts',
    `import { b } from '#domain/b-cycle-b'; export const a = () => b;`,
  ],
  ['imports-resolve', 'src-main/b-gone.ts', `import { gone } from '#main/gone'; export const b = gone;`],
];
/** The other half of the cycle (it is reported once), and a file that crosses two boundaries at once: the window's and Electron's. */
const COMPANIONS = {
  'src-domain/b-cycle-b.ts': `import { a } from '#domain/b-cycle-a'; export const b = () => a;`,
  'src-renderer/b-electron.ts': `import type { App } from 'electron'; export type B = App;`,
};

function cruise(files: Record<string, string>): readonly string[] {
  const root = plantProject({ ...PLAN, ...files, 'test/helper.ts': 'export const helper = 1;' });
  const cruiser = resolve(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = resolve(ROOT, 'test/layers.cjs');
  const modules = ['src-domain', 'src-main', 'src-renderer'];
  const { lines } = runScript([cruiser, '--config', config, '--output-type', 'json', ...modules], root);
  const { violations } = report.parse(JSON.parse(lines.join('\n'))).summary;
  return violations.map((each) => `${each.rule.name}: ${each.from}`).sort();
}

test('files that keep to their modules violate nothing', () => {
  expect(cruise(GOOD)).toEqual([]);
});

test('each planted violation is caught, by its own rule', () => {
  const planted = Object.fromEntries(VIOLATIONS.map(([, file, text]) => [file, text]));
  const expected = [
    ...VIOLATIONS.map(([rule, file]) => `${rule}: ${file}`),
    'renderer-stays-in-the-window: src-renderer/b-electron.ts',
    'electron-only-in-main: src-renderer/b-electron.ts',
  ];
  expect(cruise({ ...GOOD, ...planted, ...COMPANIONS })).toEqual(expected.sort());
});
