import { DONE, type Action } from '../action.mts';
import type { Officer } from '../officer.mts';

export const POSTS = ['provinceOfficer', 'cco', 'areaOfficer', 'centralOffice'] as const;
export type Post = (typeof POSTS)[number];

/** Who could sit down at this computer. Any of them can choose any post: so it is until people are enrolled. */
export const PEOPLE = ['สมชาย ใจดี', 'มาลี ศรีสุข', 'วิชัย ทองคำ', 'อรุณี แก้วใส'] as const;

/** The next person sits down: post and name are chosen in the settings. */
export async function seat(officer: Officer, post: Post, person: string): Promise<void> {
  const { ledger, window } = officer;
  if (ledger.seated.post === post && ledger.seated.person === person) return;
  await officer.on('settings');
  if (ledger.seated.post !== post) await takePost(officer, post, person);
  if (ledger.seated.person !== person) {
    await fillIn(officer, window.words('settings.person'), person);
    await window.press('Enter');
  }
  ledger.seated.person = person;
  await window.saved();
}

/** Whoever takes another post says who it is. */
async function takePost(officer: Officer, post: Post, person: string): Promise<void> {
  const { window, ledger } = officer;
  const main = window.desk.page.locator('main');
  const group = main.getByRole('radiogroup', { name: window.words('settings.post') });
  const chosen = group.getByRole('radio', { name: window.words(`post.${post}`), exact: true });
  await chosen.click();
  const take = window.words.find('settings.post.take');
  if (take !== null) {
    await fillIn(officer, window.words('settings.post.who', { post: window.words(`post.${post}`) }), person);
    await main.getByRole('button', { name: take, exact: true }).click();
    await main.getByRole('button', { name: take, exact: true }).waitFor({ state: 'detached' });
    ledger.seated.person = person;
  }
  ledger.seated.post = post;
  // What was done before it is another's.
  ledger.forGood(() => undefined);
}

async function fillIn({ window }: Officer, name: string, text: string): Promise<void> {
  await window.desk.page.locator('main').getByRole('textbox', { name, exact: true }).click();
  await window.press('Control+KeyA');
  await window.type(text);
}

const changePeople: Action = {
  name: 'somebody else sits down',
  weight: 3,
  plan: (_ledger, chance) => {
    const post = chance.pick(POSTS);
    const person = chance.pick(PEOPLE);
    return {
      said: `${person} sits down as ${post}`,
      act: (officer) => seat(officer, post, person).then(() => DONE),
    };
  },
};

export const PEOPLE_ACTIONS: readonly Action[] = [changePeople];
