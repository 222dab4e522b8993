import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#test/e2e/desk-window';

/** A year in which a walk begins. All are made once for a run and copied for each walk. */
export type Start = 'empty' | 'draft' | 'signed' | 'running';

type Fields = Readonly<Record<string, unknown>>;

const SAMPLE = join(ROOT, 'resources/sample-year');
const SAMPLE_YEAR = 2547;
const BUDDHIST = 543;
/** One by months, one without a step, two by steps, one that counts. */
const WEIGHTS: Readonly<Record<string, string>> = {
  '1.2': '30',
  '1.3': '10',
  '1.8': '20',
  '1.16': '20',
  '4.5': '20',
};
const ITEMS: readonly string[] = ['tour_rev', 'tour_rev_prev'];

/** The fiscal year in which a day lies: it begins in October. */
export function fiscalYearOf(day: Date): number {
  return day.getFullYear() + BUDDHIST + (day.getMonth() >= 9 ? 1 : 0);
}

/** Profiles by their start, made when they are first wanted. */
export class Starts {
  readonly #folder: string;
  readonly #today: Date;

  constructor(folder: string, today: Date) {
    this.#folder = folder;
    this.#today = today;
  }

  /** Puts a copy of the start at this path. */
  copyTo(start: Start, profile: string): void {
    const made = join(this.#folder, 'starts', start);
    if (!existsSync(made)) this.#make(start, made);
    cpSync(made, profile, { recursive: true });
  }

  #make(start: Start, profile: string): void {
    // All rounds of the last year are over; of the running one at least the last is not.
    const year = fiscalYearOf(this.#today) - (start === 'signed' ? 1 : 0);
    const folder = join(this.#folder, 'years', start);
    writeYear(folder, start, year);
    mkdirSync(profile, { recursive: true });
    execFileSync(process.execPath, [join(ROOT, 'scripts/cco.mjs'), 'load', folder, '--profile', profile], {
      stdio: 'pipe',
    });
    rmSync(folder, { recursive: true });
  }
}

function writeYear(folder: string, start: Start, year: number): void {
  mkdirSync(folder, { recursive: true });
  const shift = year - SAMPLE_YEAR;
  const put = (name: string, value: Fields): void => {
    const text = JSON.stringify({ ...value, fictitious: false, fiscalYear: year }, null, 1);
    writeFileSync(join(folder, name), moved(text, shift));
  };
  const agreement = sample('agreement.json');
  const isSigned = start === 'signed' || start === 'running';
  put('agreement.json', {
    ...agreement,
    ...{ versions: [], version: 1 },
    signers: listOf(agreement['signers'])
      .slice(0, 2)
      .map((each) => ({ ...each, signedOn: isSigned ? each['signedOn'] : null })),
    indicators: start === 'empty' ? [] : indicatorsOf(agreement),
  });
  const framework = sample('framework.json');
  put('framework.json', {
    ...framework,
    dimensions: listOf(framework['dimensions']).map((each) => ({ ...each, weight: null })),
  });
  const items = sample('data-items.json');
  put('data-items.json', {
    ...items,
    items: listOf(items['items'])
      .filter(({ code }) => start !== 'empty' && ITEMS.includes(String(code)))
      .map((each) => ({ ...each, values: {} })),
  });
  put('results.json', { ...sample('results.json'), records: isSigned ? resultsOf(start) : [] });
  for (const name of ['province-strategy.json', 'cluster-strategy.json', 'organisation.json']) {
    put(name, sample(name));
  }
}

function indicatorsOf(agreement: Fields): readonly Fields[] {
  return listOf(agreement['indicators'])
    .filter(({ no }) => Object.hasOwn(WEIGHTS, String(no)))
    .map((each) => ({
      ...each,
      ...{ weight: WEIGHTS[String(each['no'])], startRound: '6' },
      ...(each['no'] === '1.3' ? { formula: null, dataItems: [] } : {}),
    }));
}

/** Some results of the first round: one that is certified, one that waits for the office, one that is drafted. */
function resultsOf(start: Start): readonly Fields[] {
  const of = (no: string, more: Fields): Fields => ({
    indicator: `50-${SAMPLE_YEAR}-${no}`,
    round: '6',
    ...more,
  });
  const drafted = of('1.3', { state: 'draft', value: '17' });
  if (start === 'running') return [drafted];
  const way = {
    recordedByPost: 'tour-c',
    submittedOn: '2004-04-19',
    supervisorPost: 'tour',
    supervisorDecidedOn: '2004-04-23',
  };
  return [
    drafted,
    of('1.16', {
      ...{ state: 'certified', value: '61', narrative: { explanation: 'จัดอบรมครบทุกสถานศึกษา' } },
      timeline: { ...way, centralPost: 'opdc', centralDecidedOn: '2004-07-19' },
    }),
    of('4.5', { state: 'supervisorApproved', value: '3', timeline: way }),
  ];
}

/** The same year some years later: every day and every year that stands by itself, and the ids that name the year. */
function moved(text: string, shift: number): string {
  const years = (all: string, figures: string): string =>
    all.replace(figures, String(Number(figures) + shift));
  return text
    .replace(/(?<!\d)(200[0-4])(?=-\d\d)/g, years)
    .replace(/(?<="baselines[^}]*)"(25\d\d)"(?=:)/g, years)
    .replaceAll(`50-${SAMPLE_YEAR}-`, `50-${SAMPLE_YEAR + shift}-`);
}

function sample(name: string): Fields {
  return JSON.parse(readFileSync(join(SAMPLE, name), 'utf8')) as Fields;
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly Fields[]) : [];
}
