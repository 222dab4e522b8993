// Reads the report that Vitest leaves and says it in one line: `N passed, N failed`.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * A file that could not be loaded counts as one failed test, and so does a run that left no report, ran nothing
 * or failed outside any test: a run that went wrong never says "0 failed".
 */
export function countTests(report) {
  if (report === null) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + unloaded.length;
  if (failed === 0 && (passed === 0 || !report.success)) return { passed, failed: 1 };
  return { passed, failed };
}

/** What several runs come to. */
export function addedUp(counts) {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** By itself: `node scripts/test-report.mjs <report.json>…`. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed } = addedUp(process.argv.slice(2).map((file) => countTests(readReport(file))));
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
