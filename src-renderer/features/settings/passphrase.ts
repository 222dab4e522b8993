/** As the desktop process asks for it: letters and marks counted one by one. */
export const LEAST_CHARACTERS = 10;

/** What a passphrase still lacks, or null. */
export function lackOf(first: string, second: string): 'short' | 'unequal' | null {
  if (Array.from(first.trim()).length < LEAST_CHARACTERS) return 'short';
  return first === second ? null : 'unequal';
}
