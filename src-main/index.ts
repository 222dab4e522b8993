import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { serve, type Answer } from '#main/ipc/serve';
import { closeNetwork, isTrustedSender, registerOrigin, serveOrigin } from '#main/origin';
import { prepareProfile } from '#main/tables';
import { confine, denyPermissions, openWindow } from '#main/window';

const HOUR_MS = 60 * 60 * 1000;
const FIRST_LOOK_MS = 60 * 1000;
/** Time for the page to leave this process. */
const READY_LOG_MS = 5;

let window: BrowserWindow | null = null;

// The second copy of the program would write into the same profile: it hands over and leaves.
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  prepareProfile();
  registerOrigin();
  // Nothing is asked of a network, so Chromium's part for it needs no process of its own: less memory, a quicker start.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  // Chromium keeps the compiled form of a script as it was right after its first line ran; what is compiled only when it is
  // called, all of the first drawing, would be recompiled at every start.
  app.commandLine.appendSwitch('js-flags', '--no-lazy');
  // Started by root with --no-sandbox, Chromium's helpers die when the sandbox is asked for; the per-window
  // preference stays on all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    confine(contents);
  });
  app.on('second-instance', raiseWindow);
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', closeBeforeQuit);
  void app.whenReady().then(() => {
    serveOrigin(session.defaultSession, join(__dirname, '../renderer'), () => {
      setTimeout(readyLog, READY_LOG_MS);
    });
    closeNetwork(session.defaultSession);
    denyPermissions(session.defaultSession);
    serve(loadAnswers, isTrustedSender);
    window = openWindow(app.isPackaged);
    window.once('closed', () => {
      window = null;
    });
    setInterval(lookAfterLog, HOUR_MS);
    setTimeout(lookAfterLog, FIRST_LOOK_MS);
    setTimeout(sweepEvidence, FIRST_LOOK_MS);
  });
}

async function loadAnswers(): Promise<Answer> {
  const { answerCall } = await import('#main/ipc/answer');
  return (name, raw) => answerCall(currentWindow, name, raw);
}

let isReadying = false;

/**
 * While the window reads its page, this process has nothing else to do: the window's first call then finds all open. Not
 * sooner: what is loaded here would keep the page waiting.
 */
function readyLog(): void {
  if (isReadying) return;
  isReadying = true;
  void Promise.all([loadAnswers(), openLogAhead()]).catch(() => {
    // The window asks for the log itself and hears what is wrong.
  });
}

/** The log, and its last record, by whose id the window knows whether its tables are level. */
async function openLogAhead(): Promise<void> {
  const { currentLog } = await import('#main/log/the-log');
  const opened = await currentLog();
  if (opened.ok) await opened.value.log.head();
}

/** Snapshots of the day and of a new version, when the start is long over. */
function lookAfterLog(): void {
  void import('#main/log/the-log')
    .then(({ snapshotIfDue }) => snapshotIfDue())
    .catch((surprise: unknown) => {
      console.error('snapshot:', surprise instanceof Error ? surprise.message : 'unknown');
    });
}

/** What an attaching left that a power cut broke off goes also where nobody looks at evidence. */
function sweepEvidence(): void {
  void import('#main/evidence/the-evidence')
    .then(({ currentEvidence }) => currentEvidence())
    .catch((surprise: unknown) => {
      console.error('evidence:', surprise instanceof Error ? surprise.message : 'unknown');
    });
}

let isClosed = false;

/** Waits for the last snapshot. A power cut or a kill leaves it out and loses nothing. */
function closeBeforeQuit(event: { preventDefault(): void }): void {
  if (isClosed) return;
  event.preventDefault();
  void import('#main/log/the-log')
    .then(({ closeLog }) => closeLog())
    .catch((surprise: unknown) => {
      console.error('closing:', surprise instanceof Error ? surprise.message : 'unknown');
    })
    .finally(() => {
      isClosed = true;
      // A quit that is asked for while one is being stopped counts for nothing.
      setImmediate(() => {
        app.quit();
      });
    });
}

function currentWindow(): BrowserWindow | null {
  return window;
}

function raiseWindow(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
