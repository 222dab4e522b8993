import { DONE, type Action } from '../action.mts';
import { Difference } from '../difference.mts';
import { PAGES, type Window } from '../window.mts';

const switchPage: Action = {
  name: 'switch page',
  weight: 4,
  plan: (_ledger, chance) => {
    const page = chance.pick(PAGES);
    return { said: `go to ${page}`, act: ({ window }) => window.goTo(page).then(() => DONE) };
  },
};

const undo: Action = {
  name: 'undo',
  weight: 5,
  plan: ({ last, year, hasDropped }) =>
    year.entries.length === 0 || hasDropped
      ? null
      : {
          said: `undo ${last ?? 'where nothing is to be undone'}`,
          act: async (officer) => {
            const { window, ledger } = officer;
            await officer.on('tracking');
            await window.goTo('tracking');
            await window.press('Control+KeyZ');
            const said = last === null ? window.words.like('undo.nothing') : window.words.like('undo.done');
            const look = await window.until(
              ({ toast, alerts }) => said.test(toast?.text ?? '') || alerts.length > 0,
            );
            if (!said.test(look.toast?.text ?? '') && look.alerts.length === 0)
              throw new Difference('undo', String(said), look.toast?.text ?? 'nothing said');
            if (look.alerts.length === 0) ledger.undo();
            return DONE;
          },
        },
};

const redo: Action = {
  name: 'redo',
  weight: 2,
  plan: ({ next }) =>
    next === null
      ? null
      : {
          said: `do ${next} again`,
          act: async (officer) => {
            await officer.window.goTo('tracking');
            await officer.window.press('Control+KeyY');
            officer.ledger.redo();
            return DONE;
          },
        },
};

const comeBack: Action = {
  name: 'end and open again',
  weight: 2,
  plan: (_ledger, chance) => {
    const how = chance.pick(['close', 'kill'] as const);
    return {
      said: `${how} the window and open it again`,
      act: async (officer) => {
        await officer.window.saved();
        await officer.comeBack(how);
        await officer.compareAll();
        return DONE;
      },
    };
  },
};

const speak: Action = {
  name: 'change language or colours',
  weight: 2,
  plan: (_ledger, chance) => {
    const locale = chance.pick(['th', 'en'] as const);
    const scheme = chance.pick(['auto', 'light', 'dark'] as const);
    return {
      said: `speak ${locale} in ${scheme} colours`,
      act: async (officer) => {
        await officer.on('settings');
        const { page } = officer.window.desk;
        const choose = async (group: string, name: string): Promise<void> => {
          const list = page
            .locator('main')
            .getByRole('radiogroup', { name: officer.window.words(group), exact: true });
          await list.getByRole('radio', { name: officer.window.words(name), exact: true }).click();
        };
        await choose('settings.scheme', `settings.scheme.${scheme}`);
        await choose('settings.language', `language.${locale}`);
        officer.speak(locale);
        await page.locator('main h1', { hasText: officer.window.words('settings.title') }).waitFor();
        return DONE;
      },
    };
  },
};

const glance: Action = {
  name: 'press a key that only looks',
  weight: 2,
  plan: (_ledger, chance) => {
    const key = chance.pick([
      'F6',
      'Shift+F6',
      'Escape',
      'Alt+KeyC',
      'Control+KeyB',
      'Control+Home',
      'F8',
      'Tab',
    ]);
    return {
      said: `press ${key}`,
      act: async ({ window }) => {
        await (key === 'Alt+KeyC' ? turnChecks(window) : window.press(key));
        return DONE;
      },
    };
  },
};

/** The list of what is not right yet is loaded when it is asked for first: one looks until it has come, or gone. */
async function turnChecks(window: Window): Promise<void> {
  const panel = window.desk.page.locator(`aside[aria-label="${window.words('checks.title')}"]`);
  const state = (await panel.isVisible()) ? 'hidden' : 'visible';
  await window.press('Alt+KeyC');
  await panel.waitFor({ state });
}

export const DESK: readonly Action[] = [switchPage, undo, redo, comeBack, speak, glance];
