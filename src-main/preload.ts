import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#domain/ipc/bridge';

// One function and nothing else: no channel names, no events, no Electron object reach the window.
const bridge: Bridge = { call: (name, input) => ipcRenderer.invoke('call', name, input) };
contextBridge.exposeInMainWorld('desktop', Object.freeze(bridge));
