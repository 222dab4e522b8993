import type { Chance } from '#scripts/crash/chance.mts';
import type { Officer } from '../officer.mts';
import { PAGES } from '../window.mts';

/** Every way in which a field is left. All but Esc keep what was typed. */
export type Leaving = {
  readonly name: string;
  readonly keeps: boolean;
  readonly act: (officer: Officer) => Promise<void>;
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
  act: (officer) => officer.comeBack('close'),
};

/** Not before the window has said that it is kept: what was typed less than a second ago may be lost. */
const kill: Leaving = {
  name: 'a kill after the mark said that it is kept',
  keeps: true,
  act: async (officer) => {
    await officer.window.kept();
    await officer.comeBack('kill');
  },
};

const escape: Leaving = { name: 'Escape', keeps: false, act: ({ window }) => window.press('Escape') };

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
