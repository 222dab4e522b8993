import { stat } from 'node:fs/promises';

/** Bytes of a file, 0 where it cannot be looked at: the reading itself then says why. */
export async function fileSize(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
