import { open, readFile, type FileHandle } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { deserialize } from 'node:v8';
import { app, BrowserWindow, ipcMain, protocol } from 'electron';

// The least that keeps something for good: a file that is appended to and synced, and a page with IndexedDB. The same
// preferences as bench/baseline.
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => {
  app.quit();
});

let file: Promise<FileHandle> | null = null;

ipcMain.handle('append', async (_event, bytes: Uint8Array) => {
  file ??= open(join(app.getPath('userData'), 'bare-journal'), 'a');
  const handle = await file;
  await handle.write(bytes);
  await handle.datasync();
});

ipcMain.handle('portion', async (_event, folder: string, at: number) => {
  const stored = await readFile(join(folder, String(at))).catch(() => null);
  return stored === null ? null : owned(deserialize(stored));
});

/** What Node reads back shares one buffer; each row takes its own bytes along. */
function owned(value: unknown): unknown {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(owned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, owned(each)]));
}

void app.whenReady().then(() => {
  protocol.handle('app', async ({ url }) => {
    const name = new URL(url).pathname;
    const headers = { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' };
    return new Response(new Uint8Array(await readFile(join(__dirname, 'window', name))), { headers });
  });
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      preload: join(__dirname, 'preload.cjs'),
    },
  });
  window.setMenu(null);
  void window.loadURL('app://baseline/index.html');
});
