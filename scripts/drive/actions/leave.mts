import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '#scripts/crash/chance.mts';
import { Difference } from '../difference.mts';
import type { Officer } from '../officer.mts';
import { PAGES } from '../window.mts';

/** A second is promised, and measured elsewhere; here a machine at work on other things is waited for. */
const PATIENCE_MS = 10_000;

/** Every way in which a field is left. All but Esc keep what was typed. */
export type Leaving = {
  readonly name: string;
  readonly keeps: boolean;
  /** The text is taken over before the program ends: the next one takes nothing of it back. */
  readonly ends?: boolean;
  /** `text`: what was typed. */
  readonly act: (officer: Officer, text: string) => Promise<void>;
};

const key = (name: string): Leaving => ({ name, keeps: true, act: ({ window }) => window.press(name) });

const toPage = (at: number): Leaving => ({
  name: `Control+${String(at + 1)}`,
  keeps: true,
  act: async ({ window }) => {
    const page = PAGES[at] ?? 'home';
    await window.goTo(page);
  },
});

const search: Leaving = {
  name: 'Control+K',
  keeps: true,
  act: async ({ window }) => {
    await window.press('Control+KeyK');
    await window.desk.page.locator('.palette input:focus').waitFor();
    await window.type(window.words('page.home'));
    await window.press('Enter');
    await window.arrive('home');
  },
};

const clickRail: Leaving = {
  name: 'a click on the rail',
  keeps: true,
  act: async ({ window }) => {
    await window.button(window.words('page.reports'), 'nav').click();
    await window.arrive('reports');
  },
};

const close: Leaving = {
  name: 'closing the window',
  keeps: true,
  ends: true,
  act: (officer) => officer.comeBack('close'),
};

/**
 * Soon after the last key it is on the disk as a draft. After the kill the window says so, and from there one
 * goes back into the field and leaves it.
 */
const kill: Leaving = {
  name: 'a kill, and the draft that is there again',
  keeps: true,
  act: async (officer, text) => {
    await kept(officer, text);
    await officer.comeBack('kill');
    const { window } = officer;
    const notices = window.desk.page.getByRole('region', { name: window.words('notices.title') });
    const line = notices.getByRole('listitem').filter({ hasText: text }).first();
    const isSaid = await line.waitFor({ timeout: PATIENCE_MS }).then(
      () => true,
      () => false,
    );
    const go = window.words.find('draft.go');
    if (!isSaid || go === null) throw new Difference('a draft after a kill', text, 'nothing that says so');
    await line.getByRole('button', { name: go, exact: true }).click();
    const look = await window.until(({ field }) => field === text);
    if (look.field !== text)
      throw new Difference('the field of a draft after a kill', text, String(look.field));
    await window.press('Tab');
  },
};

/** Until the files beside the journal have it; whatever the disk does, not for ever. */
async function kept({ profile }: Officer, text: string): Promise<void> {
  // What is still being written beside it, under another name, does not count yet.
  const file = join(profile, 'drafts/drafts');
  const isThere = (): boolean =>
    existsSync(file) && readFileSync(file, 'utf8').includes(`"text":${JSON.stringify(text)}`);
  const end = Date.now() + PATIENCE_MS;
  while (!isThere()) {
    if (Date.now() > end) throw new Difference('a draft on the disk before a kill', text, 'none');
    await wait(20);
  }
}

const escape: Leaving = {
  name: 'Escape',
  keeps: false,
  act: async ({ window, ledger }) => {
    await window.press('Escape');
    ledger.dropped();
  },
};

/** `own`: the keys by which this kind of field is left within its page. */
export function leaving(chance: Chance, own: readonly string[]): Leaving {
  const ways: readonly (() => Leaving)[] = [
    ...own.map((name) => () => key(name)),
    ...own.map((name) => () => key(name)),
    () => toPage(chance.pick([0, 1, 4, 5, 6, 7])),
    () => toPage(chance.pick([0, 1, 4, 5, 6, 7])),
    () => search,
    () => clickRail,
    () => escape,
    () => chance.pick([close, kill]),
  ];
  return chance.pick(ways)();
}
