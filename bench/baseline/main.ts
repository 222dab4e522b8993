import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

// What CCO Desk is compared with: the least that an Electron window with React in it needs. The same size, scheme and
// preferences as src-main/window.ts and src-main/origin.ts, and nothing else of them.
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
// As in src-main/index.ts: Chromium's helpers die when root asks for the sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => {
  app.quit();
});
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
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.setMenu(null);
  window.once('ready-to-show', () => {
    window.show();
  });
  const query = process.argv.find((word) => word.startsWith('--query='))?.slice('--query='.length) ?? '';
  void window.loadURL(`app://baseline/index.html?${query}`);
});
