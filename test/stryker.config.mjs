// For `npm run mutate -- PART`: what the tests of a part of the domain would not notice if a line of it were otherwise.
const part = process.env['CCO_MUTATED_PART'] ?? 'exact';
/** Of the reading of agreement sheets only what reads. */
const files = part === 'agreement' ? `src-domain/agreement/read-*.ts` : `src-domain/${part}/**/*.ts`;

export default {
  mutate: part === 'exact' ? ['src-domain/exact.ts', files] : [files],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation.vitest.config.mts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env['CCO_MUTATION_JOBS'] ?? '2'),
  ignoreStatic: true,
  ignorePatterns: ['reports'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: `out/mutation/${part}.json` },
  tempDirName: 'out/mutation/sandbox',
  allowConsoleColors: false,
};
