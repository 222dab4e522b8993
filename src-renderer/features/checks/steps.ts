/** Where a key leads in a list of `count` problems; null for a key that is none of the list's. */
export function stepTo(
  { code, shiftKey }: { readonly code: string; readonly shiftKey: boolean },
  at: number,
  count: number,
): number | null {
  switch (code) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    // As in the grids: round and round.
    case 'F8':
      return (at + (shiftKey ? -1 : 1) + count) % count;
    default:
      return null;
  }
}
