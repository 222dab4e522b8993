import { parseExact } from '#domain/exact';
import { editFramework, type GivenByHand } from '#domain/scoring/framework-edit';
import { parseThaiDate } from '#domain/calendar/thai-date';
import { typedFigure } from '#domain/text/typed-figure';
import { bookOf, useDesk } from '#renderer/session/desk';
import { write } from '#renderer/session/write';

/** Writes what was given by hand, as one change. */
export function give(given: GivenByHand): void {
  const change = editFramework(bookOf(useDesk.getState()), given);
  if (change !== null) void write(change);
}

/** A figure as it is kept; empty is null, what is no number cannot be kept: scores are worked out with it. */
export function readFigure(typed: string): string | null | undefined {
  const figure = typedFigure(typed);
  return figure === null || parseExact(figure) !== null ? figure : undefined;
}

/** The same where there must be a figure. */
export function readNeededFigure(typed: string): string | undefined {
  return readFigure(typed) ?? undefined;
}

/** A day as it is kept. */
export function readDay(typed: string): string | undefined {
  return parseThaiDate(typed) ?? undefined;
}

/** Words as they are kept; empty is null. */
export function readWords(typed: string): string | null {
  const words = typed.trim();
  return words === '' ? null : words;
}

export function readNeededWords(typed: string): string | undefined {
  return readWords(typed) ?? undefined;
}

/** The list with another entry at a place; null takes the entry out. */
export function withEntry<Value>(list: readonly Value[], at: number, entry: Value | null): readonly Value[] {
  return entry === null ? list.toSpliced(at, 1) : list.toSpliced(at, 1, entry);
}
