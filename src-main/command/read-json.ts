import { fail, succeed, type Result } from '#domain/result';
import { properThaiJson } from '#domain/text/private-thai';
import { readRegularFile } from '#main/files/quarantine';

/** The text of a file that ought to be JSON in UTF-8, of bearable size. */
export async function readText(path: string): Promise<Result<string>> {
  const read = await readRegularFile(path);
  // For this command a folder is no workbook, but above all no JSON.
  if (!read.ok) return read.code === 'file-not-workbook' ? fail('file-not-json') : read;
  try {
    return succeed(properThaiJson(new TextDecoder('utf-8', { fatal: true }).decode(read.value)));
  } catch {
    return fail('file-not-json', { reason: 'not-utf-8' });
  }
}

/** What a JSON file holds. */
export async function readJson(path: string): Promise<Result<unknown>> {
  const text = await readText(path);
  if (!text.ok) return text;
  try {
    return succeed(JSON.parse(text.value) as unknown);
  } catch {
    return fail('file-not-json');
  }
}
