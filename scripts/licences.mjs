// `npm run licences`: every package that ships, with its licence. One whose licence is unknown, or asks that what is
// joined with it be given away under the same terms, is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './shell.mjs';

const PARTS = ['main', 'preload', 'renderer'];
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Zlib'];
/** The licence of fonts: it binds the font alone, not the program or the paper that shows it. */
const FONT = { licence: 'OFL-1.1', of: /^@fontsource\// };

/** One of two joined by OR is enough; of those joined by AND each must do. What holds more brackets is for a person. */
function isAllowed({ name, licence }) {
  if (FONT.of.test(name) && licence === FONT.licence) return true;
  const said = licence.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(said)) return false;
  const choices = said.split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => ALLOWED.includes(each)));
}

/**
 * What the bundler built in (electron.vite.config.ts), what else stands in dependencies (the headless command's), and
 * Electron.
 */
function shipped(root) {
  const built = PARTS.flatMap((part) => json(join(root, 'out', part, 'licences.json'))).map(entry);
  const named = Object.keys(json(join(root, 'package.json')).dependencies);
  const beside = [...named, 'electron'].map((name) =>
    entry(json(join(root, 'node_modules', name, 'package.json'))),
  );
  const once = new Map([...built, ...beside].map((each) => [`${each.name} ${each.version}`, each]));
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function entry({ name, version, identifier, license }) {
  const said = identifier ?? license;
  return { name, version, licence: typeof said === 'string' ? said : 'unknown' };
}

function json(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Stop(`${file} cannot be read: npm run build makes it.`);
  }
}

try {
  const packages = shipped(process.cwd());
  for (const { name, version, licence } of packages) console.log(`${licence.padEnd(25)} ${name} ${version}`);
  const refused = packages.filter((each) => !isAllowed(each));
  for (const { name, version, licence } of refused)
    console.error(`✗ ${name} ${version} must not ship: its licence is ${licence}.`);
  process.exitCode = refused.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
