// Step 4: the program itself, built only when something it is made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { ROOT, run, say, seconds, tool } from './shell.mjs';

const MADE_OF = [
  'src-domain',
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const STAMP = join(ROOT, 'out/build-stamp');
const MAIN = join(ROOT, 'out/main/index.js');

export function ensureBuilt() {
  const hash = sourceHash();
  if (existsSync(MAIN) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  say('Building the program (some seconds)…');
  const begun = performance.now();
  forgetBuild();
  // Said outright: a build started from a test would otherwise inherit NODE_ENV=test and be another program.
  const env = { ...process.env, NODE_ENV: 'production' };
  run(
    process.execPath,
    [tool('electron-vite/bin/electron-vite.js'), 'build', '--mode', 'production', '--logLevel', 'warn'],
    { env },
  );
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(STAMP, hash);
  say(`Built in ${seconds(begun)}.`);
}

/** After a development build what lies in `out` is not what ships. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const name of MADE_OF)
    for (const file of filesUnder(name))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesUnder(name) {
  const path = join(ROOT, name);
  if (!existsSync(path)) return [];
  if (name.includes('.')) return [name];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/**
 * A script in TypeScript, made into one that this Node can run (Node 20 cannot take types away): local modules in
 * one file, packages left where they are. It runs with the project as its working folder.
 */
export async function bundleScript(path) {
  const { build } = await import('vite');
  const name = basename(path, '.mts');
  const outDir = join(ROOT, 'out/scripts');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(ROOT, path),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  });
  return join(outDir, `${name}.mjs`);
}
