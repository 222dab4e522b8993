import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';

/** Who holds a lock. A process number is given again after a while, so it alone does not name a process. */
const Holder = z.object({
  pid: z.int().check(z.positive()),
  /** On Linux: which start of the computer, and when in it the process began. */
  began: z.nullable(z.string()),
  /** Seconds since the computer was started when the lock was taken. */
  uptime: z.number(),
  token: z.string(),
});
type Holder = z.infer<typeof Holder>;

const ATTEMPTS = 50;
const WRITING_MS = 200;
const TAKING_MS = 20;

/** Takes the lock file; null where a living process holds it. A dead one's is taken over. */
export async function lockFolder(path: string): Promise<(() => Promise<void>) | null> {
  const own = {
    pid: process.pid,
    began: await beginning(process.pid),
    uptime: uptime(),
    token: randomUUID(),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(path, own)) return () => release(path, own.token);
    const found = await readText(path);
    if (found === null) continue;
    if (await isHeld(path, found)) return null;
    await takeAway(path, found, own);
  }
  return null;
}

async function create(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function isHeld(path: string, text: string): Promise<boolean> {
  const holder = parse(text) ?? (await secondLook(path));
  return holder !== null && (await isAlive(holder));
}

/** Not to be read: being written right now, or left so by a power cut. */
async function secondLook(path: string): Promise<Holder | null> {
  await wait(WRITING_MS);
  return parse((await readText(path)) ?? '');
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.uptime > uptime()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
  const began = await beginning(holder.pid);
  return began === null || holder.began === null || began === holder.began;
}

/**
 * Takes a dead one's lock away. Only one may do so at a time, and looks again before it does: another may have the
 * lock by now, and must not lose it.
 */
async function takeAway(path: string, seen: string, own: Holder): Promise<void> {
  const guard = `${path}.taking`;
  if (!(await create(guard, own))) {
    const text = await readText(guard);
    if (text !== null && !(await isHeld(guard, text))) await rm(guard, { force: true });
    await wait(TAKING_MS);
    return;
  }
  try {
    if ((await readText(path)) === seen) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function release(path: string, token: string): Promise<void> {
  const holder = parse((await readText(path)) ?? '');
  if (holder?.token === token) await rm(path, { force: true });
}

/** Linux: start of the computer and of the process in it. Null where the system does not tell. */
async function beginning(pid: number): Promise<string | null> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    // The name in brackets may hold blanks and brackets; the start time is the 20th word behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot}.${ticks}`;
  } catch {
    return null;
  }
}

function parse(text: string): Holder | null {
  try {
    return Holder.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
