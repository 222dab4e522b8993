/** A key that stands more than once in one object of a JSON text; `path` leads to that object. */
export type RepeatedKey = { readonly path: readonly (string | number)[]; readonly key: string };

/** A string with the colon that makes a key of it, any other string, or a sign that opens, closes or parts. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\],]/g;

/** An object or a list that is being gone through, and the key or the place where it is. */
type Open = { readonly keys: Set<string>; step: string | number };

/**
 * Keys that stand twice. A parser keeps one of the values and says nothing, so that the other is lost; this goes through
 * the text of a JSON value that is known to be one.
 */
export function repeatedKeys(json: string): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const open: Open[] = [];
  for (const [sign, text, colon] of json.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (text === undefined) move(open, sign);
    else if (colon !== undefined && inside !== undefined) {
      const key = JSON.parse(text) as string;
      if (inside.keys.has(key)) found.push({ path: open.slice(0, -1).map(({ step }) => step), key });
      inside.keys.add(key);
      inside.step = key;
    }
  }
  return found;
}

function move(open: Open[], sign: string): void {
  const inside = open.at(-1);
  if (sign === '{' || sign === '[') open.push({ keys: new Set(), step: sign === '[' ? 0 : '' });
  else if (sign !== ',') open.pop();
  else if (typeof inside?.step === 'number') inside.step += 1;
}
