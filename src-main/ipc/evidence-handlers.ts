import { basename, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { safeFileName, shownName } from '#domain/evidence/file-name';
import { MAX_FILES_AT_ONCE } from '#domain/evidence/limits';
import type { Handlers, Reply } from '#domain/ipc/bridge';
import type { Input } from '#domain/ipc/contract';
import { fail, succeed, type Failure } from '#domain/result';
import type { Evidence } from '#main/evidence/the-evidence';
import type { Thumbnails } from '#main/evidence/thumbnails';
import type { Opening } from '#main/evidence/source';
import type { FileState } from '#main/evidence/store';

type EvidenceCalls = Extract<keyof Handlers, `evidence.${string}`>;
type Window = () => BrowserWindow | null;
type Named = Input<'evidence.preview'>;

/** What the window may ask of the files behind the results. Loaded with the first such call: no start waits for it. */
export function evidenceHandlers(window: Window): Pick<Handlers, EvidenceCalls> {
  return {
    'evidence.choose': ({ job }) => choose(window(), job),
    'evidence.take': async ({ job, sources }) => {
      const { openingOf } = await import('#main/evidence/source');
      return run(job, sources.map(openingOf));
    },
    'evidence.progress': async ({ job }) => succeed((await evidence()).jobs.progress(job)),
    'evidence.stop': async ({ job }) => {
      (await evidence()).jobs.stop(job);
      return succeed(null);
    },
    'evidence.look': async ({ files }) => {
      const { checker } = await evidence();
      return succeed({ states: await checker.look(files), checking: checker.progress() });
    },
    'evidence.check': async ({ hashes }) => {
      (await evidence()).checker.start(hashes);
      return succeed(null);
    },
    'evidence.picture': async ({ sha256 }) => succeed({ picture: await smallPicture(sha256) }),
    'evidence.preview': (file) => preview(window(), file),
    'evidence.save': (file) => save(window(), file),
  };
}

async function evidence(): Promise<Evidence> {
  const { currentEvidence } = await import('#main/evidence/the-evidence');
  return currentEvidence();
}

async function choose(window: BrowserWindow | null, job: string): Promise<Reply<'evidence.choose'>> {
  if (window === null) return fail('cancelled');
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] });
  if (filePaths.length === 0) return fail('cancelled');
  const { openingOfPath } = await import('#main/evidence/source');
  return run(job, filePaths.slice(0, MAX_FILES_AT_ONCE).map(openingOfPath));
}

async function run(job: string, files: readonly Opening[]): Promise<Reply<'evidence.take'>> {
  const { jobs, checker } = await evidence();
  const taken = await jobs.run(job, files);
  // What was just written from these very bytes is as it should be, whatever was found before.
  for (const { result } of taken) if (result.ok) checker.found(result.value.sha256, 'here');
  return succeed({ files: taken });
}

let thumbnails: Thumbnails | null = null;

/** Null for all but pictures of a bearable size that are there. */
async function smallPicture(sha256: string): Promise<string | null> {
  const { store, cache } = await evidence();
  const kind = await import('#main/evidence/stored-kind').then(({ storedKind }) => storedKind(store, sha256));
  if (kind?.preview !== 'picture' || !kind.isWithinDecodeLimit) return null;
  const { Thumbnails: Made } = await import('#main/evidence/thumbnails');
  thumbnails ??= new Made(cache);
  return thumbnails.of(sha256, { path: store.pathOf(sha256), mediaType: kind.mediaType });
}

/** A file is read and compared before it is drawn: what is shown is what was attached. */
async function preview(
  window: BrowserWindow | null,
  { sha256, name }: Named,
): Promise<Reply<'evidence.preview'>> {
  const { store, checker } = await evidence();
  const broken = failureFor(await checker.verify(sha256), name);
  if (broken !== null) return broken;
  const { storedKind } = await import('#main/evidence/stored-kind');
  const kind = await storedKind(store, sha256);
  if (kind?.preview === undefined || kind.preview === null) return fail('bad-request', { reason: 'kind' });
  if (!kind.isWithinDecodeLimit)
    return fail('evidence-too-large', { name: shownName(name), pixels: kind.pixels });
  const { showPreview } = await import('#main/evidence/preview');
  await showPreview(window, {
    sha256,
    path: store.pathOf(sha256),
    mediaType: kind.mediaType,
    kind: kind.preview,
    title: shownName(name),
    save: () => void save(window, { sha256, name }),
  });
  return succeed(null);
}

/** The only way out to other programs: a copy under a name of the officer's. */
async function save(window: BrowserWindow | null, { sha256, name }: Named): Promise<Reply<'evidence.save'>> {
  if (window === null) return fail('cancelled');
  const { store, checker } = await evidence();
  const defaultPath = join(app.getPath('documents'), safeFileName(name));
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath });
  if (filePath === '') return fail('cancelled');
  const { saveCopy } = await import('#main/evidence/save-copy');
  const saved = await saveCopy(store.pathOf(sha256), sha256, filePath, shownName(name));
  if (saved.ok) return succeed({ fileName: basename(filePath) });
  if (saved.code === 'evidence-changed') checker.found(sha256, 'changed');
  return saved;
}

function failureFor(state: FileState, name: string): Failure | null {
  const details = { name: shownName(name) };
  switch (state) {
    case 'here':
      return null;
    case 'missing':
      return fail('evidence-missing', details);
    case 'changed':
      return fail('evidence-changed', details);
    case 'unreadable':
      return fail('evidence-unreadable', details);
  }
}
