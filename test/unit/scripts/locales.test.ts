import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { plantProject } from '#test/unit/scripts/planted-project';
import { runScript } from '#test/unit/scripts/run-script';

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/check-locales.mjs');

const SOURCES = {
  'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, lib: ['ES2023'] } }),
  'src-domain/problems.ts': `export const SEVERITY = { 'disk-full': 'error' } as const satisfies Record<string, string>;`,
  'src-renderer/page.tsx': `
    declare function t(key: string, words?: object): string;
    export type Post = 'cco' | 'areaOfficer';
    const HEADS = { name: 'head.name' } as const;
    export function say(post: Post, page: string, many: boolean, head: keyof typeof HEADS): string[] {
      return [
        t('common.save'),
        t(\`post.\${post}\`),
        t(\`page.\${page}.title\`),
        t(many ? 'rows.many' : 'rows.one'),
        t('rows', { count: 2 }),
        t(HEADS[head]),
      ];
    }`,
};
const TEXTS = {
  'common.save': 'Save',
  'head.name': 'Name',
  'page.home.title': 'Home',
  'post.areaOfficer': 'Area officer',
  'post.cco': 'CCO',
  'problem.disk-full': 'The disk is full: {{name}}',
  'problem.disk-full.fix': 'Make room. $t(shared.again)',
  'rows.many': 'Many',
  'rows.one': 'One',
  rows_other: '{{count}} rows',
  'shared.again': 'Then try again.',
};

/** The complaints, sorted; English also as raw text. */
function check(thai: Record<string, string>, english: Record<string, string> | string) {
  const root = plantProject({
    ...SOURCES,
    'resources/locales/th.json': JSON.stringify(thai),
    'resources/locales/en.json': typeof english === 'string' ? english : JSON.stringify(english),
  });
  const { code, lines } = runScript([SCRIPT, root], root);
  return { code, lines: [...lines].sort() };
}

test('two languages that hold exactly what the sources use have no complaints, plurals as each needs them', () => {
  expect(check(TEXTS, { ...TEXTS, rows_one: '{{count}} row' })).toEqual({ code: 0, lines: [] });
});

test('a key that is used but not there, one that is there but not used, and a problem without its way out are named', () => {
  const {
    'common.save': _save,
    'post.cco': _cco,
    'page.home.title': _home,
    'problem.disk-full.fix': _fix,
    ...rest
  } = TEXTS;
  const lacking = { ...rest, 'old.word': 'Gone' };
  expect(check(lacking, lacking)).toEqual({
    code: 1,
    lines: [
      'a problem has no text: problem.disk-full.fix',
      'nothing uses: old.word',
      // Only the text of that problem drew it in.
      'nothing uses: shared.again',
      'src-renderer/page.tsx:7 uses a key that is not there: common.save',
      'src-renderer/page.tsx:8 uses a key that is not there: post.cco',
      'src-renderer/page.tsx:9 uses a key that is not there: /^page\\..+\\.title$/u',
    ],
  });
});

test('both languages must hold the same keys and placeholders, each once and none of them empty', () => {
  const { 'rows.one': _one, ...rest } = TEXTS;
  const english = { ...rest, 'problem.disk-full': 'The disk is full: {{file}}', 'rows.many': ' ' };
  // Of a key that is written twice JSON would keep the last and say nothing.
  const twice = JSON.stringify(english).replace('{', '{"common.save":"Keep",');
  expect(check(TEXTS, twice)).toEqual({
    code: 1,
    lines: [
      'en has twice: common.save',
      'en is empty: rows.many',
      'en lacks: rows.one',
      'placeholders differ: problem.disk-full (th name; en file)',
    ],
  });
});
