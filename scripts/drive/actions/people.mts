import type { Action } from '../action.mts';
import type { Officer } from '../officer.mts';

export const POSTS = ['provinceOfficer', 'cco', 'areaOfficer', 'centralOffice'] as const;
export type Post = (typeof POSTS)[number];

/** Who could sit down at this computer. Any of them can choose any post: so it is until people are enrolled. */
export const PEOPLE = ['สมชาย ใจดี', 'มาลี ศรีสุข', 'วิชัย ทองคำ', 'อรุณี แก้วใส'] as const;

/** The next person sits down: name and post are chosen in the settings. */
export async function seat(officer: Officer, post: Post, person: string): Promise<void> {
  const { window, ledger } = officer;
  const { page } = window.desk;
  await officer.on('settings');
  if (ledger.seated.person !== person) {
    const field = page
      .locator('main')
      .getByRole('textbox', { name: window.words('settings.person'), exact: true });
    await field.click();
    await window.press('Control+KeyA');
    await window.type(person);
    await window.press('Enter');
    ledger.seated.person = person;
  }
  if (ledger.seated.post !== post) {
    const group = page.locator('main').getByRole('radiogroup', { name: window.words('settings.post') });
    const chosen = group.getByRole('radio', { name: window.words(`post.${post}`), exact: true });
    await chosen.click();
    ledger.seated.post = post;
    // Who sits there is written like any other change.
    ledger.change('edit-post', () => undefined);
  }
  await window.saved();
}

const changePeople: Action = {
  name: 'somebody else sits down',
  weight: 3,
  plan: (_ledger, chance) => {
    const post = chance.pick(POSTS);
    const person = chance.pick(PEOPLE);
    return { said: `${person} sits down as ${post}`, act: (officer) => seat(officer, post, person) };
  },
};

export const PEOPLE_ACTIONS: readonly Action[] = [changePeople];
