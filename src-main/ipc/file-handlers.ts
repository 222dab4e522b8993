import { basename, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Handlers, ReadFile, Reply } from '#domain/ipc/bridge';
import type { ExportedAgreement } from '#domain/agreement/exported-agreement';
import type { Input } from '#domain/ipc/contract';
import { fail, succeed, type Result } from '#domain/result';
import { checkFramework, writeFrameworkText } from '#domain/scoring/check-framework';
import { writeFileAtomically } from '#main/files/atomic-write';
import { fileSize } from '#main/files/file-size';
import { forkInElectron } from '#main/files/fork-electron';
import { readFrameworkFile } from '#main/files/read-framework';
import { readAgreementBytes, readAgreementFile } from '#main/files/read-file';
import { writeInWorker, writeTableInWorker } from '#main/files/run-worker';
import { currentLog } from '#main/log/the-log';

const EXCEL = { name: 'Excel', extensions: ['xlsx'] };
const FRAMEWORK = { name: 'JSON', extensions: ['json'] };
const PDF = { name: 'PDF', extensions: ['pdf'] };

type FileCalls = Extract<keyof Handlers, `${'workbook' | 'framework' | 'document'}.${string}`>;

/** What the window may ask of workbooks, rules and papers. Paths stay here: the window hears names of files only. */
export function fileHandlers(window: () => BrowserWindow | null): Pick<Handlers, FileCalls> {
  const fork = forkInElectron(join(app.getAppPath(), 'out/main/workbook-worker.js'));
  let running: AbortController | null = null;
  const deps = (): Parameters<typeof readAgreementFile>[1] => {
    running?.abort();
    running = new AbortController();
    return {
      fork,
      signal: running.signal,
      quarantineFolder: join(app.getPath('temp'), 'cco-desk-quarantine'),
    };
  };
  return {
    'workbook.open': async () => {
      const path = await chooseFile(window(), EXCEL);
      if (path === null) return fail('cancelled');
      const agreement = await readAgreementFile(path, deps());
      return readReply(basename(path), await fileSize(path), agreement);
    },
    'workbook.read': async ({ name, bytes }) => {
      const agreement = await readAgreementBytes(bytes, deps());
      return readReply(basename(name), bytes.byteLength, agreement);
    },
    'workbook.stop': () => {
      running?.abort();
      return Promise.resolve(succeed(null));
    },
    'workbook.save': ({ suggestedName, agreement }) =>
      saveWorkbook(window(), suggestedName, () => writeWorkbook(agreement)),
    'workbook.table': ({ suggestedName, table }) =>
      saveWorkbook(window(), suggestedName, () => writeTableInWorker(fork, table)),
    'framework.open': async () => {
      const path = await chooseFile(window(), FRAMEWORK);
      if (path === null) return fail('cancelled');
      return succeed({ fileName: basename(path), ...(await readFrameworkFile(path)) });
    },
    'framework.save': ({ suggestedName, framework }) => saveFramework(window(), suggestedName, framework),
    'document.pdf': (input) => savePdf(window(), input),
  };

  async function writeWorkbook(agreement: ExportedAgreement): Promise<Result<Uint8Array>> {
    return writeInWorker(fork, agreement, {});
  }
}

/** A reading that the officer stopped is no problem of the file. */
function readReply(
  fileName: string,
  bytes: number,
  agreement: ReadFile['agreement'],
): Reply<'workbook.open'> {
  if (agreement.problems.some(({ code }) => code === 'cancelled')) return fail('cancelled');
  return succeed({ fileName, bytes, agreement });
}

async function chooseFile(window: BrowserWindow | null, filter: typeof EXCEL): Promise<string | null> {
  if (window === null) return null;
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [filter] });
  return filePaths[0] ?? null;
}

async function chooseTarget(
  window: BrowserWindow | null,
  name: string,
  filter: typeof EXCEL,
): Promise<string | null> {
  if (window === null) return null;
  const defaultPath = join(app.getPath('documents'), safeName(name));
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath, filters: [filter] });
  return filePath === '' ? null : filePath;
}

/** A suggested name cannot lead to another folder, whatever the window sends. */
function safeName(name: string): string {
  return basename(name.replace(/[/\\:*?"<>|\p{Cc}]/gu, ' ')).trim() || 'CCO Desk';
}

async function saveWorkbook(
  window: BrowserWindow | null,
  name: string,
  make: () => Promise<Result<Uint8Array>>,
): Promise<Reply<'workbook.save'>> {
  const path = await chooseTarget(window, name, EXCEL);
  if (path === null) return fail('cancelled');
  const bytes = await make();
  return bytes.ok ? saved(path, bytes.value) : bytes;
}

/** What the window sends is checked as a file from outside would be: only what can be read again goes out. */
async function saveFramework(
  window: BrowserWindow | null,
  name: string,
  framework: unknown,
): Promise<Reply<'framework.save'>> {
  const checked = checkFramework(framework);
  const [problem] = checked.problems;
  if (checked.framework === null) return fail('framework-invalid', problem?.details);
  const path = await chooseTarget(window, name, FRAMEWORK);
  if (path === null) return fail('cancelled');
  return saved(path, Buffer.from(writeFrameworkText(checked.framework), 'utf8'));
}

async function savePdf(
  window: BrowserWindow | null,
  { suggestedName, landscape, foot }: Input<'document.pdf'>,
): Promise<Reply<'document.pdf'>> {
  const path = await chooseTarget(window, suggestedName, PDF);
  if (path === null || window === null) return fail('cancelled');
  const atFoot = foot === undefined ? {} : await footOf(foot);
  const bytes = await onWhite(window, () =>
    window.webContents.printToPDF({
      pageSize: 'A4',
      landscape,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      ...atFoot,
    }),
  );
  return saved(path, bytes);
}

/** The letters of the foot are read with the first document that has one. */
async function footOf(foot: NonNullable<Input<'document.pdf'>['foot']>): Promise<object> {
  const { pageFoot } = await import('#main/ipc/page-foot');
  return pageFoot(foot);
}

/** Behind the paper Chromium paints the colour of the window, margins included; while printing it is white. */
async function onWhite<Result>(window: BrowserWindow, print: () => Promise<Result>): Promise<Result> {
  const own = window.getBackgroundColor();
  window.setBackgroundColor('#ffffff');
  try {
    return await print();
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(own);
  }
}

async function saved(path: string, bytes: Uint8Array): Promise<Result<{ fileName: string }>> {
  const written = await writeWithBallast(path, bytes);
  return written.ok ? succeed({ fileName: basename(path) }) : written;
}

/** On a full disk an export is what helps: what the journal held back for it is given. */
async function writeWithBallast(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const written = await writeFileAtomically(path, bytes);
  if (written.ok || written.details['reason'] !== 'disk-full') return written;
  const opened = await currentLog();
  if (!opened.ok) return written;
  await opened.value.journal.releaseBallast();
  return writeFileAtomically(path, bytes);
}
