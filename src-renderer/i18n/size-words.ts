const STEP = 1024;
const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/** "12.4 GB": one decimal from MB on. What is there at all is 1 KB at least. */
export function sizeWords(bytes: number): string {
  let size = bytes > 0 && bytes < STEP ? 1 : bytes / STEP;
  let at = 0;
  while (size >= STEP && at < UNITS.length - 1) {
    size /= STEP;
    at += 1;
  }
  return `${size.toFixed(at === 0 ? 0 : 1)} ${UNITS[at] ?? ''}`;
}
