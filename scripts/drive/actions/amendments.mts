import type { Locator } from 'playwright-core';
import { DONE, undone, type Action } from '../action.mts';
import { Difference } from '../difference.mts';
import { isSame, plain } from '../figure.mts';
import { recordsIn } from '../journal.mts';
import { standing, type Entry, type Ledger, type Year } from '../ledger.mts';
import type { Grid } from '../look.mts';
import type { Officer } from '../officer.mts';
import type { Window } from '../window.mts';
import { sayYes, seen } from './dialogs.mts';
import { PEOPLE, seat } from './people.mts';

/** One side asks for a change of the signed text: by itself that moves nothing, least of all what was certified. */
const amend: Action = {
  name: 'ask for an amendment',
  weight: 8,
  plan: (ledger, chance) => {
    if (ledger.year.stage !== 'signed') return null;
    const entry = chance.pick(amendable(ledger));
    // Oftener from the first on, which counts in what is looked at.
    const [first] = ledger.frame.rounds;
    const round = chance.pick([...(first === undefined ? [] : [first, first]), ...ledger.frame.rounds]);
    const level = chance.pick([3, 5] as const);
    const what = chance.below(3) === 0 ? 'weight' : `level ${String(level)}`;
    const figure = what === 'weight' ? String(chance.between(1, 4)) : higher(entry.levels, level);
    const post = chance.pick(['provinceOfficer', 'areaOfficer'] as const);
    return {
      said: `${post} asks for ${what} ${figure} of ${entry.no} from round ${round.code} on`,
      act: async (officer) => {
        await seat(officer, post, PEOPLE[post === 'provinceOfficer' ? 0 : 1]);
        const before = requestsOn(officer, 'proposed');
        const why = await ask(officer, entry.no, what, figure, round.months);
        if (why !== null) return undone(why);
        await officer.window.saved();
        const isAsked = requestsOn(officer, 'proposed') > before;
        if (isAsked)
          ledger.forGood((year) =>
            year.asked.push({ no: entry.no, what, figure, post, months: round.months }),
          );
        await mustNotMove(officer);
        return isAsked ? DONE : undone('the window refuses it');
      },
    };
  },
};

/** Oftener one that was certified: that is where an amendment must not reach. */
function amendable({ year }: Ledger): readonly Entry[] {
  const certified = year.entries.filter(({ results }) =>
    Object.values(results).some(({ state }) => state === 'certified'),
  );
  return [...year.entries, ...certified, ...certified, ...certified];
}

/** A figure for that level with which the five are still in order. */
function higher(levels: readonly string[], level: 3 | 5): string {
  const [own = 0, next] = levels.slice(level - 1).map(Number);
  return String(next === undefined ? own + 1 : (own + next) / 2);
}

/** Fills in what is asked for and sends it; null, or why the window does not let it go. */
async function ask(
  officer: Officer,
  no: string,
  what: string,
  figure: string,
  months: number,
): Promise<string | null> {
  const { window } = officer;
  await officer.choose('agreement', no, window.words('agreement.no'));
  const open = window.button(window.words('life.amend'), 'main .head').first();
  if (!(await open.isVisible())) {
    const waits = window.button(window.words.like('life.amend.waiting'), 'main .head').first();
    return (await waits.isVisible()) ? 'one waits already' : 'no button to ask by';
  }
  await open.click();
  const drawer = window.desk.page.locator('main [data-region="panel"]').last();
  const name =
    what === 'weight'
      ? window.words('history.field.weight')
      : window.words('life.level', { level: what.replace('level ', '') });
  const field = drawer.getByRole('textbox', { name, exact: true }).first();
  if (!(await seen(field))) return `no field for the ${what.split(' ')[0] ?? ''}`;
  await field.click();
  await window.press('Control+KeyA');
  await window.type(figure);
  if (!(await chooseRound(officer, drawer, months))) return 'its round cannot be chosen';
  await drawer
    .getByRole('textbox', { name: window.words('field.reason'), exact: true })
    .first()
    .click();
  await window.type('มติคณะกรรมการเจรจา');
  const verb = window.words.find('life.amend.ask') === null ? 'life.amend' : 'life.amend.ask';
  const send = drawer.getByRole('button', { name: window.words(verb), exact: true }).last();
  if (!(await send.isVisible()) || !(await send.isEnabled())) return 'it cannot be sent';
  await send.click();
  await sayYes(officer, verb);
  return null;
}

