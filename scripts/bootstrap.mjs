#!/usr/bin/env node
// One command from a fresh clone: `npm start`, `npm test` … Each command makes sure of what it needs, in order:
// packages → system libraries → an Electron → a build. What is already there is not done again.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript, ensureBuilt, forgetBuild } from './build.mjs';
import { ensureLibraries, onScreen } from './libraries.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureRuntime, programIn } from './runtime.mjs';
import { writeBill } from './sbom.mjs';
import { follow, isRoot, ROOT, say, Stop, tool } from './shell.mjs';
import { addedUp, countTests, readReport } from './test-report.mjs';

const VITEST = [tool('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.mts'];

const COMMANDS = {
  start: openWindow,
  dev: developWindow,
  build,
  unit: (words) => node([...VITEST, '--project', 'unit-*', ...words], process.env),
  e2e: async (words) => node([...VITEST, '--project', 'window', ...words], await readyToShow()),
  test: runAllTests,
  properties: campaign,
  mutate: mutateParts,
  tour: (words) => runScript('scripts/tour.mts', words),
  bench: (words) => runScript('scripts/bench.mts', words),
  crash: (words) => runScript('scripts/crash.mts', words),
  drive: (words) => runScript('scripts/drive.mts', words),
  powercut: (words) => runScript('scripts/powercut.mts', words),
  licences,
  sbom: writeBill,
  setup: readyToRun,
};

/** Environment of everything that opens a window, once an Electron is there. */
async function readyToRun() {
  ensureLibraries();
  const folder = await ensureRuntime();
  return environment(folder);
}

async function readyToShow() {
  const env = await readyToRun();
  ensureBuilt();
  return env;
}

function environment(folder) {
  const env = { ...process.env };
  // Set by some editors: Electron would then be a bare Node.
  delete env.ELECTRON_RUN_AS_NODE;
  env.CCO_ELECTRON_PATH = programIn(folder);
  env.ELECTRON_OVERRIDE_DIST_PATH = folder;
  env.ELECTRON_EXEC_PATH = env.CCO_ELECTRON_PATH;
  // electron-vite's way of asking for --no-sandbox.
  if (isRoot) env.NO_SANDBOX = '1';
  return env;
}

async function openWindow(words) {
  const env = await readyToShow();
  say('Opening CCO Desk…');
  // Chromium refuses its sandbox to root.
  const flags = isRoot ? ['--no-sandbox'] : [];
  return follow(...onScreen(env.CCO_ELECTRON_PATH, [...flags, ROOT, ...words]), env);
}

async function developWindow(words) {
  const env = await readyToRun();
  forgetBuild();
  say('Opening CCO Desk for development: it follows changes of the sources…');
  const extra = words.length > 0 ? ['--', ...words] : [];
  return nodeOnScreen([tool('electron-vite/bin/electron-vite.js'), 'dev', ...extra], env);
}

function build() {
  ensureBuilt();
  return 0;
}

function licences() {
  ensureBuilt();
  return node(['scripts/licences.mjs'], process.env);
}

/**
 * Both kinds at once: while a window waits for its disk or its picture, the other tests reckon. The window tests open
 * their own screens (test/e2e/screens.ts).
 */
async function runAllTests(words) {
  const env = await readyToShow();
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  say('Running all tests…');
  // Who names files wants these, of whatever kind.
  const projects = words.length > 0 ? ['*'] : ['unit-*', 'window'];
  const codes = await Promise.all(
    projects.map((project) => {
      const report = reportOf(project);
      rmSync(report, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const run = [...VITEST, '--project', project, ...reporters, ...words];
      return node(run, env);
    }),
  );
  const counted = addedUp(projects.map((project) => countTests(readReport(reportOf(project)))));
  sayCounted(counted);
  return counted.failed > 0 ? 1 : Math.max(...codes);
}

function reportOf(project) {
  return join(ROOT, `out/test-report-${project === '*' ? 'asked' : project.replace('-*', '')}.json`);
}

/** Programs read this line: it is the very last on stdout. */
function sayCounted({ passed, failed }) {
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
}

/** `--times N`: N times as many random cases as in a test run (20 where nothing is said), of all tests or of FILES. */
function campaign(words) {
  const at = words.indexOf('--times');
  const times = at === -1 ? '20' : words[at + 1];
  const files = at === -1 ? words : words.toSpliced(at, 2);
  if (!/^[1-9]\d{0,3}$/.test(times ?? '')) throw new Stop('--times wants a whole number from 1 to 9999.');
  const chosen =
    files.length > 0 ? files : ['test/unit/domain', 'test/unit/main/files', 'test/unit/main/command'];
  return node([...VITEST, '--project', 'unit-*', ...chosen], { ...process.env, CCO_PROPERTY_TIMES: times });
}

/** Parts of the domain whose tests are tried by mutants of the code; all of them where none is named. */
const MUTATED = ['exact', 'scoring', 'log', 'life', 'agreement'];

async function mutateParts(words) {
  const parts = words.length > 0 ? words : MUTATED;
  const unknown = parts.find((part) => !MUTATED.includes(part));
  if (unknown !== undefined) throw new Stop(`${unknown} is none of ${MUTATED.join(', ')}.`);
  for (const part of parts) {
    say(`Mutants of src-domain/${part}…`);
    const run = [tool('@stryker-mutator/core/bin/stryker.js'), 'run', 'test/stryker.config.mjs'];
    const code = await node(run, { ...process.env, CCO_MUTATED_PART: part });
    if (code !== 0) return code;
  }
  return 0;
}

async function runScript(path, words) {
  if (!existsSync(join(ROOT, path))) throw new Stop(`There is no ${path}.`);
  const env = await readyToShow();
  return nodeOnScreen([await bundleScript(path), ...words], env);
}

function node(words, env) {
  return follow(process.execPath, words, env);
}

function nodeOnScreen(words, env) {
  return follow(...onScreen(process.execPath, words), env);
}

async function main([name = 'start', ...words]) {
  const command = COMMANDS[name];
  if (command === undefined)
    throw new Stop(`Unknown command ${name}. There are: ${Object.keys(COMMANDS).join(', ')}.`);
  ensurePackages();
  const code = await command(words);
  return typeof code === 'number' ? code : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A foreseen stop is one sentence for a person; anything else keeps its stack for whoever mends it.
  process.stderr.write(error instanceof Stop ? `✗ ${error.message}\n` : `${String(error.stack)}\n`);
  if (process.argv[2] === 'test') sayCounted({ passed: 0, failed: 1 });
  process.exitCode = 1;
}
