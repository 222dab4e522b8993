/**
 * Names for the lines of a list in which they have none: by what a line holds, and which it is of those that hold the
 * same. What was begun in a line is so offered to no other, also where the list has as many lines as before.
 */
export function lineNames(lines: readonly unknown[]): readonly string[] {
  const met = new Map<string, number>();
  return lines.map((line) => {
    const content = digestOf(JSON.stringify(line));
    const at = (met.get(content) ?? 0) + 1;
    met.set(content, at);
    return `${content}.${String(at)}`;
  });
}

/** Names of the lines of a list with room for one more behind them. */
export function lineNamesAndNew(lines: readonly unknown[]): readonly string[] {
  return [...lineNames(lines), 'new'];
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
