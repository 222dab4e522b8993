import type { CDPSession, Locator } from 'playwright-core';
import type { DeskWindow } from '#test/e2e/desk-window';
import { copied, copyOutside } from '#test/e2e/keys';
import { isSame } from './figure.mts';
import { lookAt, type Grid, type Look } from './look.mts';
import { wordsOf, type Locale, type Words } from './texts.mts';

/** The pages in the order of their keys. */
export const PAGES = [
  'home',
  'strategy',
  'agreement',
  'tracking',
  'reports',
  'evidence',
  'history',
  'settings',
] as const;
export type PageName = (typeof PAGES)[number];

/** A column of the agreement by what it holds. */
export const COLUMNS = [
  'no',
  'name',
  'unit',
  'dimension',
  'base',
  'weight',
  'level1',
  'level2',
  'level3',
  'level4',
  'level5',
] as const;
export type Column = (typeof COLUMNS)[number];

const WAIT = 15_000;

/** The window by its roles and names: all that the drive knows of the screens stands here. */
export class Window {
  readonly desk: DeskWindow;
  readonly words: Words;
  readonly fiscalYear: number;
  #keys: CDPSession | null = null;

  constructor(desk: DeskWindow, locale: Locale, fiscalYear: number) {
    this.desk = desk;
    this.words = wordsOf(locale);
    this.fiscalYear = fiscalYear;
    desk.page.setDefaultTimeout(WAIT);
  }

  look(): Promise<Look> {
    return lookAt(this.desk.page);
  }

  /** Looks until it is so; the last look is given whether it is or not. */
  async until(isSo: (look: Look) => boolean, ms = 5000): Promise<Look> {
    const end = Date.now() + ms;
    for (;;) {
      const look = await this.look();
      if (isSo(look) || Date.now() > end) return look;
      await nextPicture(this.desk);
    }
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.desk.page.keyboard.press(key);
  }

  /** Key by key. Signs that the driver's own keyboard lacks come as the keys of a Thai one, not as text by itself. */
  async type(text: string): Promise<void> {
    const { page } = this.desk;
    this.#keys ??= await page.context().newCDPSession(page);
    for (const sign of text) {
      if (sign.charCodeAt(0) < 128) {
        await page.keyboard.press(sign === ' ' ? 'Space' : sign);
        continue;
      }
      await this.#keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key: sign, text: sign });
      await this.#keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: sign });
    }
  }

  /** What has the keyboard, as far as a report needs it. */
  focused(): Promise<string> {
    return this.desk.page.evaluate(() => (document.activeElement?.outerHTML ?? '').slice(0, 120));
  }

  async goTo(page: PageName): Promise<void> {
    await this.press(`Control+Digit${String(PAGES.indexOf(page) + 1)}`);
    await this.arrive(page);
  }

  async arrive(page: string): Promise<void> {
    const ready = ':is([role="grid"], [role="tree"], [role="treegrid"], .empty, .head)';
    await this.desk.page.locator(`main[data-page="${page}"] ${ready}`).first().waitFor();
  }

  /** The heading of a column of the agreement. */
  head(column: Column): string {
    if (column === 'base') return this.words('agreement.base', { year: this.fiscalYear - 1 });
    if (column === 'name') return this.words('agreement.indicator');
    if (column === 'dimension') return this.words('agreement.dimension.long');
    const level = /^level(\d)$/.exec(column)?.[1];
    return level === undefined ? this.words(`agreement.${column}`) : this.words('agreement.level', { level });
  }

  resultHead(months: number): string {
    return `${this.words('tracking.result')} ${this.words('tracking.round', { months })}`;
  }

  /** Number of the row that has this number of an indicator; -1 where there is none. */
  rowOf(grid: Grid | null, no: string): number {
    const at = grid === null ? -1 : Math.max(grid.heads.indexOf(this.words('agreement.no')), 0);
    return grid?.rows.findIndex(({ cells }) => isSame(cells[at], no) && cells[at] === no) ?? -1;
  }

  cell(row: number, col: number): Locator {
    return this.desk.page.locator(
      `main table[role="grid"] tr[data-row="${String(row)}"] td[data-col="${String(col)}"]`,
    );
  }

  button(name: string | RegExp, inside = 'body'): Locator {
    return this.desk.page
      .locator(inside)
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** All windows of a screen share one clipboard: who uses it has it to himself meanwhile. */
  alone<Outcome>(use: () => Promise<Outcome>): Promise<Outcome> {
    const mine = clipboard.then(use);
    clipboard = mine.catch(() => undefined);
    return mine;
  }

  /** What another program has copied. */
  async hold(text: string): Promise<void> {
    await copyOutside(this.desk.app, text);
  }

  async held(): Promise<string> {
    return (await copied(this.desk.app)).text;
  }

  /**
   * Until the window says that the disk has everything. A form that stands open and was not sent goes on being written:
   * then all else is on the disk.
   */
  async saved(): Promise<void> {
    const look = await this.until(({ save }) => save.state === 'saved', 3000);
    if (look.save.state !== 'writing') await this.desk.page.locator('[data-save="saved"]').waitFor();
  }
}

let clipboard: Promise<unknown> = Promise.resolve();

/** The next moment at which something else can stand there. */
async function nextPicture({ page }: DeskWindow): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}
