import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesk, removeProfile, ROOT, electronPath, type DeskWindow } from '#test/e2e/desk-window';
import { openSample } from '#test/e2e/steps';

declare global {
  // What the preload script put into the page; the page's own code names it in src-renderer/bridge.ts.
  var desktop: { readonly call: (name: string, input: unknown) => Promise<unknown> };
}

let desk: DeskWindow;

beforeAll(async () => {
  desk = await launchDesk();
  await openSample(desk);
});

afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
});

test('the window is sandboxed, isolated and without Node', async () => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    // Electron tells the preferences in force through this, although its types do not name it.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const all = contents.getLastWebPreferences();
    return ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag'].map(
      (name) => [name, all[name]] as const,
    );
  });
  expect(Object.fromEntries(preferences)).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const inside = await desk.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].map((name) => typeof Reflect.get(globalThis, name)),
  );
  expect(inside).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
});

test('only one frozen object with one function crosses into the window', async () => {
  const bridge = await desk.page.evaluate(() => ({
    keys: Object.keys(globalThis.desktop),
    frozen: Object.isFrozen(globalThis.desktop),
  }));
  expect(bridge).toEqual({ keys: ['call'], frozen: true });
});

test('the content security policy comes by header and is in force', async () => {
  const seen = await desk.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.head.append(script);
    const image = document.createElement('img');
    image.src = 'http://127.0.0.1:9/x.png';
    document.body.append(image);
    const style = document.createElement('style');
    style.textContent = 'body { outline: 9px solid red }';
    document.head.append(style);
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
    await new Promise((done) => setTimeout(done, 300));
    image.remove();
    const policy = (await fetch('app://desk/index.html')).headers.get('content-security-policy') ?? '';
    return { policy, violations: [...new Set(violations)].sort(), injected: 'injected' in globalThis };
  });
  expect(seen.injected).toBe(false);
  expect(seen.violations).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']);
  expect(seen.policy).toContain("default-src 'none'");
  expect(seen.policy).not.toContain('unsafe');
});

test('no navigation, no pop-up, no permission', async () => {
  const { page } = desk;
  const before = page.url();
  const outcome = await page.evaluate(async () => {
    const popup = globalThis.open('https://example.invalid/');
    const place = await new Promise<string>((done) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          done('given');
        },
        (error) => {
          done(`denied ${String(error.code)}`);
        },
      );
    });
    const notice = await Notification.requestPermission();
    const clipboard = await navigator.clipboard.readText().then(
      () => 'given',
      () => 'denied',
    );
    location.href = 'https://example.invalid/';
    await new Promise((done) => setTimeout(done, 300));
    return { popup, place, notice, clipboard };
  });
  expect(outcome).toEqual({ popup: null, place: 'denied 1', notice: 'denied', clipboard: 'denied' });
  expect(page.url()).toBe(before);
  expect(desk.app.windows()).toHaveLength(1);
});

test('the desktop process refuses unknown names, wrong input and prototype tricks with a code', async () => {
  const replies = await desk.page.evaluate(async () => {
    const { call } = globalThis.desktop;
    return Promise.all([
      call('file.delete', {}),
      call('constructor', {}),
      call('__proto__', {}),
      call('app.about', { more: 1 }),
      call('workbook.save', { suggestedName: '', agreement: {} }),
      call('workbook.read', { name: 'x.xlsx', bytes: 'text' }),
    ]);
  });
  expect(replies).toEqual([
    { ok: false, code: 'bad-request', details: { reason: 'name' } },
    { ok: false, code: 'bad-request', details: { reason: 'name' } },
    { ok: false, code: 'bad-request', details: { reason: 'name' } },
    { ok: false, code: 'bad-request', details: { reason: 'input' } },
    { ok: false, code: 'bad-request', details: { reason: 'input' } },
    // The reply of this call crosses as a text, its refusals too.
    JSON.stringify({ ok: false, code: 'bad-request', details: { reason: 'input' } }),
  ]);
});

test('a call from another page or from a frame is refused', async () => {
  const refused = await desk.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const listeners = (
      ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, ...rest: unknown[]) => Promise<unknown>>;
      }
    )._invokeHandlers;
    const call = listeners.get('call');
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const foreign = { url: 'https://example.invalid/' };
    const ours = { url: 'app://desk/index.html' };
    return Promise.all([
      call?.({ senderFrame: foreign, sender: { mainFrame: foreign } }, 'app.about', {}),
      call?.({ senderFrame: ours, sender }, 'app.about', {}),
      call?.({ senderFrame: null, sender }, 'app.about', {}),
    ]);
  });
  expect(refused).toEqual(Array(3).fill({ ok: false, code: 'bad-request', details: { reason: 'sender' } }));
});

test('nothing outside the window folder is served', async () => {
  const answers = await desk.page.evaluate(async () => {
    const paths = ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/nothing.js', '/'];
    return Promise.all(
      paths.map((path) =>
        fetch(`app://desk${path}`).then(
          ({ status }) => status,
          () => 'refused',
        ),
      ),
    );
  });
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 200]);
});

test('a second copy of the program on the same profile leaves at once and raises the first', () => {
  const args = [
    ROOT,
    `--user-data-dir=${desk.profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const second = execFileSync(electronPath(), args, { timeout: 20_000, stdio: 'pipe' });
  expect(second).toBeDefined();
  expect(desk.app.windows()).toHaveLength(1);
});
