import { fail, type Failure } from '#domain/result';

/** Largest workbook that is looked at, in bytes. */
export const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024;

/** `file-too-large` where a workbook of that many bytes is not looked at; null where it is. */
export function tooLarge(bytes: number): Failure | null {
  if (bytes <= MAX_WORKBOOK_BYTES) return null;
  return fail('file-too-large', { bytes: String(bytes), limit: String(MAX_WORKBOOK_BYTES) });
}
