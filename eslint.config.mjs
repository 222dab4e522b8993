// What a reviewer would otherwise have to say again and again. Nothing here is about looks (Prettier's work) or about
// who imports whom (test/layers.cjs), except for single names within a package or a file.
import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SOURCES = ['**/*.{ts,tsx,mts}'];
const SCRIPTS = ['**/*.{mjs,cjs}'];
/** Their readers want a default export, and they belong to no room's types. */
const CONFIGS = ['**/*.config.{ts,mts,mjs}'];

// A later block replaces a rule's options, so each block spreads all that hold in its files.
const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Name what you export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
];
const chance = 'Chance comes in as an argument.';
const clock = 'The moment comes in as an argument.';
const impure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
  { selector: 'CallExpression[callee.name="Date"]', message: clock },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: clock },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: chance },
];
const orderModule = 'src-domain/text/order.ts says which text stands before which.';
const cutModule = 'src-domain/text/cut.ts says where Thai may be cut.';
/** The Thai collator passes over dots and blanks, and the dictionary of words cuts inside them. */
const texts = [
  { selector: 'MemberExpression[property.name="localeCompare"]', message: orderModule },
  { selector: 'MemberExpression[object.name="Intl"][property.name="Collator"]', message: orderModule },
  {
    selector: 'CallExpression[callee.property.name=/^(sort|toSorted)$/][arguments.length=0]',
    message: orderModule,
  },
  {
    selector: 'MemberExpression[object.name="Intl"][property.name=/^(Segmenter|v8BreakIterator)$/]',
    message: cutModule,
  },
];
const bridge = [
  {
    selector: 'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name="desktop"]',
    message: 'Only src-renderer/bridge.ts speaks to the desktop process.',
  },
];
const madeUp = 'Press real keys, move the real mouse, use the real clipboard (test/e2e/keys.ts).';
/** Events that nobody caused: what answers to them need not answer to a person. */
const events = [
  ...['dispatchEvent', 'createEvent', 'execCommand'].flatMap((name) => [
    { selector: `MemberExpression[property.name="${name}"]`, message: madeUp },
    { selector: `MemberExpression[property.value="${name}"]`, message: madeUp },
  ]),
  { selector: 'NewExpression[callee.name=/^([A-Z][A-Za-z]*)?Event$|^DataTransfer$/]', message: madeUp },
  {
    selector: 'NewExpression[callee.property.name=/^([A-Z][A-Za-z]*)?Event$|^DataTransfer$/]',
    message: madeUp,
  },
  // Within the page `click` is a method of an element; outside it is the mouse of the driver.
  {
    selector:
      'CallExpression[callee.property.name=/^(evaluate|evaluateAll|evaluateHandle|waitForFunction|addInitScript)$/] CallExpression[callee.property.name="click"]',
    message: madeUp,
  },
];
/** The world outside: not to be had where things are only true or false. */
const outside = {
  [clock]: [
    'performance',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'requestAnimationFrame',
    'queueMicrotask',
  ],
  [chance]: ['crypto'],
  'The domain does no input or output.': [
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'indexedDB',
    'localStorage',
    'console',
  ],
  'The domain runs anywhere.': [
    'window',
    'document',
    'navigator',
    'process',
    'Buffer',
    'globalThis',
    'require',
  ],
};

const rawIpc = (...names) => ({
  paths: [
    {
      name: 'electron',
      importNames: names,
      message: 'src-main/ipc/serve.ts and src-main/preload.ts are the two ends of the one line.',
    },
  ],
});

/** One thing, one word (docs/glossary.md). The right word stands in the comment. */
const WRONG_WORDS = [
  ...['kpi', 'KPI', 'kpis', 'kpiId', 'metric', 'metrics', 'measure', 'measures'], // indicator
  ...['goal', 'goals', 'purpose'], // objective
  ...['grade', 'grades'], // level
  ...['perspective', 'perspectives', 'category', 'categories'], // dimension
  ...['weighting', 'ponderation'], // weight
  ...['finalScore', 'overallScore', 'sumScore'], // totalScore
  ...['department', 'departments', 'dept'], // agency
  ...['quarter', 'quarters', 'fy', 'budgetYear'], // round, fiscalYear
  ...['formulaType', 'scoringType'], // method
  ...['err', 'cb', 'tmp', 'arr', 'obj', 'idx'], // a whole word
];

