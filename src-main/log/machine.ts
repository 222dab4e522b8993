import { readFile } from 'node:fs/promises';
import { cpus, hostname, uptime } from 'node:os';
import { hash } from '#main/log/device-key';

/** A text that stays the same on this computer and is another on a copy of its disk in another one, as far as can be. */
export async function machineName(): Promise<string> {
  const id = await readFile('/etc/machine-id', 'utf8').catch(() => '');
  return hash(Buffer.from([id.trim(), hostname(), cpus()[0]?.model ?? ''].join('\n')));
}

/** Names the time since the computer was switched on; with the ms since then it brackets a wrong clock. */
export async function bootName(now: number): Promise<string> {
  const id = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return id.trim() === '' ? String(Math.round(now / 60_000 - uptime() / 60)) : id.trim();
}

/** ms since the computer was switched on. */
export function monotonic(): number {
  return Math.round(uptime() * 1000);
}
