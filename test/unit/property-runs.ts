/** How many times more cases than in `npm test` are drawn: set by `npm run properties -- --times N`. */
const TIMES = Number(process.env['CCO_PROPERTY_TIMES'] ?? '1');

/**
 * Cases of a random property. A whole test run has to end while someone waits for it, so it draws few; a campaign draws
 * many more of the same ones (`npm run properties`). `usual`: cases in `npm test`.
 */
export function runs(usual: number): number {
  return usual * TIMES;
}
