import type { Page } from 'playwright-core';
import { z } from 'zod';
import texts from '#resources/locales/th.json';

const CODES = [
  'tables-rebuilt',
  'journal-behind',
  'journal-salvaged',
  'journal-torn',
  'journal-gone',
  'journal-refilled',
  'chain-renewed',
] as const;
export type NoticeCode = (typeof CODES)[number];

const known = z.record(z.string(), z.string()).parse(texts);
/** The words before the first figure of each text tell which it is. */
const beginnings = CODES.map(
  (code) => [code, (known[`problem.${code}`] ?? '').split('{{')[0] ?? ''] as const,
);

/** What the window tells under its top bar, by code. */
export async function noticesOf(page: Page): Promise<ReadonlySet<NoticeCode>> {
  const more = page.locator('.notices [aria-expanded="false"]');
  if ((await more.count()) > 0) await more.click();
  const said = await page.locator('.notices li').allInnerTexts();
  const codes = said.flatMap(
    (text) => beginnings.find(([, words]) => text.trim().startsWith(words.trim()))?.[0] ?? [],
  );
  return new Set(codes);
}
