import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { electronPath, ROOT } from '#test/e2e/desk-window';

/**
 * Root must start Chromium with --no-sandbox, so that the other tests of this folder prove the preferences only. Here
 * the program runs once as an ordinary user with the real sandbox, and the kernel is asked.
 */
const AS_ROOT = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'cco-desk-sandbox-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy that the ordinary user can read; the helper program must belong to root with its special bit. */
function copyForUser(): { readonly electron: string; readonly program: string } {
  chmodSync(folder, 0o777);
  const dist = join(folder, 'electron');
  cpSync(dirname(electronPath()), dist, { recursive: true });
  chmodSync(join(dist, 'chrome-sandbox'), 0o4755);
  const program = join(folder, 'program');
  cpSync(join(ROOT, 'out'), join(program, 'out'), {
    recursive: true,
    filter: (path) => !path.includes(join('out', 'types')) && !path.includes(join('out', 'bench')),
  });
  cpSync(join(ROOT, 'package.json'), join(program, 'package.json'));
  return { electron: join(dist, 'electron'), program };
}

/** The key of the virtual display belongs to root: the ordinary user gets a copy that he can read. */
function displayKey(): Record<string, string> {
  const key = process.env['XAUTHORITY'];
  if (!AS_ROOT || key === undefined || !existsSync(key)) return {};
  const copy = join(folder, 'display-key');
  cpSync(key, copy);
  chmodSync(copy, 0o644);
  return { XAUTHORITY: copy };
}

type Child = { readonly pid: number; readonly type: string; readonly seccomp: string; readonly args: string };

/** The helper processes of a program, with what the kernel says of their confinement. */
function helpersOf(marker: string): readonly Child[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const args = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        if (!args.includes(marker)) return [];
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const type = /--type=(\S+)/.exec(args)?.[1] ?? 'browser';
        return [{ pid: Number(name), type, seccomp: /Seccomp:\s*(\d)/.exec(status)?.[1] ?? '?', args }];
      } catch {
        return [];
      }
    });
}

test.runIf(process.platform === 'linux')(
  'as an ordinary user the window runs inside the real sandbox',
  async () => {
    const { electron, program } = AS_ROOT ? copyForUser() : { electron: electronPath(), program: ROOT };
    const profile = join(folder, 'profile');
    const uid = AS_ROOT ? Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })) : undefined;
    const child = spawn(electron, [program, `--user-data-dir=${profile}`], {
      env: { ...process.env, ...displayKey(), HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    try {
      await expect
        .poll(
          () =>
            helpersOf(profile).some(({ type }) => type === 'renderer') &&
            existsSync(join(profile, 'window/IndexedDB')),
          {
            timeout: 60_000,
            message: `no window: ${said.slice(0, 600)}`,
          },
        )
        .toBe(true);
      const helpers = helpersOf(profile);
      expect(helpers.filter(({ args }) => args.includes('--no-sandbox'))).toEqual([]);
      const renderers = helpers.filter(({ type }) => type === 'renderer');
      // 2 is the kernel's word for a seccomp filter in force.
      expect(renderers.map(({ seccomp }) => seccomp)).toEqual(renderers.map(() => '2'));
      // The database is there, so the page came up and wrote into it from inside the sandbox.
      expect(statSync(join(profile, 'window/IndexedDB')).isDirectory()).toBe(true);
    } finally {
      const ended = new Promise((done) => child.once('exit', done));
      if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    }
  },
);
