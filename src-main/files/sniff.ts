import { tooLarge } from '#domain/agreement/workbook-limits';
import { fail, succeed, type Result } from '#domain/result';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Name of the stream in which Office keeps a workbook that was locked with a password. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** Tells by content, never by name, whether bytes may be a workbook (.xlsx) at all. */
export function sniffWorkbook(bytes: Buffer): Result<Buffer> {
  if (bytes.length === 0) return fail('file-empty');
  const large = tooLarge(bytes.length);
  if (large !== null) return large;
  if (startsWith(bytes, ZIP)) return succeed(bytes);
  if (startsWith(bytes, OLE)) {
    return fail(bytes.includes(ENCRYPTED_STREAM) ? 'file-encrypted' : 'file-old-format');
  }
  return fail('file-not-workbook');
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}
