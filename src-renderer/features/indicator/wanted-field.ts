import { useEffect } from 'react';
import type { YearPlace } from '#domain/check/check-year';
import { MONTH_FIELDS, type MonthField } from '#domain/book/data-item';

/**
 * Names under which a place is looked for on the template sheet, the nearest first: `data-field` of an element is the
 * field, and where it has several values also the round and which of them it is.
 */
export function fieldNames({ kind, id, field, round, at }: YearPlace): readonly string[] {
  if (kind === 'item' || kind === 'series') return [`item.${id.split(':')[0] ?? id}.${field}`, `item.${id}`];
  const names = [
    [field, round, at],
    [field, at],
    [field, round],
  ].map((parts) => parts.filter((part) => part !== null).join('.'));
  return [...new Set([...names, field])];
}

/** Puts the focus on the field of a place, once. */
export function useWantedField(place: YearPlace | null): void {
  useEffect(() => {
    if (place === null || !takeUp(place)) return;
    const all = [...document.querySelectorAll<HTMLElement>('[data-field]')];
    const found = fieldNames(place)
      .map((name) => all.find((each) => each.dataset['field'] === name))
      .find((each) => each !== undefined);
    found?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }, [place]);
}

const SHOWN = new WeakSet<YearPlace>();

/** False for a place that was gone to before: whoever comes back to the page is not led there again. */
export function takeUp(place: YearPlace): boolean {
  if (SHOWN.has(place)) return false;
  SHOWN.add(place);
  return true;
}

const FOCUSABLE = 'input, textarea, select, button:not([disabled])';

/** The month of a place that is a figure of a month; null for any other. */
export function wantedMonth({ field }: YearPlace): MonthField | null {
  return MONTH_FIELDS.find((each) => each === field) ?? null;
}
