/** Marks as old Thai fonts keep them: Windows and Macintosh shapes, each for its place over or under a consonant. */
const SHAPES: readonly (readonly [first: number, letters: string])[] = [
  [0xf700, 'ฐ\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4Cญ'],
  [0xf710, '\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A'],
  [0xf884, '\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47\u0E48\u0E48\u0E48\u0E49\u0E49\u0E49'],
  [0xf890, '\u0E4A\u0E4A\u0E4A\u0E4B\u0E4B\u0E4B\u0E4C\u0E4C\u0E4C\u0E4D'],
];
const PROPER: ReadonlyMap<string, string> = new Map(
  SHAPES.flatMap(([first, letters]) =>
    Array.from(letters, (letter, at): [string, string] => [String.fromCharCode(first + at), letter]),
  ),
);
const PRIVATE = /[\uF700-\uF71A\uF884-\uF899]/gu;
const SPLIT_SARA_AM = /\u0E4D([\u0E48-\u0E4B]?)\u0E32/gu;

export function hasPrivateThai(text: string): boolean {
  return text.search(PRIVATE) >= 0;
}

/**
 * Text from an old Thai font, as everyone else writes it: a tone mark that was typed as the private shape beside a
 * tall consonant is the tone mark. Text without such shapes comes back as it is.
 */
export function properThai(text: string): string {
  const proper = text.replace(PRIVATE, (shape) => PROPER.get(shape) ?? shape);
  // Such fonts also split sara am, to put a tone mark between its halves.
  return proper === text ? text : proper.replace(SPLIT_SARA_AM, '$1\u0E33');
}

/** Thai letters and such shapes as JSON may write them; what stands behind an escaped backslash is text. */
const ESCAPED = /(?<!\\)((?:\\\\)*)\\u(0e[0-7][\da-f]|f70[\da-f]|f71[\da]|f88[4-9a-f]|f89\d)/giu;

/** The text of a JSON file in proper Thai, also where the letters are written as escapes. */
export function properThaiJson(json: string): string {
  const plain = json.replace(
    ESCAPED,
    (_, before: string, code: string) => before + String.fromCharCode(Number.parseInt(code, 16)),
  );
  return properThai(plain);
}
