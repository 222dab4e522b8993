import { DONE, undone, type Action } from '../action.mts';
import { Difference } from '../difference.mts';

/** As officers write which dimension is meant, and a word that names none. */
function waysToSay(at: number, title: string): readonly string[] {
  const figure = String(at + 1);
  const thai = String.fromCharCode(0x0e51 + at);
  return [figure, thai, `มิติที่ ${thai}`, `มิติที่ ${figure}`, title];
}

const pasteDimension: Action = {
  name: 'paste into a choice',
  weight: 5,
  plan: (ledger, chance) => {
    const { dimensions } = ledger.frame;
    if (ledger.year.entries.length === 0) return null;
    const entry = chance.pick(ledger.year.entries);
    const at = chance.below(dimensions.length);
    const { code, title } = dimensions[at] ?? { code: '', title: '' };
    const isNone = chance.below(4) === 0;
    const text = isNone ? 'ไม่มีในรายการ' : chance.pick(waysToSay(at, title));
    return {
      said: `paste “${text}” into the dimension of ${entry.no}`,
      act: async (officer) => {
        const { window } = officer;
        await window.alone(async () => {
          await window.hold(text);
          await officer.choose('agreement', entry.no, window.head('dimension'));
          await window.press('Control+KeyV');
          await window.desk.page.evaluate(() => undefined);
        });
        if (ledger.isFrozen) return undone('the text is fixed');
        if (entry.dimension === code) return DONE;
        if (!isNone) {
          ledger.change('paste', (year) => {
            const own = year.entries.find(({ no }) => no === entry.no);
            if (own !== undefined) own.dimension = code;
          });
          return DONE;
        }
        const isSaid = await window.desk.page
          .getByText(text)
          .first()
          .waitFor({ timeout: 5000 })
          .then(
            () => true,
            () => false,
          );
        if (!isSaid) throw new Difference(`“${text}” pasted into a choice`, 'a word about it', 'nothing');
        return DONE;
      },
    };
  },
};

export const CHOICES: readonly Action[] = [pasteDimension];
