import {
  closeSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Chance } from './chance.mts';

const BALLAST = 'ballast';

/** A copy of a profile. Its ballast is never written to, so both may have the same. */
export function copyProfile(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith(`/${BALLAST}`) });
  for (const path of filesIn(from).filter((each) => each.endsWith(`/${BALLAST}`))) {
    const copy = join(to, relative(from, path));
    mkdirSync(dirname(copy), { recursive: true });
    linkSync(path, copy);
  }
}

/** A way to damage a folder; gives what it did, for the report. */
type Way = (folder: string, chance: Chance) => string;

/** What happens to the files of the window's database. */
const TABLE_WAYS: readonly Way[] = [
  (folder) => {
    rmSync(folder, { recursive: true });
    return 'deleted';
  },
  (folder, chance) => onFile(folder, chance, 'deleted', (path) => rmSync(path)),
  (folder, chance) => onFile(folder, chance, 'emptied', (path) => truncateSync(path, 0)),
  (folder, chance) => onFile(folder, chance, 'truncated', (path) => cutAnywhere(path, chance)),
  (folder, chance) =>
    onFile(folder, chance, 'bits flipped', (path) => flipBits(path, chance, chance.between(1, 20))),
  (folder, chance) => onFile(folder, chance, 'one bit flipped', (path) => flipBits(path, chance, 1)),
  (folder, chance) => onFile(folder, chance, 'overwritten', (path) => zeroStretch(path, chance)),
  (folder) => {
    for (const path of spoilable(folder)) truncateSync(path, 0);
    return 'all files emptied';
  },
  (folder, chance) => {
    for (const path of spoilable(folder)) flipBits(path, chance, 3);
    return 'bits flipped in every file';
  },
  (folder, chance) => onFile(folder, chance, 'bits flipped at the end', (path) => flipNearEnd(path, chance)),
];

/** What happens to the journal. */
const JOURNAL_WAYS: readonly Way[] = [
  (folder, chance) => onSegment(folder, -1, 'torn', (path) => cutTail(path, chance)),
  (folder, chance) => onSegment(folder, -1, 'followed by rubbish', (path) => appendRubbish(path, chance)),
  (folder, chance) =>
    onSegment(folder, chance.below(100), 'bits flipped', (path) => flipBits(path, chance, 3)),
  (folder) => onSegment(folder, -1, 'deleted', (path) => rmSync(path)),
  (folder, chance) => onSegment(folder, chance.below(100), 'deleted', (path) => rmSync(path)),
  (folder) => {
    rmSync(folder, { recursive: true });
    return 'journal deleted';
  },
];

export function spoilTables(profile: string, chance: Chance): string {
  return `tables: ${chance.pick(TABLE_WAYS)(join(profile, 'window/IndexedDB'), chance)}`;
}

export function spoilJournal(profile: string, chance: Chance): string {
  return `journal: ${chance.pick(JOURNAL_WAYS)(join(profile, 'journal'), chance)}`;
}

function onFile(folder: string, chance: Chance, what: string, spoil: (path: string) => void): string {
  const path = chance.pick(spoilable(folder));
  spoil(path);
  return `${path.split('/').at(-1) ?? ''} ${what}`;
}

/** Segments are counted around, so that any number names one; -1 is the newest. */
function onSegment(folder: string, at: number, what: string, spoil: (path: string) => void): string {
  const names = segmentsIn(folder);
  const name = names.at(at < 0 ? at : at % names.length);
  if (name === undefined) throw new Error(`no segments in ${folder}`);
  spoil(join(folder, name));
  return `${name.slice(0, 6)} of ${names.length} ${what}`;
}

export function segmentsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.journal'))
    .sort();
}

export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Files that hold something: LevelDB's lock is always empty, and its diary is read by nobody. */
function spoilable(folder: string): readonly string[] {
  return filesIn(folder).filter((path) => statSync(path).size > 0 && !/\/LOG(\.old)?$/.test(path));
}

function flipBits(path: string, chance: Chance, bits: number): void {
  const { size } = statSync(path);
  for (let bit = 0; bit < bits; bit += 1) flipAt(path, chance.below(size), chance.below(8));
}

/** Where the last writes are. */
function flipNearEnd(path: string, chance: Chance): void {
  const { size } = statSync(path);
  flipAt(path, Math.max(0, size - 1 - chance.below(2000)), chance.below(8));
}

function flipAt(path: string, at: number, bit: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8(0) ^ (1 << bit), 0);
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
}

function cutAnywhere(path: string, chance: Chance): void {
  truncateSync(path, chance.below(statSync(path).size));
}

/** Within the last record, most likely. */
function cutTail(path: string, chance: Chance): void {
  truncateSync(path, Math.max(0, statSync(path).size - chance.between(1, 300)));
}

function appendRubbish(path: string, chance: Chance): void {
  const rubbish = Buffer.from(Array.from({ length: chance.between(1, 400) }, () => chance.below(256)));
  writeFileSync(path, rubbish, { flag: 'a' });
}

function zeroStretch(path: string, chance: Chance): void {
  const { size } = statSync(path);
  const from = chance.below(size);
  const file = openSync(path, 'r+');
  const length = Math.min(size - from, chance.between(1, 4096));
  writeSync(file, Buffer.alloc(length), 0, length, from);
  closeSync(file);
}
