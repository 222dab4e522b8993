import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export const ROOT = resolve(process.env['CCO_ROOT'] ?? process.cwd());
const AS_ROOT = process.platform === 'linux' && process.getuid?.() === 0;

/** The program in a real window, with a profile of its own. */
export type DeskWindow = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** Complaints of the page: a test expects none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
  /** Presses the window's own close button, as far as the page is concerned: it may stay. */
  askToClose(): Promise<void>;
  /** Resolves when the program has ended. */
  ended(): Promise<unknown>;
  /** Ends the program as a power cut would end it: no handler runs. */
  kill(): Promise<void>;
};

export function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), 'cco-desk-profile-'));
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true });
}

export function electronPath(): string {
  const path = process.env['CCO_ELECTRON_PATH'];
  if (path === undefined || !existsSync(path))
    throw new Error('CCO_ELECTRON_PATH names no Electron: run npm test');
  return path;
}

export type LaunchOptions = {
  readonly profile?: string;
  readonly args?: readonly string[];
  readonly root?: string;
};

const running = new Set<ElectronApplication>();

/** Ends what a story that failed left on the screen, which would have the keyboard and the clipboard of the next one. */
export async function endLeftDesks(): Promise<void> {
  for (const app of running) {
    const ended = exitOf(app);
    app.process().kill('SIGKILL');
    await ended;
  }
}

/** Starts the built program. The window is 1366 × 768. */
export async function launchDesk(options: LaunchOptions = {}): Promise<DeskWindow> {
  const profile = options.profile ?? freshProfile();
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: [
      ...(AS_ROOT ? ['--no-sandbox'] : []),
      options.root ?? ROOT,
      `--user-data-dir=${profile}`,
      '--force-device-scale-factor=1',
      ...(options.args ?? []),
    ],
    timeout: 60_000,
  });
  running.add(app);
  app.process().once('exit', () => running.delete(app));
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.waitForSelector('.first, .app, .stopped');
  return {
    app,
    page,
    profile,
    complaints,
    close: async () => {
      const ended = exitOf(app);
      await app.close();
      await ended;
    },
    askToClose: async () => {
      await app.evaluate(({ BrowserWindow }) => {
        // After the answer: a program that ends at once would leave it unsaid.
        setImmediate(() => BrowserWindow.getAllWindows().forEach((window) => window.close()));
      });
    },
    ended: () => exitOf(app),
    kill: async () => {
      const ended = exitOf(app);
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

/** Until its process is gone the profile is taken, and a second start on it would leave at once. */
function exitOf(app: ElectronApplication): Promise<unknown> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', done));
}

/** Makes the file dialogs answer by themselves: they belong to the system, not to the program. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { readonly open?: string; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined) {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [open] });
    }
    if (save !== undefined) {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save });
    }
  }, answers);
}
