import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { plantProject } from '#test/unit/scripts/planted-project';
import { runScript } from '#test/unit/scripts/run-script';

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/test-report.mjs');

function count(report: object | null) {
  const root = plantProject(report === null ? { empty: '' } : { 'report.json': JSON.stringify(report) });
  return runScript([SCRIPT, 'report.json'], root);
}

const loaded = { status: 'passed', assertionResults: [{ status: 'passed' }] };

test('a clean run says how many passed', () => {
  const report = { success: true, numPassedTests: 3, numFailedTests: 0, testResults: [loaded] };
  expect(count(report)).toEqual({ code: 0, lines: ['3 passed, 0 failed'] });
});

test('a failed test and a file that could not be loaded both count as failed', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const report = {
    success: false,
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [loaded, failed, unloaded],
  };
  expect(count(report)).toEqual({ code: 1, lines: ['3 passed, 2 failed'] });
});

test.each([
  ['left no report', null, '0 passed, 1 failed'],
  [
    'ran nothing',
    { success: true, numPassedTests: 0, numFailedTests: 0, testResults: [] },
    '0 passed, 1 failed',
  ],
  [
    'failed outside any test',
    { success: false, numPassedTests: 2, numFailedTests: 0, testResults: [loaded] },
    '2 passed, 1 failed',
  ],
])('a run that %s does not pass', (_what, report, line) => {
  expect(count(report)).toEqual({ code: 1, lines: [line] });
});

test('several runs are added up', () => {
  const clean = { success: true, numPassedTests: 3, numFailedTests: 0, testResults: [loaded] };
  const root = plantProject({ 'a.json': JSON.stringify(clean), 'b.json': JSON.stringify(clean) });
  expect(runScript([SCRIPT, 'a.json', 'b.json'], root)).toEqual({ code: 0, lines: ['6 passed, 0 failed'] });
  expect(runScript([SCRIPT, 'a.json', 'gone.json'], root)).toEqual({
    code: 1,
    lines: ['3 passed, 1 failed'],
  });
});
