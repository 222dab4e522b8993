import { killAll } from '#scripts/crash/processes.mts';
import type { DeskWindow } from '#test/e2e/desk-window';
import { compare, compareJournal } from './compare.mts';
import { Difference } from './difference.mts';
import type { Ledger } from './ledger.mts';
import type { Look } from './look.mts';
import type { Locale } from './texts.mts';
import { Window, type PageName } from './window.mts';

/** A refusal that has not come by then comes in another form. */
const REFUSAL_MS = 4000;

/** Somebody at the real window, who writes down what he enters and what he is told. */
export class Officer {
  readonly ledger: Ledger;
  readonly #profile: string;
  readonly #open: (profile: string) => Promise<DeskWindow>;
  #window: Window;
  #locale: Locale = 'th';

  private constructor(ledger: Ledger, profile: string, open: Officer['open'], desk: DeskWindow) {
    this.ledger = ledger;
    this.#profile = profile;
    this.#open = open;
    this.#window = new Window(desk, 'th', ledger.frame.fiscalYear);
  }

  static async sitDown(ledger: Ledger, profile: string, open: Officer['open']): Promise<Officer> {
    return new Officer(ledger, profile, open, await opened(open, profile));
  }

  get open(): (profile: string) => Promise<DeskWindow> {
    return this.#open;
  }

  get window(): Window {
    return this.#window;
  }

  get profile(): string {
    return this.#profile;
  }

  get locale(): Locale {
    return this.#locale;
  }

  speak(locale: Locale): void {
    this.#locale = locale;
    this.#window = new Window(this.#window.desk, locale, this.ledger.frame.fiscalYear);
  }

  /** Reads a refusal, or the list of what is not right yet, and puts it away, as one does before one works on. */
  async putAway(): Promise<void> {
    const { words } = this.window;
    for (const place of this.#refusals()) {
      const close = this.window.button(words('common.close'), place).first();
      if (await close.isVisible()) await close.click();
    }
  }

  #refusals(): readonly string[] {
    return ['[role="alert"]', `aside[aria-label="${this.window.words('checks.title')}"]`];
  }

  /** After a step that was not done: its refusal comes a moment later, the list of what is not right yet when it is loaded. */
  async hearRefusal(): Promise<void> {
    const told = this.window.desk.page.locator(this.#refusals().join(', ')).first();
    await told.waitFor({ timeout: REFUSAL_MS }).catch(() => null);
  }

  /** Goes there unless he is there already. */
  async on(page: PageName): Promise<Look> {
    const look = await this.window.look();
    if (look.page === page) return look;
    await this.window.goTo(page);
    return this.window.look();
  }

  /** The cell of a row and a column, chosen by the mouse. Null where there is none such. */
  async choose(page: PageName, no: string, head: string): Promise<{ look: Look; row: number; col: number }> {
    const look = await this.on(page);
    const at = this.window.rowOf(look.grid, no);
    const row = look.grid?.rows[at]?.row ?? -1;
    const col = look.grid?.heads.indexOf(head) ?? -1;
    if (row === -1 || col === -1) throw new Difference(`cell ${no}/${head}`, 'a cell', 'none');
    await this.click(row, col, `${no}/${head}`);
    return { look, row, col };
  }

  /** Clicks a cell until it has the keyboard: one that moved under the mouse, as below a note that came, is clicked again. */
  private async click(row: number, col: number, what: string): Promise<void> {
    const cell = this.window.cell(row, col);
    const place = async (): Promise<string> => JSON.stringify(await cell.boundingBox());
    for (let tries = 1; ; tries += 1) {
      const before = await place();
      await cell.click();
      const held = await cell.evaluate((it) => {
        const { activeElement } = document;
        return it.contains(activeElement) ? null : (activeElement?.outerHTML ?? '').slice(0, 120);
      });
      if (held === null) return;
      if (tries === 3 || before === (await place()))
        throw new Difference(`clicking ${what}`, 'the cell has the keyboard', held);
    }
  }

  /** The window ends and is opened again on the same data. */
  async comeBack(how: 'close' | 'kill'): Promise<void> {
    const { desk } = this.#window;
    if (how === 'close') await desk.close();
    else await killAll(desk);
    this.ledger.restarted();
    this.#window = new Window(
      await opened(this.#open, this.#profile),
      this.#locale,
      this.ledger.frame.fiscalYear,
    );
  }

  async end(): Promise<void> {
    await killAll(this.#window.desk);
  }

  compare(): Promise<void> {
    return compare(this.#window, this.ledger);
  }

  /** Every page that shows what was entered, and the files on the disk. */
  async compareAll(): Promise<void> {
    for (const page of ['agreement', 'tracking'] as const) {
      await this.window.goTo(page);
      await this.compare();
    }
    await this.window.saved();
    compareJournal(this.#profile, this.ledger);
  }
}

/** Filling the tables is not the end of opening. */
async function opened(open: Officer['open'], profile: string): Promise<DeskWindow> {
  const desk = await open(profile);
  await desk.page.locator('main[data-page]').waitFor({ timeout: 90_000 });
  return desk;
}
