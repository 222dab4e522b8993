import type { JSX } from 'react';

/** Where the hand of the filled part points, by fifths from the top. */
const ARCS = [
  '',
  'M6 6V2A4 4 0 0 1 9.8 4.76Z',
  'M6 6V2A4 4 0 0 1 8.35 9.24Z',
  'M6 6V2A4 4 0 1 1 3.65 9.24Z',
  'M6 6V2A4 4 0 1 1 2.2 4.76Z',
];

/** A round mark that fills in fifths: the shape says the level where a colour is not seen. `fifths` is 1 to 5. */
export function LampMark({ fifths }: { readonly fifths: number }): JSX.Element {
  return (
    <svg className="lamp" viewBox="0 0 12 12" aria-hidden="true">
      {fifths >= 5 ? (
        <circle cx="6" cy="6" r="5.7" fill="currentColor" />
      ) : (
        <>
          <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d={ARCS[fifths] ?? ''} fill="currentColor" />
        </>
      )}
    </svg>
  );
}
