import { useState } from 'react';

/**
 * Value of `data-changed` for a cell whose text has changed since it was drawn first. It alternates, because
 * an animation starts again only under another name.
 */
export function useBlink(on: boolean, text: string): 'a' | 'b' | undefined {
  const [seen, setSeen] = useState({ text, turn: 0 });
  if (on && seen.text !== text) setSeen({ text, turn: seen.turn + 1 });
  if (!on || seen.turn === 0) return undefined;
  return seen.turn % 2 === 1 ? 'a' : 'b';
}
