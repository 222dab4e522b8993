import { problem, type ProblemCode } from '#domain/problems';
import { frameworkTooLarge, readFrameworkText, type CheckedFramework } from '#domain/scoring/check-framework';
import { MAX_FRAMEWORK_BYTES } from '#domain/scoring/framework-shape';
import { readRegularFile } from '#main/files/quarantine';

/** Reads rules that a person chose: a regular file of bearable size, UTF-8, and every rule in its place. */
export async function readFrameworkFile(path: string): Promise<CheckedFramework> {
  const read = await readRegularFile(path);
  if (!read.ok) return read.code === 'file-too-large' ? frameworkTooLarge() : refused(read.code);
  const bytes = read.value;
  if (bytes.length > MAX_FRAMEWORK_BYTES) return frameworkTooLarge();
  try {
    return readFrameworkText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused('file-not-json');
  }
}

/** A folder or a device is no JSON either; only a file that is gone is told apart. */
function refused(code: ProblemCode): CheckedFramework {
  const told = code === 'file-missing' ? code : 'file-not-json';
  return { framework: null, problems: [problem(told)] };
}
