import type { DeskWindow } from '#test/e2e/desk-window';

/**
 * What the disk beneath the journal does from now on; `slow`: each flush takes two seconds, `held`: none is answered until
 * something else is said.
 */
export type Disk = 'full' | 'slow' | 'held' | 'mended';

type Flush = (this: unknown) => Promise<void>;

/** Puts a fault between Node and the disk of the desktop process: its file handles are asked, not ours. */
export function breakDisk({ app }: DeskWindow, disk: Disk): Promise<void> {
  return app.evaluate(async (_electron, how: Disk) => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const handle = await fs.open(process.execPath, 'r');
    const prototype = Object.getPrototypeOf(handle) as { datasync: Flush };
    await handle.close();
    const known: unknown = Reflect.get(globalThis, 'wholeDatasync');
    const whole = (known ?? prototype.datasync) as Flush;
    Reflect.set(globalThis, 'wholeDatasync', whole);
    const before = (Reflect.get(globalThis, 'heldFlushes') ?? []) as (() => void)[];
    const held: (() => void)[] = [];
    Reflect.set(globalThis, 'heldFlushes', held);
    prototype.datasync = async function (this: unknown): Promise<void> {
      if (how === 'full') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      if (how === 'slow') await new Promise((done) => setTimeout(done, 2000));
      if (how === 'held') await new Promise<void>((done) => held.push(done));
      return whole.call(this);
    };
    before.forEach((answer) => {
      answer();
    });
  }, disk);
}

/** How many flushes wait for their answer. */
export function heldFlushes({ app }: DeskWindow): Promise<number> {
  return app.evaluate(() => (Reflect.get(globalThis, 'heldFlushes') as unknown[]).length);
}
