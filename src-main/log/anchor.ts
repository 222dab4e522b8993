import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';

/** Where the chain of this computer stood when it was last looked at, kept outside the journal. */
const anchor = z.strictObject({
  inc: z.string(),
  seq: z.int().check(z.gte(0)),
  /** Id of the commit at `seq`; null before the first. */
  last: z.nullable(z.string()),
  journal: z.string(),
  /** Tells this computer from another onto which the profile was copied. */
  machine: z.string(),
});
export type Anchor = z.infer<typeof anchor>;

export async function readAnchor(path: string): Promise<Anchor | null> {
  try {
    return anchor.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Not flushed to the disk: an anchor that lags behind the journal says nothing against it, and one that is lost costs
 * a new chain.
 */
export async function writeAnchor(path: string, value: Anchor): Promise<void> {
  await writeFile(`${path}.tmp`, JSON.stringify(value));
  await rename(`${path}.tmp`, path);
}
