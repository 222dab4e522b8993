import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// The oldest runtime that the tests run on (scripts/runtime.mjs): Electron 33 = Chromium 130, Node 20.18.
const NODE = 'node20';
const CHROME = 'chrome130';

const FIRST_WINDOW =
  /node_modules\/(react|react-dom|scheduler|react-i18next|i18next|use-sync-external-store|zustand|dexie|fraction\.js|fractional-indexing|@tanstack)\/|src-renderer\/(lifecycle|database|session|preferences|drafts|navigation|parts|i18n|ui\/(?!with-mantine|theme|menu-styles))|src-domain\/(exact|book|tracking|scoring\/(?!default)|text|agreement\/(check|findings|edit|export))/;

/** What reads and writes foreign files; only the worker loads it (test/e2e/first-window.test.ts). */
const FOREIGN = /node_modules[/\\](exceljs|jszip|@?fast-csv|numfmt|saxes|yauzl)[/\\]/;

/**
 * Writes the letters of other alphabets as escapes: one such letter makes V8 hold the whole script in twice the memory.
 * They stand in strings and patterns only, where an escape means the same.
 */
const oneByteLetters: Plugin = {
  name: 'one-byte-letters',
  enforce: 'post',
  // After the minifier, which would write the letters out again.
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && ['desk', 'index'].includes(chunk.name)) chunk.code = escaped(chunk.code);
    }
  },
};

function escaped(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The letters of the first picture, and its words: else they are asked for when the script runs, or a first layout has been made. */
const FIRST_FILES = /(^|\/)(ibm-plex-sans-thai-.*\.woff2|th-[\w-]+\.js)$/;

/** Names them in the page, so that they come while the script is on its way; a second layout for the letters falls away. */
const firstFiles: Plugin = {
  name: 'first-files',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((name) => FIRST_FILES.test(name))
        .map((name) => ({ tag: 'link', attrs: linkTo(name), injectTo: 'head' })),
  },
};

function linkTo(name: string): Record<string, string | boolean> {
  const href = `./${name}`;
  if (name.endsWith('.js')) return { rel: 'modulepreload', crossorigin: true, href };
  return { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href };
}

/** What is built in, with its licence: beside each part of the program, for whoever gets it (`npm run licences`). */
const license = { fileName: 'licences.json' };

/** `--mode production` is what ships and what the benchmark measures. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      license,
      target: NODE,
      // Comments and long names are read at every start, on the thread that the first window waits for.
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve(__dirname, 'src-main/index.ts'),
          'workbook-worker': resolve(__dirname, 'src-main/files/workbook-worker.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // ExcelJS and the readers of foreign files in a file of their own: else the bundler's helpers, which every
          // file needs, come to lie beside them, and the desktop process loads all of it before its first window.
          codeSplitting: { groups: [{ name: 'foreign', test: FOREIGN }] },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      license,
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(__dirname, 'src-main/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    build: {
      outDir: 'out/renderer',
      license,
      target: CHROME,
      cssTarget: CHROME,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: resolve(__dirname, 'src-renderer/index.html') },
        // What the first window needs in one file: each further file is a round trip to the desktop process.
        output: { codeSplitting: { groups: [{ name: 'desk', test: FIRST_WINDOW }] } },
      },
    },
    plugins: [react(), oneByteLetters, firstFiles],
  },
});
