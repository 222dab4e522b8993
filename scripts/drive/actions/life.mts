import type { Locator } from 'playwright-core';
import { answerDialogs } from '#test/e2e/desk-window';
import { filesIn, pdfOf } from '#test/e2e/evidence-files';
import { DONE, undone, type Action } from '../action.mts';
import { Difference } from '../difference.mts';
import { recordsIn, yearOf } from '../journal.mts';
import type { Ledger, Stage } from '../ledger.mts';
import type { Officer } from '../officer.mts';
import { AMENDMENTS } from './amendments.mts';
import { sayYes, seen } from './dialogs.mts';
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
          const isPressed = await press(officer, key);
          await officer.window.saved();
          const now = stageOnDisk(officer);
          if (now === was && isPressed) await officer.hearRefusal();
          if (now === was) return undone(isPressed ? 'the window refuses it' : 'no button for it');
          if (now !== to) throw new Difference(name, `${was} or ${to}`, now);
          mustBeWhole(ledger, name);
          ledger.forGood((year) => {
            year.stage = to;
          });
          return DONE;
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
        if (!(await open.isVisible())) return undone('no button for it');
        await open.click();
        const drawer = window.desk.page
          .locator('main [data-region="panel"]')
          .filter({ hasText: window.words('life.signing.heading') });
        const field = drawer
          .getByRole('textbox', { name: window.words('field.signerName'), exact: true })
          .first();
        if (!(await seen(field))) return undone('no field for the name');
        await field.click();
        await window.type(name);
        await attachScan(officer, drawer);
        await drawer
          .getByRole('button', { name: window.words('life.sign'), exact: true })
          .first()
          .click();
        await sayYes(officer, 'life.sign');
        await window.saved();
        const now = yearOf(recordsIn(officer.profile));
        if (now.signatures === year.signatures) return undone('the window refuses it');
        mustBeWhole(ledger, 'signing');
        ledger.forGood((own) => {
          own.signatures = now.signatures;
          own.stage = now.stage;
        });
        return DONE;
      },
    };
  },
};

/** A signature on paper comes with a picture of it. */
async function attachScan({ window, profile }: Officer, drawer: Locator): Promise<void> {
  const name = window.words.find('life.scan');
  if (name === null) return;
  const [path = ''] = filesIn(`${profile}-files`, { 'scan.pdf': pdfOf(null) });
  await answerDialogs(window.desk.app, { open: path });
  await drawer.getByRole('button', { name, exact: true }).first().click();
  await drawer
    .getByRole('button', { name: window.words('life.scan.chosen', { name: 'scan.pdf' }) })
    .waitFor();
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
  ...AMENDMENTS,
];
