import { dirname, join } from 'node:path';
import type { JournalFile, JournalFs, OpenFor } from '#main/journal/journal-fs';

/** What a disk keeps of bytes that were written and not synced when the power goes. */
export type TornBytes = 'lost' | 'part' | 'zeros' | 'all';
export type Call = { readonly what: string; readonly path: string };

type Inode = { bytes: Buffer; synced: Buffer };
type NameChange = { readonly from: string | null; readonly to: string | null; readonly inode: Inode };

/** A number from 0 up to `below`, from a seed: the same seed, the same course of things. */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * A disk in memory that keeps only what was synced: names by syncFolder, bytes by datasync. It can fail at one call
 * or at every write, lie about syncing, and lose its power.
 */
export class FaultDisk {
  readonly calls: Call[] = [];
  free = 1e12;
  /** Number of the call that fails, from 1, and with what. */
  failAt: number | null = null;
  failCode = 'EIO';
  /** All calls of this kind fail. */
  failing: ReadonlySet<string> = new Set();
  /** Says that it has synced and has not: to the outside the same as a program that does not wait for it. */
  liesAboutSync = false;
  /** Number of the call in which the power goes, and what happens then; the program hears nothing any more. */
  cutAt: { readonly call: number; readonly cut: () => void } | null = null;
  #names = new Map<string, Inode>();
  #syncedNames = new Map<string, Inode>();
  #pending: NameChange[] = [];
  #folders = new Set<string>();
  #locks = new Set<string>();
  #life = 0;

  /** The power goes. Names that were not synced are kept up to a point chosen by chance; the locks are free. */
  powerCut(chance: (below: number) => number, torn: TornBytes): void {
    this.#life += 1;
    for (const change of this.#pending.slice(0, chance(this.#pending.length + 1))) {
      applyChange(this.#syncedNames, change);
    }
    this.#names = new Map(this.#syncedNames);
    this.#pending = [];
    this.#locks.clear();
    for (const inode of this.#names.values()) tear(inode, torn, chance);
  }

  /** The program is killed and the system goes on: all that was written is there. */
  kill(): void {
    this.#life += 1;
    this.#locks.clear();
  }

  /** Files by path, as the program sees them. */
  files(): ReadonlyMap<string, Buffer> {
    return new Map([...this.#names].map(([path, inode]) => [path, inode.bytes]));
  }

  put(path: string, bytes: Uint8Array): void {
    const inode = { bytes: Buffer.from(bytes), synced: Buffer.from(bytes) };
    this.#names.set(path, inode);
    this.#syncedNames.set(path, inode);
  }

  fs(): JournalFs {
    const life = this.#life;
    const call = async (what: string, path: string): Promise<void> => {
      // Let others in between, as a real disk does.
      await Promise.resolve();
      if (life !== this.#life) await new Promise(() => undefined);
      this.calls.push({ what, path });
      if (this.calls.length === this.cutAt?.call) this.cutAt.cut();
      if (life !== this.#life) await new Promise(() => undefined);
      if (this.calls.length === this.failAt || this.failing.has(what))
        throw fault(this.failCode, `${what} ${path}`);
    };
    return {
      open: async (path, how) => {
        await call('open', path);
        return this.#open(path, how, call);
      },
      list: async (folder) => {
        await call('list', folder);
        return [...this.#names.keys()]
          .filter((path) => dirname(path) === folder)
          .map((path) => path.slice(folder.length + 1));
      },
      makeFolder: async (folder) => {
        await call('makeFolder', folder);
        this.#folders.add(folder);
      },
      rename: async (from, to) => {
        await call('rename', from);
        this.#change({ from, to, inode: this.#at(from) });
      },
      remove: async (path) => {
        await call('remove', path);
        this.#change({ from: path, to: null, inode: this.#at(path) });
      },
      syncFolder: async (folder) => {
        await call('syncFolder', folder);
        this.#syncNames();
      },
      space: async (folder) => {
        await call('space', folder);
        return { free: this.free, total: 1e12 };
      },
      lock: async (path) => {
        await call('lock', path);
        if (this.#locks.has(path)) return null;
        this.#locks.add(path);
        return async () => {
          if (life === this.#life) this.#locks.delete(path);
        };
      },
    };
  }

  #at(path: string): Inode {
    const inode = this.#names.get(path);
    if (inode === undefined) throw fault('ENOENT', path);
    return inode;
  }

  /** Names are written to the disk in the order in which they changed, as by a file system with a journal. */
  #syncNames(): void {
    if (this.liesAboutSync) return;
    this.#syncedNames = new Map(this.#names);
    this.#pending = [];
  }

  #change(change: NameChange): void {
    applyChange(this.#names, change);
    this.#pending.push(change);
  }

  #open(path: string, how: OpenFor, call: (what: string, path: string) => Promise<void>): JournalFile {
    if (how === 'create')
      this.#change({ from: null, to: path, inode: { bytes: Buffer.alloc(0), synced: Buffer.alloc(0) } });
    const inode = this.#at(path);
    return {
      read: async (position, length) => {
        await call('read', path);
        return Buffer.from(inode.bytes.subarray(position, position + length));
      },
      write: async (bytes, position) => {
        try {
          await call('write', path);
        } catch (error) {
          // A part is there all the same.
          inode.bytes = spliced(inode.bytes, bytes.subarray(0, bytes.length >> 1), position);
          throw error;
        }
        inode.bytes = spliced(inode.bytes, bytes, position);
      },
      size: async () => inode.bytes.length,
      truncate: async (length) => {
        await call('truncate', path);
        inode.bytes = Buffer.from(inode.bytes.subarray(0, length));
      },
      datasync: async () => {
        await call('datasync', path);
        if (!this.liesAboutSync) inode.synced = inode.bytes;
      },
      close: async () => call('close', path),
    };
  }
}

function applyChange(names: Map<string, Inode>, { from, to, inode }: NameChange): void {
  if (from !== null) names.delete(from);
  if (to !== null) names.set(to, inode);
}

function tear(inode: Inode, torn: TornBytes, chance: (below: number) => number): void {
  const grown = inode.bytes.length - inode.synced.length;
  if (grown > 0 && torn !== 'lost') {
    const kept = torn === 'all' ? grown : chance(grown + 1);
    const tail = inode.bytes.subarray(inode.synced.length, inode.synced.length + kept);
    const rest = torn === 'zeros' ? Buffer.alloc(grown - kept) : Buffer.alloc(0);
    inode.synced = Buffer.concat([inode.synced, tail, rest]);
  }
  inode.bytes = inode.synced;
}

function spliced(file: Buffer, bytes: Uint8Array, position: number): Buffer {
  const out = Buffer.alloc(Math.max(file.length, position + bytes.length));
  out.set(file);
  out.set(bytes, position);
  return out;
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}

/** Whether the power went, in that call of the disk, before `run` had ended. */
export async function cutDuring(
  disk: FaultDisk,
  call: number,
  torn: TornBytes,
  run: () => Promise<unknown>,
): Promise<boolean> {
  const cut = new Promise<true>((resolve) => {
    disk.cutAt = {
      call,
      cut: () => {
        disk.powerCut(chanceOf(call), torn);
        resolve(true);
      },
    };
  });
  const isCut = await Promise.race([cut, run().then(() => false)]);
  disk.cutAt = null;
  return isCut;
}

export const JOURNAL_FOLDER = join('/disk', 'journal');
