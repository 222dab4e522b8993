import type { Locator } from 'playwright-core';
import type { Action } from '../action.mts';
import { Difference } from '../difference.mts';
import { isSame, plain } from '../figure.mts';
import { recordsIn, yearOf } from '../journal.mts';
import type { Ledger, Stage } from '../ledger.mts';
import type { Officer } from '../officer.mts';
import { PEOPLE, seat, type Post } from './people.mts';

const WHOLE = 100_00;

function stageOnDisk(officer: Officer): Stage {
  return yearOf(recordsIn(officer.profile)).stage;
}

/** Presses a button of the page's head and says yes to what cannot be undone. False where there is no such button. */
async function press(officer: Officer, key: string): Promise<boolean> {
  const { window } = officer;
  await officer.on('agreement');
  const button = window.button(window.words(key), 'main .head').first();
  if (!(await button.isVisible()) || !(await button.isEnabled())) return false;
  await button.click();
  await sayYes(officer, key);
  return true;
}

/** Where the window asks, the button that repeats the verb is pressed. */
async function sayYes({ window }: Officer, key: string): Promise<void> {
  const dialog = window.desk.page.locator('dialog[open]');
  const asks = await dialog.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  );
  if (!asks) return;
  await dialog.getByRole('button', { name: window.words(key), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

type StageStep = {
  readonly name: string;
  readonly weight: number;
  readonly key: string;
  readonly from: readonly Stage[];
  readonly to: Stage;
  readonly posts: readonly Post[];
};

/** A step of the whole agreement. Whether it may be done is the window's to say; what it must not let pass stands here. */
function stageStep({ name, weight, key, from, to, posts }: StageStep): Action {
  return {
    name,
    weight,
    plan: (ledger, chance) => {
      if (!from.includes(ledger.year.stage)) return null;
      const post = chance.pick(posts);
      const person = PEOPLE[posts.includes('provinceOfficer') ? 0 : 1];
      return {
        said: `${person} as ${post}: ${name}`,
        act: async (officer) => {
          await seat(officer, post, person);
          const was = ledger.year.stage;
          await press(officer, key);
          await officer.window.saved();
          const now = stageOnDisk(officer);
          if (now === was) return;
          if (now !== to) throw new Difference(name, `${was} or ${to}`, now);
          mustBeWhole(ledger, name);
          ledger.forGood((year) => {
            year.stage = to;
          });
        },
      };
    },
  };
}

/** What is proposed, agreed and signed adds up to a hundred. */
function mustBeWhole(ledger: Ledger, what: string): void {
  if (ledger.total !== WHOLE)
    throw new Difference(
      what,
      'a refusal, for the weights are not 100',
      `done at ${String((ledger.total ?? NaN) / 100)}`,
    );
}

const sign: Action = {
  name: 'record a signature',
  weight: 6,
  plan: ({ year }) => {
    if (year.stage !== 'agreed') return null;
    const name = `ผู้ลงนามคนที่ ${String(year.signatures + 1)}`;
    return {
      said: `the signature of ${name} is recorded`,
      act: async (officer) => {
        const { window, ledger } = officer;
        await seat(officer, 'provinceOfficer', PEOPLE[0]);
        await officer.on('agreement');
        const open = window.button(window.words('life.sign'), 'main .head').first();
        if (!(await open.isVisible())) return;
        await open.click();
        const drawer = window.desk.page
          .locator('main [data-region="panel"]')
          .filter({ hasText: window.words('life.signing.heading') });
        const field = drawer
          .getByRole('textbox', { name: window.words('field.signerName'), exact: true })
          .first();
        if (!(await seen(field))) return;
        await field.click();
        await window.type(name);
        await drawer
          .getByRole('button', { name: window.words('life.sign'), exact: true })
          .first()
          .click();
        await sayYes(officer, 'life.sign');
        await window.saved();
        const now = yearOf(recordsIn(officer.profile));
        if (now.signatures === year.signatures) return;
        mustBeWhole(ledger, 'signing');
        ledger.forGood((own) => {
          own.signatures = now.signatures;
          own.stage = now.stage;
        });
      },
    };
  },
};

async function seen(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** One side asks for a change of the signed text: by itself that moves nothing, least of all what was certified. */
const amend: Action = {
  name: 'ask for an amendment',
  weight: 5,
  plan: (ledger, chance) => {
    if (ledger.year.stage !== 'signed') return null;
    const { no } = chance.pick(ledger.year.entries);
    const round = chance.pick(ledger.frame.rounds);
    const what = chance.pick(['weight', 'level'] as const);
    const figure = String(chance.between(1, 4));
    const post = chance.pick(['provinceOfficer', 'areaOfficer'] as const);
    return {
      said: `${post} asks for ${what} ${figure} of ${no} from round ${round.code} on`,
      act: async (officer) => {
        const { window } = officer;
        const { page } = window.desk;
        await seat(officer, post, PEOPLE[post === 'provinceOfficer' ? 0 : 1]);
        await officer.choose('agreement', no, window.words('agreement.no'));
        const open = window.button(window.words('life.amend'), 'main .head').first();
        if (!(await open.isVisible())) return;
        await open.click();
        const drawer = page.locator('main [data-region="panel"]').last();
        const name =
          what === 'weight' ? window.words('history.field.weight') : window.words('life.level', { level: 5 });
        const field = drawer.getByRole('textbox', { name, exact: true }).first();
        if (!(await seen(field))) return;
        await field.click();
        await window.press('Control+KeyA');
        await window.type(figure);
        await chooseRound(officer, drawer, round.months);
        await drawer
          .getByRole('textbox', { name: window.words('field.reason'), exact: true })
          .first()
          .click();
        await window.type('มติคณะกรรมการเจรจา');
        const send = drawer.getByRole('button', { name: window.words('life.amend'), exact: true }).last();
        if (!(await send.isVisible()) || !(await send.isEnabled())) return;
        await send.click();
        await sayYes(officer, 'life.amend');
        await window.saved();
        officer.ledger.forGood(() => undefined);
        await mustNotMove(officer);
      },
    };
  },
};

/** In a list that the keyboard walks, up to the round that is meant. */
async function chooseRound({ window }: Officer, drawer: Locator, months: number): Promise<void> {
  const list = drawer.getByRole('combobox', { name: window.words('field.fromRound') }).first();
  if (!(await list.isVisible())) return;
  await list.focus();
  await window.press('Home');
  const wanted = window.words('life.round', { months });
  for (let step = 0; step < 4; step += 1) {
    const chosen = await list.evaluate(
      (element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '',
    );
    if (chosen === wanted) return;
    await window.press('ArrowDown');
  }
}

/** What one side asks for is no part of the agreement yet: weights and levels in force stay, on both pages. */
async function mustNotMove(officer: Officer): Promise<void> {
  const { window, ledger } = officer;
  await window.goTo('tracking');
  await officer.compare();
  const { grid } = await window.look();
  for (const entry of ledger.year.entries) {
    const row = grid?.rows[window.rowOf(grid, entry.no)];
    const at = grid?.heads.indexOf(window.words('tracking.weight')) ?? -1;
    const got = plain(row?.cells[at]);
    if (row !== undefined && !isSame(got, entry.weight))
      throw new Difference(
        `weight of ${entry.no} in tracking, while the other side has not decided`,
        entry.weight,
        got,
      );
  }
}

export const LIFE: readonly Action[] = [
  stageStep({
    name: 'propose',
    weight: 5,
    key: 'life.propose',
    from: ['draft', 'negotiating'],
    to: 'proposed',
    posts: ['provinceOfficer'],
  }),
  stageStep({
    name: 'agree',
    weight: 6,
    key: 'life.agree',
    from: ['proposed', 'negotiating'],
    to: 'agreed',
    posts: ['areaOfficer'],
  }),
  sign,
  amend,
];