/** The other side decides what was asked for. What was certified stays also then. */
const decideAmendment: Action = {
  name: 'decide an amendment',
  weight: 5,
  plan: (ledger, chance) => {
    if (ledger.year.stage !== 'signed') return null;
    const post = chance.pick(['provinceOfficer', 'areaOfficer'] as const);
    const verb = chance.pick(['accept', 'accept', 'reject'] as const);
    return {
      said: `${post} wants to ${verb} an amendment`,
      act: async (officer) => {
        const { window, ledger } = officer;
        const waiting = window.words.find('life.amend.waiting');
        if (waiting === null) return undone('no word for what waits');
        await seat(officer, post, PEOPLE[post === 'provinceOfficer' ? 0 : 1]);
        await officer.on('agreement');
        const open = window.button(window.words.like('life.amend.waiting'), 'main').first();
        if (!(await open.isVisible())) return undone('none waits');
        await open.click();
        const button = window
          .button(window.words(`life.request.${verb}`), 'main [data-region="panel"]')
          .first();
        if (!(await seen(button))) return undone('none waits for this side');
        const before = requestsOn(officer, `${verb}ed`);
        await button.click();
        await window.saved();
        const isDecided = requestsOn(officer, `${verb}ed`) > before;
        if (isDecided) ledger.forGood((year) => decided(year, post, verb));
        await mustAgree(officer);
        return isDecided ? DONE : undone('the window refuses it');
      },
    };
  },
};

function requestsOn({ profile }: Officer, state: string): number {
  const requests = [...(recordsIn(profile).get('amendment')?.values() ?? [])];
  return requests.filter((each) => each['state'] === state).length;
}

/** The newest request of the other side stands first, with its buttons. */
function decided(year: Year, post: string, verb: string): void {
  const at = year.asked.findLastIndex((each) => each.post !== post);
  const [request] = year.asked.splice(at, 1);
  if (request === undefined || verb !== 'accept') return;
  const { no, what, figure, months } = request;
  year.entries.find((each) => each.no === no)?.amended.push({ what, figure, months });
}

/** Agreement and tracking say the same of every weight. */
async function mustAgree(officer: Officer): Promise<void> {
  const { window, ledger } = officer;
  await window.goTo('agreement');
  const agreed = await window.look();
  await window.goTo('tracking');
  const tracked = await window.look();
  for (const { no } of ledger.year.entries) {
    const [expected, got] = [
      weightIn(window, agreed.grid, no, window.head('weight')),
      weightIn(window, tracked.grid, no, window.words('tracking.weight')),
    ];
    if (!isSame(expected, got))
      throw new Difference(`weight of ${no} in tracking`, `${expected}, as on the agreement`, got);
  }
}

function weightIn(window: Window, grid: Grid | null, no: string, head: string): string {
  return plain(grid?.rows[window.rowOf(grid, no)]?.cells[grid.heads.indexOf(head)]);
}

/** In a list that the keyboard walks, up to the round that is meant. False where it is not among the choices. */
async function chooseRound({ window }: Officer, drawer: Locator, months: number): Promise<boolean> {
  const list = drawer.getByRole('combobox', { name: window.words('field.fromRound') }).first();
  if (!(await list.isVisible()) || !(await list.isEnabled())) return false;
  await list.focus();
  await window.press('Home');
  const wanted = window.words('life.round', { months });
  for (let step = 0; step < 4; step += 1) {
    const chosen = await list.evaluate(
      (element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '',
    );
    if (chosen === wanted) return true;
    await window.press('ArrowDown');
  }
  return false;
}

/** What one side asks for is no part of the agreement yet: weights and levels in force stay, on both pages. */
async function mustNotMove(officer: Officer): Promise<void> {
  const { window, ledger } = officer;
  await window.goTo('tracking');
  await officer.compare();
  const { grid, round } = await window.look();
  for (const entry of ledger.year.entries) {
    const got = weightIn(window, grid, entry.no, window.words('tracking.weight'));
    if (!isSame(got, standing(entry, 'weight', round)))
      throw new Difference(
        `weight of ${entry.no} in tracking, while the other side has not decided`,
        entry.weight,
        got,
      );
  }
}

export const AMENDMENTS: readonly Action[] = [amend, decideAmendment];
