#!/usr/bin/env node
// `npm run check`: everything that can be said about the sources without running them. All steps run, each says one
// line, and what failed explains itself. `npm run check -- types lint` runs only those.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensurePackages } from './packages.mjs';
import { ROOT, seconds, Stop, tool } from './shell.mjs';

const MODULES = ['src-domain', 'src-main', 'src-renderer', 'test', 'scripts'];

const STEPS = {
  // The native compiler says the same as the other one, in a fifth of the time; lint asks the other one.
  types: [tool('typescript-native/bin/tsc'), '-b'],
  lint: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  layers: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', 'test/layers.cjs', ...MODULES],
  unused: [tool('knip/bin/knip.js'), '--no-progress', '--treat-config-hints-as-errors'],
  format: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  translations: ['scripts/check-locales.mjs'],
};

/** Runs one step to its end; never throws: a step that cannot start has failed. */
function runStep(name) {
  const begun = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, STEPS[name], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => (output += String(piece)));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => done({ name, ok: code === 0, output: output.trim(), took: seconds(begun) }));
  });
}

async function check(names) {
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0)
    throw new Stop(`Unknown step ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`);
  // Only in a fresh clone: a check must not change what it checks.
  if (!existsSync(tool('.package-lock.json'))) ensurePackages();
  let failed = 0;
  for (const name of names.length > 0 ? names : Object.keys(STEPS)) {
    const step = await runStep(name);
    console.log(`${step.ok ? 'ok    ' : 'failed'} ${name} (${step.took})`);
    if (!step.ok) console.log(step.output.replace(/^/gm, '    '));
    if (!step.ok) failed += 1;
  }
  return failed;
}

try {
  process.exitCode = (await check(process.argv.slice(2))) === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
