import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readRecords } from '#main/journal/record';
import { plain } from './figure.mts';
import type { Entered, Entry, Frame, Stage, Year } from './ledger.mts';
import { STAGES } from './ledger.mts';

/** What the files of the journal hold, read past the program: the last value that was written to each field. */
type Fields = Record<string, unknown>;
export type Records = ReadonlyMap<string, ReadonlyMap<string, Fields>>;

const SIGNATURE = 64;
const commit = z.object({
  book: z.string(),
  name: z.string(),
  ops: z.array(
    z.object({ e: z.string(), i: z.string(), f: z.string(), v: z.unknown(), k: z.string().optional() }),
  ),
});

export function recordsIn(profile: string): Records {
  const kinds = new Map<string, Map<string, Fields>>();
  const gone = new Set<string>();
  for (const op of commitsIn(profile).flatMap(({ ops }) => ops)) {
    const kind = kinds.get(op.e) ?? new Map<string, Fields>();
    kinds.set(op.e, kind);
    if (op.f === '@') mark(gone, op);
    else put(kind, op);
  }
  for (const [name, kind] of kinds)
    for (const id of kind.keys()) if (gone.has(`${name}/${id}`)) kind.delete(id);
  return kinds;
}

type Op = z.infer<typeof commit>['ops'][number];

function mark(gone: Set<string>, { e, i, v }: Op): void {
  if (v === false) gone.add(`${e}/${i}`);
  else gone.delete(`${e}/${i}`);
}

function put(kind: Map<string, Fields>, { i, f, v, k }: Op): void {
  if (f === '*') kind.set(i, { id: i, ...(v as Fields) });
  else if (k === undefined) kind.set(i, { ...(kind.get(i) ?? { id: i }), [f]: v });
}

function commitsIn(profile: string): readonly z.infer<typeof commit>[] {
  const folder = join(profile, 'journal');
  return readdirSync(folder)
    .filter((name) => /^\d+.*\.journal$/.test(name))
    .sort()
    .flatMap((name) => readRecords(readFileSync(join(folder, name)), 0).records)
    .map((bytes) => new TextDecoder().decode(bytes.subarray(0, bytes.length - SIGNATURE)))
    .filter((text) => text.startsWith('{'))
    .map((text) => commit.parse(JSON.parse(text)));
}

function all(records: Records, kind: string): readonly Fields[] {
  return [...(records.get(kind)?.values() ?? [])];
}

export const SHEET_TEXTS = ['definition', 'conditions', 'dataSource', 'collection'] as const;
export const NARRATIVES = ['explanation', 'supportingFactors', 'obstacles', 'nextSteps'] as const;

/** The year as the records tell it. */
export function yearOf(records: Records): Year {
  const stage = text(all(records, 'agreement')[0]?.['stage']);
  return {
    stage: STAGES.find((each) => each === stage) ?? ('draft' satisfies Stage),
    signatures: all(records, 'signature').length,
    offers: {},
    asked: [],
    entries: all(records, 'indicator').map((fields) => entryOf(fields, all(records, 'result'))),
    notes: all(records, 'node').map((fields) => ({
      id: text(fields['id']),
      title: text(fields['title']),
      note: text(fields['note']),
      isTop: fields['kind'] === 'issue' && fields['scope'] === 'province',
    })),
  };
}

function entryOf(fields: Fields, results: readonly Fields[]): Entry {
  const own = results.filter((each) => each['indicator'] === fields['id']);
  const levels = Array.isArray(fields['levels']) ? (fields['levels'] as unknown[]) : [];
  return {
    id: text(fields['id']),
    no: text(fields['no']),
    name: text(fields['name']),
    unit: text(fields['unit']),
    dimension: text(fields['dimension']),
    method: text(fields['method']),
    base: plain(text(fields['base'])),
    weight: plain(text(fields['weight'])),
    levels: levels.map((each) => plain(text(each))),
    computed:
      text(fields['formula']) !== '' ||
      ['milestone', 'rubric', 'compound', 'hybrid'].includes(text(fields['method'])),
    amended: [],
    texts: textsOf(fields, SHEET_TEXTS),
    results: Object.fromEntries(own.map((each) => [text(each['round']), enteredOf(each)])),
  };
}

function enteredOf(fields: Fields): Entered {
  return {
    value: plain(text(fields['value'])),
    state: text(fields['state']),
    texts: textsOf(fields, NARRATIVES),
  };
}

function textsOf(fields: Fields, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, text(fields[name])]));
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const framework = z.object({
  fiscalYear: z.number(),
  dimensions: z.array(z.object({ code: z.string(), title: z.string() })),
  rounds: z.array(z.object({ code: z.string(), months: z.number(), to: z.string() })),
});

/** The frame of the year, and who sits there at the beginning. */
export function frameOf(records: Records): Frame {
  const book = all(records, 'book')[0] ?? {};
  const { fiscalYear, dimensions, rounds } = framework.parse(book['framework']);
  return {
    fiscalYear,
    dimensions,
    rounds: rounds.map(({ code, months, to }) => ({ code, months, endsOn: to })),
  };
}

export function postIn(records: Records): string {
  return text(all(records, 'book')[0]?.['post']);
}
