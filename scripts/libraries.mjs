// Step 2: the system libraries that Chromium needs on Linux. Found out in an empty Debian 12: these four bring all.
import { spawnSync } from 'node:child_process';
import { hasProgram, isLinux, isRoot, run, say, seconds, Stop } from './shell.mjs';

const LIBRARIES = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
};
const SCREEN_TOOLS = { 'xvfb-run': 'xvfb', xauth: 'xauth' };

/** True when nothing could be shown: then a virtual screen stands in. */
export function lacksScreen() {
  return isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** The program and its arguments, under a virtual screen where there is no real one. */
export function onScreen(program, args) {
  if (!lacksScreen()) return [program, args];
  say('There is no screen here: the window opens on a virtual one of 1440 × 900 (xvfb-run).');
  return ['xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', program, ...args]];
}

export function ensureLibraries() {
  if (!isLinux) return;
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (!hasProgram('apt-get')) {
    throw new Stop(`Please install what these Debian packages hold, then start again: ${missing.join(', ')}`);
  }
  if (!isRoot) {
    const command = `sudo apt-get install --no-install-recommends ${namesHere(missing).join(' ')}`;
    throw new Stop(`Some system libraries are missing. Please run this, then start again:\n    ${command}`);
  }
  say(`Installing system libraries: ${missing.join(', ')} (about a minute)…`);
  const begun = performance.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { output: 'quiet', env });
  const names = namesHere(missing);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { output: 'quiet', env });
  say(`System libraries installed in ${seconds(begun)}.`);
}

function missingPackages() {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  const missing = Object.keys(LIBRARIES).filter((library) => !known.includes(library));
  const tools = lacksScreen() ? Object.keys(SCREEN_TOOLS).filter((program) => !hasProgram(program)) : [];
  return [...missing.map((library) => LIBRARIES[library]), ...tools.map((program) => SCREEN_TOOLS[program])];
}

/** Debian 13 and Ubuntu 24.04 renamed some of them (64-bit time). */
function namesHere(packages) {
  const exists = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
  return packages.map((name) => (exists(`${name}t64`) ? `${name}t64` : name));
}
