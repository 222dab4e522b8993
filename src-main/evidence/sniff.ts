import type { MediaType } from '#domain/evidence/media';
import { officeKind } from '#main/evidence/zip-kind';
import { textKind } from '#main/evidence/text-kind';

/** What the kind of a file is told by: its first bytes, its last ones, and its name where the bytes are plain text. */
export type Ends = { readonly head: Buffer; readonly tail: Buffer; readonly name: string };

/** Bytes at either end that are looked at. A camera puts its own small picture before the size of the large one. */
export const END_BYTES = 512 * 1024;

type Magic = { readonly at: number; readonly bytes: Buffer; readonly is: MediaType };

const MAGIC: readonly Magic[] = [
  magic('25504446 2d', 'application/pdf'),
  magic('89504e47 0d0a1a0a', 'image/png'),
  magic('ffd8ff', 'image/jpeg'),
  magic('47494638 3761', 'image/gif'),
  magic('47494638 3961', 'image/gif'),
  magic('49492a00', 'image/tiff'),
  magic('4d4d002a', 'image/tiff'),
  magic('d0cf11e0 a1b11ae1', 'application/x-ole-storage'),
  magic('52617221 1a07', 'application/vnd.rar'),
  magic('377abcaf 271c', 'application/x-7z-compressed'),
  magic('7b5c7274 66', 'application/rtf'),
  magic('494433', 'audio/mpeg'),
  magic('4d5a', 'application/x-executable'),
  magic('7f454c46', 'application/x-executable'),
  magic('feedface', 'application/x-executable'),
  magic('feedfacf', 'application/x-executable'),
  magic('cffaedfe', 'application/x-executable'),
  magic('cafebabe', 'application/x-executable'),
  magic('2321', 'application/x-executable'),
  // A shortcut of Windows: it may name any command.
  magic('4c000000 01140200', 'application/x-executable'),
];
const ZIP = Buffer.from('504b0304', 'hex');
const BITMAP = Buffer.from('BM');
/** Files whose kind stands behind the length of their first part. */
const BRANDS: readonly (readonly [RegExp, MediaType])[] = [
  [/^(heic|heix|hevc|mif1|msf1|avif)/, 'image/heic'],
  [/^(isom|iso[2-9]|mp4|avc1|M4V |M4A |dash|qt {2}|3gp|MSNV)/, 'video/mp4'],
];

/** Tells the kind of a file by its bytes. A name decides nothing but which kind of plain text it is. */
export function mediaTypeOf(ends: Ends): MediaType {
  const { head } = ends;
  const found = MAGIC.find(({ at, bytes }) => head.subarray(at, at + bytes.length).equals(bytes));
  if (found !== undefined) return found.is;
  if (head.subarray(0, ZIP.length).equals(ZIP)) return officeKind(ends) ?? 'application/zip';
  return (
    riffKind(head) ?? brandKind(head) ?? bitmapKind(head) ?? textKind(ends) ?? 'application/octet-stream'
  );
}

function magic(hex: string, is: MediaType): Magic {
  return { at: 0, bytes: Buffer.from(hex.replaceAll(' ', ''), 'hex'), is };
}

function riffKind(head: Buffer): MediaType | null {
  const isWebp =
    head.toString('latin1', 0, 4) === 'RIFF' &&
    head.length >= 16 &&
    head.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? 'image/webp' : null;
}

function brandKind(head: Buffer): MediaType | null {
  if (head.toString('latin1', 4, 8) !== 'ftyp') return null;
  const brand = head.toString('latin1', 8, 12);
  return BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? null;
}

/** Two letters are not enough to go by: the four reserved bytes must be empty. */
function bitmapKind(head: Buffer): MediaType | null {
  if (!head.subarray(0, 2).equals(BITMAP) || head.length < 26) return null;
  return head.readUInt32LE(6) === 0 ? 'image/bmp' : null;
}
