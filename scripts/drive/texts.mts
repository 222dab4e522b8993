import { z } from 'zod';
import english from '#resources/locales/en.json';
import thai from '#resources/locales/th.json';

/** The words of the screen by their keys: a text that is worded again does not break the drive. */
export type Locale = 'th' | 'en';

const known = z.record(z.string(), z.string());
const TEXTS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  th: known.parse(thai),
  en: known.parse(english),
};

export type Words = {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Null where this text is not known: a later version may have taken it away. */
  find(key: string): string | null;
  /** Any text of that key, whatever stands in its gaps. */
  like(key: string): RegExp;
};

export function wordsOf(locale: Locale): Words {
  const find = (key: string): string | null => TEXTS[locale][key] ?? null;
  const must = (key: string): string => {
    const text = find(key);
    if (text === null) throw new Error(`no text ${key}`);
    return text;
  };
  return Object.assign(
    (key: string, values: Readonly<Record<string, string | number>> = {}) =>
      must(key).replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? '')),
    {
      find,
      like: (key: string) =>
        new RegExp(
          must(key)
            .split(/\{\{\w+\}\}/)
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*'),
        ),
    },
  );
}
