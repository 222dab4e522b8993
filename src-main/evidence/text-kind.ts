import type { MediaType } from '#domain/evidence/media';
import type { Ends } from '#main/evidence/sniff';

const LOOKED_AT = 64 * 1024;
/** What only a page has: whatever else stands before it, a browser that guesses would run it. */
const PAGE = /<!doctype\s+html|<(html|head|body|script|iframe|title|meta|a|table|div|img|style|form)[\s>/]/i;
const DRAWING = /<(\w+:)?svg[\s>/]/i;
const MARKUP = /^\s*<(\?xml|!|\w)/;
/** Control characters that no text has. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Which kind of text; markup is told before plain text, so that what could run is never called plain. Null: no text. */
export function textKind({ head, name }: Ends): MediaType | null {
  const text = decoded(head.subarray(0, LOOKED_AT));
  if (text === null) return null;
  if (DRAWING.test(text)) return 'image/svg+xml';
  if (PAGE.test(text)) return 'text/html';
  if (MARKUP.test(text)) return 'application/xml';
  return /\.(csv|tsv)$/i.test(name) ? 'text/csv' : 'text/plain';
}

/** UTF-16 where it says so; else by its bytes, as old Thai text (windows-874) and UTF-8 both have letters above them. */
function decoded(bytes: Buffer): string | null {
  if (bytes.length === 0) return null;
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return bytes.toString('utf16le', 2);
  if (mark === 'feff')
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le', 2);
  const text = bytes.toString('latin1');
  return NO_TEXT.test(text) ? null : text.replace(/^\u00ef\u00bb\u00bf/, '');
}
