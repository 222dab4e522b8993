import type { DeskWindow } from '#test/e2e/desk-window';

/** What the disk beneath the journal does from now on; `slow`: each flush takes two seconds. */
export type Disk = 'full' | 'slow' | 'mended';

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
    prototype.datasync = async function (this: unknown): Promise<void> {
      if (how === 'full') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      if (how === 'slow') await new Promise((done) => setTimeout(done, 2000));
      return whole.call(this);
    };
  }, disk);
}
