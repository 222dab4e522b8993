import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '#domain/result';
import { openJournal, type Journal, type JournalOptions, type OpenReport } from '#main/journal/journal';
import { parseName } from '#main/journal/segment-name';

/** Generations by number, so that tests see when a new one begins. */
export function ids(): () => string {
  let last = 0;
  return () => `generation-${String((last += 1))}`;
}

export function options(more: Partial<JournalOptions> = {}): JournalOptions {
  return { minFree: 0, ballastBytes: 0, freshId: ids(), ...more };
}

export async function opened(
  folder: string,
  more: Partial<JournalOptions> = {},
): Promise<{ journal: Journal; report: OpenReport }> {
  const made = must(await openJournal(folder, options(more)));
  // A disk in memory may have lost its power, and then nothing on it ever ends.
  if (more.fs === undefined) onTestFinished(() => made.journal.close());
  return made;
}

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`);
  return result.value;
}

export function text(record: string): Uint8Array {
  return new Uint8Array(Buffer.from(record));
}

/** Records of different lengths in which each is known by its number. */
export function record(number: number): string {
  return `ผลการดำเนินงาน ${String(number)} ${'·'.repeat((number * 7) % 40)}`;
}

export async function appendTexts(journal: Journal, texts: readonly string[]): Promise<void> {
  for (const each of texts) must(await journal.append([text(each)]));
}

/** All records that can be read, in pieces as a program would. */
export async function allTexts(journal: Journal, maxBytes = 500): Promise<string[]> {
  const out: string[] = [];
  for (;;) {
    const part = await journal.read(out.length, maxBytes);
    if (part.length === 0) return out;
    for (const { at, bytes } of part) {
      if (at !== out.length + 1) throw new Error(`place ${String(at)} after ${String(out.length)}`);
      out.push(Buffer.from(bytes).toString());
    }
  }
}

export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export function segmentFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => parseName(name) !== null)
    .sort()
    .map((name) => join(folder, name));
}
