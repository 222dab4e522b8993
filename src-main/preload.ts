import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { MAX_PASTED_BYTES } from '#domain/evidence/limits';
import type { Bridge } from '#domain/ipc/bridge';
import type { Input } from '#domain/ipc/contract';

// One function and nothing else: no channel names, no events, no Electron object reach the window.
const bridge: Bridge = {
  call: (name, input) =>
    // Electron's own word for what comes back is any; the contract says what it is.
    name === 'evidence.take'
      ? withSources(input).then((sent) => ipcRenderer.invoke('call', name, sent))
      : ipcRenderer.invoke('call', name, input),
};
contextBridge.exposeInMainWorld('desktop', Object.freeze(bridge));

/** Of the page; the desktop process has none. */
declare const indexedDB: { readonly databases: () => Promise<unknown> };

// Chromium opens the files of the tables at the first question about them, whatever it is: asked here, they are open when
// the page's script has come. What is wrong with them is told there.
void indexedDB.databases().catch(() => null);

/** A file that the browser itself gave the page: what a page makes up is none, and a text that looks like a path neither. */
type PageFile = {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
};

/** Puts the place of each file, or the bytes of one that lies nowhere (a picture from the clipboard), in place of it. */
async function withSources(input: unknown): Promise<unknown> {
  const { job, files } = (input ?? {}) as { readonly job?: unknown; readonly files?: unknown };
  // Rebuilt from these two: a place that the page wrote into the call by itself goes nowhere.
  return { job, sources: Array.isArray(files) ? await Promise.all(files.map(sourceOf)) : [] };
}

async function sourceOf(file: unknown): Promise<Input<'evidence.take'>['sources'][number] | null> {
  if (!isFile(file)) return null;
  const path = webUtils.getPathForFile(file as never);
  if (path !== '') return { name: file.name, path };
  if (file.size > MAX_PASTED_BYTES) return { name: file.name, tooLarge: file.size };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function isFile(file: unknown): file is PageFile {
  return Object.prototype.toString.call(file) === '[object File]';
}
