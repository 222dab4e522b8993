// Step 1: the npm packages that package-lock.json names, no others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, say, seconds } from './shell.mjs';

export function ensurePackages() {
  if (installedAsLocked()) return;
  say('Installing packages (about a minute the first time)…');
  const begun = performance.now();
  // No package of the tree needs its install script: the build tools bring their binaries as packages, and Electron
  // is fetched in a step of its own.
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  say(`Packages installed in ${seconds(begun)}.`);
}

/**
 * npm writes the list of what it installed as its very last act, so an interrupted installation has none and one
 * by hand (`npm install`) counts as well as ours.
 */
function installedAsLocked() {
  const locked = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (locked === null || installed === null) return false;
  return Object.entries(locked).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    // Optional packages are those of other systems (and their own dependencies).
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return null;
  }
}
