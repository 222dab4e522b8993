import { safeStorage } from 'electron';
import type { Wrap } from '#main/log/device-key';

/** The calls of Electrons before 45; the later ones answer by promise only. */
type OlderStorage = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(locked: Buffer): string;
};

/** What the system offers. Linux without a keyring would lock with a word that everybody knows: that is not locked. */
export async function systemWrap(): Promise<Wrap | null> {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null;
  return 'encryptStringAsync' in safeStorage ? byPromise() : atOnce(safeStorage);
}

async function byPromise(): Promise<Wrap | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
  return {
    lock: (secret) => safeStorage.encryptStringAsync(secret),
    open: async (locked) => (await safeStorage.decryptStringAsync(Buffer.from(locked))).result,
  };
}

function atOnce(storage: OlderStorage): Wrap | null {
  if (!storage.isEncryptionAvailable()) return null;
  return {
    lock: (secret) => Promise.resolve(storage.encryptString(secret)),
    open: (locked) => Promise.resolve(storage.decryptString(Buffer.from(locked))),
  };
}
