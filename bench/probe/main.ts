import { app, ipcMain, type WebFrameMain } from 'electron';

// Loaded before the program that is measured (`electron -r probe.cjs <app>`), the same for both sides: it says on
// standard output when the window can be used. It adds nothing to the page before its document is there.

/** What must be in the page; `focused`: and hold the keyboard. */
type Usable = { readonly selector: string; readonly focused: boolean };

/** When the call was answered from which on is counted; null without one. */
let since: number | null = null;
const sinceCall = process.env['BENCH_SINCE'] ?? '';
if (sinceCall !== '') {
  const handle = ipcMain.handle.bind(ipcMain);
  ipcMain.handle = (channel, listener) => {
    handle(channel, async (event, ...given: unknown[]) => {
      const answer: unknown = await listener(event, ...given);
      if (given[0] === sinceCall) since ??= Date.now();
      return answer;
    });
  };
}

app.once('browser-window-created', (_event, window) => {
  const shown = new Promise<number>((done) => {
    window.once('show', () => done(Date.now()));
  });
  window.webContents.once('did-navigate', () => {
    void Promise.all([drawn(window.webContents.mainFrame), shown]).then((moments) => {
      process.stdout.write(`${JSON.stringify({ usable: Math.max(...moments), since })}\n`);
    });
  });
});

async function drawn(frame: WebFrameMain): Promise<number> {
  const usable = process.env['BENCH_USABLE'] ?? '';
  return Number(await frame.executeJavaScript(`(${String(whenDrawn)})(${usable})`));
}

/** Runs in the page: the moment (ms since 1970) at which what was waited for has been painted for two frames. */
function whenDrawn({ selector, focused }: Usable): Promise<number> {
  const isThere = (): boolean =>
    focused ? document.activeElement?.matches(selector) === true : document.querySelector(selector) !== null;
  return new Promise((done) => {
    const painted = (): void => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => done(performance.timeOrigin + performance.now())),
      );
    };
    if (isThere()) {
      painted();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      painted();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}
