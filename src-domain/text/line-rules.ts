/* Where a line of Thai may not end, though a word ends there. After Unicode's annex 14 and the Royal Society's rules. */

/** Never at the beginning of a line, also with a blank before it: "80 %", "อื่น ๆ". */
const NEVER_FIRST = /^[)\]}>»”’,.;:!?…%‰°℃/ๆฯ๚๛]/;
/** Never at the end of a line, also with a blank behind it. */
const NEVER_LAST = /[([{<«“‘]$/;
/** At the end of a line only when nothing follows at once: signs before a figure. */
const SIGN_BEFORE_FIGURE = /[฿$£€#@+±≥≤=~≈×*]$/;
const ERA = /(?:พ\.ศ\.|ค\.ศ\.|ร\.ศ\.|จ\.ศ\.)$/;
const DIGIT = /[0-9๐-๙]/;
const THAI = /[\u0E01-\u0E5B]/;
/** Abbreviations of one group, "จ.เชียงใหม่": kept with the name they stand before. */
const ONE_GROUP = /(?<![\u0E01-\u0E5B.])(?:[ก-ฮ]{1,3}|มี|มิ|เม)\.$/;

const LONGEST_ENDING = 16;

/** True where a line may end at `at`, the end of a word, sign or run of blanks. */
export function canEndLine(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at);
  if (/^\s/.test(after)) return false;
  const bareEnd = before.trimEnd().length;
  if (bareEnd === 0) return false;
  // What a rule looks for at an end is short: the text before it is not searched again for every cut.
  const bare = text.slice(Math.max(0, bareEnd - LONGEST_ENDING), bareEnd);
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(bare)) return false;
  if (quoteForbids(text, bareEnd, at)) return false;
  return bareEnd < at ? blankAllows(bare, before.slice(-1), after) : joinAllows(bare, after);
}

function blankAllows(bare: string, before: string, after: string): boolean {
  if (/[\u00A0\u202F]$/.test(before)) return false;
  return !(ERA.test(bare) && DIGIT.test(after.charAt(0)));
}

/** Between two pieces without a blank. */
function joinAllows(bare: string, after: string): boolean {
  const [last, next] = [bare.at(-1) ?? '', after.charAt(0)];
  if (/[-\u2010\u2013\u2014/]/.test(next)) return false;
  if (DIGIT.test(last) || DIGIT.test(next)) return false;
  if (SIGN_BEFORE_FIGURE.test(bare) || ONE_GROUP.test(bare)) return false;
  return THAI.test(last) || THAI.test(next);
}

/** A straight quotation mark opens where a blank or a bracket stands before it, or as the odd one; else it closes. */
function quoteForbids(text: string, bareEnd: number, at: number): boolean {
  const [last, next] = [text.charAt(bareEnd - 1), text.charAt(at)];
  return (isStraight(next) && !opens(text, at)) || (isStraight(last) && opens(text, bareEnd - 1));
}

function isStraight(letter: string): boolean {
  return letter === '"' || letter === "'";
}

function opens(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const startsHere = before === '' || /[\s([{«“‘]/.test(before);
  const endsHere = after === '' || /[\s)\]}»”’,.;:!?]/.test(after);
  if (startsHere !== endsHere) return startsHere;
  return text.slice(0, at).split(text.charAt(at)).length % 2 === 1;
}
