/**
 * Names for the lines of a list in which they have none: by what a line holds, and which it is of those that hold the
 * same. What was begun in a line is so offered to no other, also where the list has as many lines as before.
 */
export function lineNames(lines: readonly unknown[]): readonly string[] {
  const met = new Map<string, number>();
  return lines.map((line) => {
    const content = partsOf(line).join('-');
    const at = (met.get(content) ?? 0) + 1;
    met.set(content, at);
    return `${content}.${String(at)}`;
  });
}

/** The parts of a line one by one: figures, ticks and what is empty are marked, for a line is not known by them. */
function partsOf(line: unknown): readonly string[] {
  const parts: readonly unknown[] = typeof line === 'object' && line !== null ? Object.values(line) : [line];
  return parts.map((part) => {
    const isKnown = typeof part === 'string' && /\p{L}/u.test(part);
    return `${isKnown ? '' : WEAK}${digestOf(JSON.stringify(part))}`;
  });
}

const WEAK = '~';

/**
 * The new names of lines that have others by now, where one line of the list was changed and nothing else: its name is made
 * of what it holds, and that of one that holds the same is counted again.
 */
export function renamedLines(
  before: readonly unknown[],
  after: readonly unknown[],
): ReadonlyMap<string, string> {
  const changed = after.filter((line, at) => JSON.stringify(line) !== JSON.stringify(before[at]));
  if (before.length !== after.length || changed.length !== 1) return new Map();
  const names = lineNames(after);
  const pairs = lineNames(before).map((name, at) => [name, names[at] ?? ''] as const);
  return new Map(pairs.filter(([old, name]) => old !== name));
}

/**
 * The line that had a name when its list was seen last, by its words alone: figures in it may have changed since. Null
 * where none has them, or more than one.
 */
export function lineLike(name: string, lines: readonly unknown[]): string | null {
  const wanted = name.replace(/\.\d+$/, '').split('-');
  const known = wanted.flatMap((part, at) => (part.startsWith(WEAK) ? [] : [at]));
  const names = lineNames(lines);
  const found = names.filter((_name, index) => {
    const parts = partsOf(lines[index]);
    return parts.length === wanted.length && known.every((at) => parts[at] === wanted[at]);
  });
  const [only, more] = found;
  return known.length === 0 || more !== undefined ? null : (only ?? null);
}

/** 53 bits of a text (cyrb53): enough to tell some dozen lines apart, and nothing hangs on it where it does not. */
function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
