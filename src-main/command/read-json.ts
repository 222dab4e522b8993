import { fail, succeed, type Result } from '#domain/result';
import { repeatedKeys } from '#domain/text/json-keys';
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
    const value = JSON.parse(text.value) as unknown;
    // Of two values under one key the parser keeps the later one without a word.
    const [twice] = repeatedKeys(text.value);
    if (twice === undefined) return succeed(value);
    const { path, key } = twice;
    return fail('key-repeated', { place: [...path, key].join('.'), key });
  } catch {
    return fail('file-not-json');
  }
}
