import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { DeskWindow } from '#test/e2e/desk-window';
import { goTo } from '#test/e2e/steps';

/** What the disk has of texts that are being written. */
export async function onDisk({ page }: DeskWindow): Promise<string> {
  return JSON.stringify(await page.evaluate(() => globalThis.desktop.call('drafts.read', {})));
}

/** Waits until the disk has the text that is being written. */
export async function kept(desk: DeskWindow, text: string): Promise<void> {
  await expect.poll(() => onDisk(desk)).toContain(text);
}

type Hands = {
  readonly box: (at?: number) => Locator;
  readonly mark: () => Promise<string | null>;
  /** Types behind what stands in a narrative box, and does not leave it. */
  readonly write: (text: string, at?: number) => Promise<void>;
  /** To the narratives of the first indicator. */
  readonly onFirst: () => Promise<void>;
  readonly line: () => Locator;
  readonly goToField: () => Promise<void>;
};

/** What these stories do with narratives and with the lines of what waits, in the window of the moment. */
export function handsOn(desk: () => DeskWindow): Hands {
  const box = (at = 0): Locator => desk().page.locator('.narrative textarea').nth(at);
  const line = (): Locator => desk().page.locator('.notices li.draft');
  return {
    box,
    line,
    mark: () => desk().page.locator('.save').getAttribute('data-save'),
    write: async (text, at = 0) => {
      await box(at).click();
      await desk().page.keyboard.press('Control+End');
      await desk().page.keyboard.type(text);
    },
    onFirst: async () => {
      await goTo(desk(), 'tracking');
      await desk().page.locator('tr[data-row="0"] td').nth(4).click();
      await box().waitFor();
    },
    goToField: () => line().getByRole('button', { name: 'ไปที่ช่อง' }).click(),
  };
}

/** The rows of the strategy, and their words. */
export function rowsOf({ page }: DeskWindow): {
  readonly rows: Locator;
  readonly words: () => Promise<readonly string[]>;
} {
  const rows = page.locator('[role="treegrid"] [role="row"][aria-level]');
  const words = async (): Promise<readonly string[]> =>
    (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  return { rows, words };
}

/** Signs the agreement of the open book elsewhere: the step comes through the journal, as that of another computer does. */
export async function sealElsewhere({ page }: DeskWindow, book: string): Promise<void> {
  const agreement = { stage: 'signed', revision: 1, talks: 1, steps: [] };
  const op = { e: 'agreement', i: `${book}/agreement`, f: '*', v: agreement, w: [] };
  const reply = await page.evaluate(
    ({ id, ops }) =>
      globalThis.desktop.call('log.append', {
        ...{ book: id, name: 'import', person: '', post: 'provinceOfficer', lam: 0, ops },
      }),
    { id: book, ops: [op] },
  );
  expect(reply).toMatchObject({ ok: true });
  await page.reload();
  await page.waitForSelector('.app main');
}
