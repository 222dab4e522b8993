const STEP = 1024;
const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/** "12.4 GB": one decimal from MB on. */
export function sizeWords(bytes: number): string {
  let size = bytes / STEP;
  let at = 0;
  while (size >= STEP && at < UNITS.length - 1) {
    size /= STEP;
    at += 1;
  }
  return `${size.toFixed(at === 0 ? 0 : 1)} ${UNITS[at] ?? ''}`;
}
