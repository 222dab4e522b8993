import type { Action } from '../action.mts';
import { Difference } from '../difference.mts';
import { PAGES } from '../window.mts';

const switchPage: Action = {
  name: 'switch page',
  weight: 4,
  plan: (_ledger, chance) => {
    const page = chance.pick(PAGES);
    return { said: `go to ${page}`, act: ({ window }) => window.goTo(page) };
  },
};

const undo: Action = {
  name: 'undo',
  weight: 5,
  plan: ({ last, year }) =>
    year.entries.length === 0
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
      },
    };
  },
};

export const DESK: readonly Action[] = [switchPage, undo, redo, comeBack];
