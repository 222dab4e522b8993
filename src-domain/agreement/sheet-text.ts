import { beginning } from '#domain/text/cut';
import { normaliseThai } from '#domain/text/thai';

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const LONGEST_DETAIL = 200;

/** Text as it is shown: no invisible characters, every run of white space one space, nothing else changed. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

export function hasThaiDigits(text: string): boolean {
  return /[๐-๙]/u.test(text);
}

/** Text for comparing only: what looks the same is the same, also in full-width letters and Thai digits. */
export function comparable(text: string): string {
  return normaliseThai(tidy(text).normalize('NFKC'));
}

/** The comparable text without spaces and punctuation: a head broken over two lines equals one that is not. */
export function wordKey(text: string): string {
  return comparable(text).replace(/[^\p{L}\p{M}\p{N}%±+#]/gu, '');
}

/** Foreign text inside the details of a problem never gets longer than this. */
export function cut(text: string): string {
  const shown = tidy(text);
  return shown.length <= LONGEST_DETAIL ? shown : `${beginning(shown, LONGEST_DETAIL - 1)}…`;
}
