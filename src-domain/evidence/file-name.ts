/** Longest name that is kept, in characters: what common file systems take. */
const MAX_NAME = 255;
/** Longest name that is suggested for a copy, in bytes of UTF-8: a Thai letter takes three of the 255 that fit. */
const MAX_SAFE_BYTES = 180;
const BYTES_OF_LETTER = 3;
const MAX_ENDING = 12;
/** Control characters, and those that turn the direction of writing so that "gpj.exe" reads "exe.jpg". */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const NOT_IN_NAMES = /[/\\:*?"<>|]/g;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;

/** A file's name as it is kept and shown: the last part of a path, without what cannot be seen. Empty becomes "?". */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(UNSEEN, '').trim();
  return seen === '' ? '?' : cut(seen, MAX_NAME, () => 1);
}

/** A name under which a copy can be saved on any system: no folders, no devices, no forbidden letters, not too long. */
export function safeFileName(name: string): string {
  const plain = shownName(name)
    .replace(NOT_IN_NAMES, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = cut(plain === '' ? 'evidence' : plain, MAX_SAFE_BYTES, bytesOf);
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Cuts the stem and keeps the ending: that is what other programs go by. */
function cut(name: string, room: number, sizeOf: (letter: string) => number): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= MAX_ENDING ? name.slice(dot) : '';
  const stem = ending === '' ? name : name.slice(0, dot);
  let left = Array.from(ending).reduce((rest, letter) => rest - sizeOf(letter), room);
  let kept = '';
  for (const letter of stem) {
    left -= sizeOf(letter);
    if (left < 0) break;
    kept += letter;
  }
  return kept.trimEnd() + ending;
}

/** Bytes of a letter in UTF-8, counted high for letters that Thai does not use. */
function bytesOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  return point < 0x10000 ? BYTES_OF_LETTER : BYTES_OF_LETTER + 1;
}
