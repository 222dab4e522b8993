import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const MIB = 1024 * 1024;
const CRUMBS = 8 * MIB;
const UNMOUNT_TRIES = 100;

/** _IOR('X', 125, u32), and 2: without flushing its log, so that only what was synced stays, as in a power cut. */
const SHUT_DOWN = '0x8004587D';
const NO_LOG_FLUSH = 2;
const ASK = [
  [
    'perl',
    '-e',
    `open(my $f, "<", $ARGV[0]) or die "$!"; my $how = pack("L", ${NO_LOG_FLUSH}); ioctl($f, ${SHUT_DOWN}, $how) or die "$!"`,
  ],
  [
    'python3',
    '-c',
    `import fcntl, struct, sys; fcntl.ioctl(open(sys.argv[1]), ${SHUT_DOWN}, struct.pack("I", ${NO_LOG_FLUSH}))`,
  ],
] as const;

/** A small disk of its own in a file, mounted into the file system. */
export class LoopDisk {
  readonly folder: string;
  readonly #image: string;
  #isMounted = false;

  constructor(place: string, name: string, mebibytes: number) {
    this.#image = join(place, `${name}.img`);
    this.folder = join(place, name);
    mkdirSync(this.folder);
    writeFileSync(this.#image, '');
    truncateSync(this.#image, mebibytes * MIB);
    // Nothing is kept back for root: full is full.
    run('mkfs.ext4', '-q', '-F', '-m', '0', this.#image);
    this.mount();
    writeFileSync(join(this.folder, 'handle'), '');
    run('sync', '-f', this.folder);
    process.once('exit', this.#letGo);
  }

  /** Broken off by a key: the mount must not stay. Nothing may be waited for here. */
  readonly #letGo = (): void => {
    if (this.#isMounted) run('umount', '-l', this.folder);
    rmSync(this.#image, { force: true });
  };

  mount(): void {
    // The loop device goes with the mount.
    run('mount', '-o', 'loop', this.#image, this.folder);
    this.#isMounted = true;
  }

  async unmount(): Promise<void> {
    for (let attempt = 1; this.#isMounted; attempt += 1) {
      try {
        run('umount', this.folder);
        this.#isMounted = false;
      } catch (error) {
        if (attempt === UNMOUNT_TRIES) throw error;
        await wait(100);
      }
    }
  }

  /** Cuts the power of this disk: whatever was not synced is gone, and nothing can be written any more. */
  cut(): void {
    const handle = join(this.folder, 'handle');
    let trouble: unknown = null;
    for (const [program, ...words] of ASK) {
      try {
        run(program, ...words, handle);
        return;
      } catch (error) {
        trouble = error;
      }
    }
    throw trouble;
  }

  free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Lays a file in that leaves so many bytes free; 0 for none. */
  fill(leave: number): void {
    // The last blocks are not to be had in one piece.
    const room = this.free() - Math.max(leave, CRUMBS);
    if (room > 0) run('fallocate', '-l', String(room), this.#filler());
    if (leave === 0) for (const size of [65_536, 4096, 64]) fillWith(`${this.#filler()}.rest`, size);
  }

  empty(): void {
    for (const path of [this.#filler(), `${this.#filler()}.rest`]) if (existsSync(path)) rmSync(path);
  }

  async remove(): Promise<void> {
    await this.unmount();
    process.off('exit', this.#letGo);
    rmSync(this.#image, { force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  #filler(): string {
    return join(this.folder, 'filler');
  }
}

function fillWith(path: string, size: number): void {
  const crumb = Buffer.alloc(size);
  const file = openSync(path, 'a');
  try {
    for (;;) writeSync(file, crumb);
  } catch {
    // Nothing more goes in.
  } finally {
    closeSync(file);
  }
}

/** Why no disk can be made here; null when one can. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  try {
    run('which', 'mkfs.ext4', 'mount', 'umount', 'fallocate', 'losetup');
    return null;
  } catch {
    return 'mkfs.ext4, mount or fallocate is missing';
  }
}

function run(program: string, ...words: readonly string[]): void {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}
