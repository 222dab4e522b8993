import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, succeed, type Failure, type Result } from '#domain/result';
import { fileSource, SourceFault } from '#main/evidence/source';
import { codeOf, isFull } from '#main/journal/journal-fs';

/**
 * Writes a stored file where the officer says, whole or not at all: it gets its name when its content has been
 * compared. Fails with evidence-missing, evidence-changed, disk-full or file-not-written.
 */
export async function saveCopy(
  from: string,
  sha256: string,
  to: string,
  name: string,
): Promise<Result<null>> {
  const part = join(dirname(to), `.${randomUUID()}.part`);
  try {
    const source = await fileSource(from);
    const hash = createHash('sha256');
    const file = await open(part, 'wx');
    try {
      for await (const piece of source.pieces()) {
        hash.update(piece);
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
      await source.close();
    }
    if (hash.digest('hex') !== sha256) return await without(part, fail('evidence-changed', { name }));
    await rename(part, to);
    return succeed(null);
  } catch (error) {
    return without(part, failureOf(error, name));
  }
}

async function without(part: string, failure: Failure): Promise<Failure> {
  await rm(part, { force: true }).catch(() => undefined);
  return failure;
}

function failureOf(error: unknown, name: string): Failure {
  if (error instanceof SourceFault) return fail('evidence-missing', { name });
  if (isFull(error)) return fail('disk-full', { name });
  const isForbidden = ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '');
  return fail('file-not-written', { name, reason: isForbidden ? 'not-permitted' : 'other' });
}
