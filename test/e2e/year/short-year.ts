import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshProfile, removeProfile, ROOT } from '#test/e2e/desk-window';

type Fields = Readonly<Record<string, unknown>>;

/** Four indicators of the sample year, as an agreement that nobody has proposed yet: no result, no month, no signature. */
export const INDICATORS = ['1.2', '1.8', '1.16', '4.5'] as const;
const WEIGHTS: Readonly<Record<string, string>> = { '1.2': '40', '1.8': '20', '1.16': '20', '4.5': '20' };

/**
 * Writes the folder of such a year, which is no sample: what is signed and certified in it is sealed. Its months stand in
 * `monthsOf`.
 */
function writeShortYear(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, value: Fields): void => {
    writeFileSync(join(folder, name), JSON.stringify({ ...value, fictitious: false }));
  };
  const agreement = sampleFile('agreement.json');
  put('agreement.json', {
    ...agreement,
    ...{ versions: [], version: 1 },
    signers: listOf(agreement['signers'])
      .slice(0, 2)
      .map((each) => ({ ...each, signedOn: null })),
    indicators: listOf(agreement['indicators'])
      .filter(({ no }) => Object.hasOwn(WEIGHTS, String(no)))
      .map((each) => ({ ...each, weight: WEIGHTS[String(each['no'])], startRound: '6' })),
  });
  const framework = sampleFile('framework.json');
  put('framework.json', {
    ...framework,
    dimensions: listOf(framework['dimensions']).map((each) => ({ ...each, weight: null })),
  });
  const items = sampleFile('data-items.json');
  put('data-items.json', {
    ...items,
    items: listOf(items['items'])
      .filter(({ code }) => ITEMS.includes(String(code)))
      .map((each) => ({ ...each, values: {} })),
  });
  put('results.json', { ...sampleFile('results.json'), records: [] });
  for (const name of ['province-strategy.json', 'cluster-strategy.json', 'organisation.json']) {
    put(name, sampleFile(name));
  }
}

const ITEMS: readonly string[] = ['tour_rev', 'tour_rev_prev'];

/** A profile with that year, and the folder that it came from; `clear` takes both away. */
export function loadedShortYear(): { readonly profile: string; readonly clear: () => void } {
  const profile = freshProfile();
  const folder = mkdtempSync(join(tmpdir(), 'cco-desk-year-'));
  writeShortYear(folder);
  execFileSync(process.execPath, [join(ROOT, 'scripts/cco.mjs'), 'load', folder, '--profile', profile]);
  return {
    profile,
    clear: () => {
      removeProfile(profile);
      for (const each of [folder, filesBeside(profile)]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** Where the officer keeps files, beside the profile. */
export function filesBeside(profile: string): string {
  return `${profile}-files`;
}

/** The months of both items, October first, as they lie on the clipboard of Excel. */
export function monthsFrom(first: number, last: number): string {
  const items = listOf(sampleFile('data-items.json')['items']);
  const lines = ITEMS.map((code) => {
    const values = Object.values(items.find((each) => each['code'] === code)?.['values'] ?? {});
    return values.slice(first, last).map(String).join('\t');
  });
  return lines.join('\n');
}

function sampleFile(name: string): Fields {
  const value: unknown = JSON.parse(readFileSync(join(ROOT, 'resources/sample-year', name), 'utf8'));
  return value as Fields;
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly Fields[]) : [];
}