const tooMuch = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  // A switch over a union is one decision, however many members it has.
  complexity: ['error', { max: 10, variant: 'modified' }],
};

export default defineConfig(
  globalIgnores(['out/', 'release/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  { rules: { ...tooMuch, eqeqeq: 'error', 'no-console': 'off', 'id-denylist': ['error', ...WRONG_WORDS] } },

  {
    files: SOURCES,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['electron.vite.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => doIt()` in a handler is no mistake.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The underscore says that it is left out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Handlers of the contract return promises by type, whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      // `type` and `Record` are both clear; neither is worth a diff.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },

  { files: ['src-main/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...texts] } },
  {
    files: ['src-domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...impure, ...texts],
      'no-restricted-globals': [
        'error',
        ...Object.entries(outside).flatMap(([message, names]) => names.map((name) => ({ name, message }))),
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src-domain/text/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...impure] },
  },

  {
    files: ['src-main/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', rawIpc('ipcMain', 'ipcRenderer', 'contextBridge')],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src-main/ipc/serve.ts'],
    rules: { 'no-restricted-imports': ['error', rawIpc('ipcRenderer', 'contextBridge')] },
  },
  { files: ['src-main/preload.ts'], rules: { 'no-restricted-imports': ['error', rawIpc('ipcMain')] } },

  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    ignores: ['src-renderer/bridge.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...bridge, ...texts] },
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // Three rules for React's compiler, which is not used: caches that outlive a render are kept in refs on
      // purpose, and the virtual list is one of the libraries it does not know.
      'react-hooks/refs': 'off',
      'react-hooks/set-state-in-effect': 'off',
      'react-hooks/incompatible-library': 'off',
    },
  },
  // i18next and the bridge are told their types by adding to an interface; a type cannot be added to.
  {
    files: ['src-renderer/i18n/i18n.ts', 'src-renderer/bridge.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    files: ['src-renderer/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { i18next },
    rules: {
      // The patterns of the ARIA guide for lists to choose from, trees and grids.
      'jsx-a11y/no-noninteractive-element-to-interactive-role': [
        'error',
        {
          ul: ['listbox', 'tree', 'menu'],
          li: ['option', 'treeitem', 'menuitem'],
          table: ['grid', 'treegrid'],
          td: ['gridcell'],
        },
      ],
      // What scrolls must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel', 'group'] }],
      'i18next/no-literal-string': [
        'error',
        {
          // 'jsx-only' is 'jsx-text-only' and, besides, the attributes that people see or hear.
          mode: 'jsx-only',
          // Key caps are the same in both languages, and so is what holds no letter: 2,546 · × ÷ %.
          'jsx-components': { exclude: ['Trans', 'kbd'] },
          words: { exclude: ['[^A-Za-z\u0E01-\u0E5B]*'] },
          'jsx-attributes': {
            include: [
              'title',
              'alt',
              'label',
              'placeholder',
              'description',
              'error',
              'aria-label',
              'aria-description',
            ],
          },
        },
      ],
    },
  },

  {
    files: ['test/**'],
    rules: {
      // A story may be long, and what is not there makes the test fail anyway.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: [
      'test/e2e/**',
      'bench/**',
      'scripts/{bench,crash,drive,tour}/**',
      'scripts/{bench,crash,drive,tour}.mts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...events] },
  },
  { files: CONFIGS, rules: { 'no-restricted-syntax': 'off' } },

  {
    files: SCRIPTS,
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'performance',
          'fetch',
          'AbortSignal',
          'Buffer',
          'URL',
          'setTimeout',
          'clearTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
);
