// Builds the headless command, in about a second, when something it is made of has changed. Prints nothing to the
// standard output, which belongs to the answer.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const BUILDS = join(ROOT, 'out/cco');
const MADE_OF = ['src-domain', 'src-main/command', 'src-main/files', 'src-main/journal', 'src-main/log'];
const AN_HOUR = 3_600_000;

/** Gives the folder with `cco.js` and `workbook-worker.js`, built first when it is missing or old. */
export async function ensureCcoBuilt() {
  const folder = join(BUILDS, sourceHash());
  if (!existsSync(folder)) await build(folder);
  return folder;
}

/** Names the build by what it is made of: several calls at once can never run a half-written one. */
async function build(folder) {
  const { build: bundle } = await import('vite').catch(() => {
    process.stderr.write('The packages are missing: run "npm ci" first.\n');
    process.exit(1);
  });
  const unfinished = join(BUILDS, `.${randomUUID()}`);
  mkdirSync(BUILDS, { recursive: true });
  await bundle(settings(unfinished));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another call was faster with the same build.
    if (!existsSync(folder)) throw error;
  }
  forgetOldBuilds(folder);
}

function settings(outDir) {
  return {
    root: ROOT,
    configFile: false,
    mode: 'production',
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          cco: join(ROOT, 'src-main/command/cco.ts'),
          'workbook-worker': join(ROOT, 'src-main/files/workbook-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/** A younger build may still be running somewhere. */
function forgetOldBuilds(folder) {
  for (const name of readdirSync(BUILDS)) {
    const path = join(BUILDS, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (path === folder || age < AN_HOUR) continue;
    rmSync(path, { recursive: true, force: true });
  }
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const file of [
    ...MADE_OF.flatMap(filesUnder),
    'package.json',
    'package-lock.json',
    'scripts/cco.mjs',
  ]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(name) {
  return readdirSync(join(ROOT, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
