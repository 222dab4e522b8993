import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('disk', {
  append: (bytes: Uint8Array): Promise<void> => ipcRenderer.invoke('append', bytes),
  portion: (folder: string, at: number): Promise<unknown> => ipcRenderer.invoke('portion', folder, at),
});
