import { DONE, undone, type Action, type Outcome } from '../action.mts';
import { Difference } from '../difference.mts';
import { isFitting } from '../fitting.mts';
import { recordsIn, yearOf } from '../journal.mts';
import type { Entry, Ledger } from '../ledger.mts';
import type { Officer } from '../officer.mts';
import { PEOPLE, seat, type Post } from './people.mts';

type Round = Ledger['frame']['rounds'][number];
type Target = {
  readonly entry: Entry;
  readonly round: Round;
  readonly key: string;
  readonly state: string;
  readonly value: string;
};

const WHY = 'ปิดงวดก่อนกำหนดตามหนังสือสั่งการ';

function targets(ledger: Ledger): readonly Target[] {
  return ledger.year.entries.flatMap((entry) =>
    ledger.frame.rounds.map((round) => {
      const { state = 'noResult', value = '' } = entry.results[round.code] ?? {};
      return { entry, round, key: `${entry.no}/${round.code}`, state, value };
    }),
  );
}

/** Gives a verdict in the panel of a result; false where the window does not offer it. */
async function decide(officer: Officer, { entry, round }: Target, verb: string): Promise<boolean> {
  const { window } = officer;
  await officer.choose('tracking', entry.no, window.resultHead(round.months));
  const name = window.words(`review.do.${verb}`);
  const button = window.button(name, 'main [data-region="panel"]').first();
  if (!(await button.isVisible()) || !(await button.isEnabled())) return false;
  await button.click();
  return true;
}

/** A step that wants a reason asks for it; what was asked is answered. */
async function giveReason({ window }: Officer, verb: string): Promise<boolean> {
  const { page } = window.desk;
  const names = [window.words('field.reason'), window.words.find('review.early') ?? ''].filter(
    (name) => name !== '',
  );
  const [first = page.locator('main'), second = first] = names.map((name) =>
    page.locator('main').getByRole('textbox', { name, exact: true }),
  );
  const field = first.or(second).first();
  const asks = await field.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
  if (!asks) return false;
  await field.click();
  await window.type(WHY);
  const buttons = page
    .locator('main [data-region="panel"]')
    .getByRole('button', { name: window.words(`review.do.${verb}`) });
  await buttons.last().click();
  return true;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Where a result stands according to the files on the disk. */
async function stateOnDisk(officer: Officer, { entry, round }: Target): Promise<string> {
  await officer.window.saved();
  const year = yearOf(recordsIn(officer.profile));
  return year.entries.find(({ no }) => no === entry.no)?.results[round.code]?.state ?? 'noResult';
}

type Step = {
  readonly verb: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly posts: readonly Post[];
};

const STEPS: readonly Step[] = [
  {
    verb: 'submitted',
    from: ['draft', 'noResult', 'returnedBySupervisor', 'returnedByCentre'],
    to: 'submitted',
    posts: ['provinceOfficer', 'cco'],
  },
  { verb: 'approvedBySupervisor', from: ['submitted'], to: 'supervisorApproved', posts: ['cco'] },
  {
    verb: 'certified',
    from: ['supervisorApproved'],
    to: 'certified',
    posts: ['areaOfficer', 'centralOffice'],
  },
  { verb: 'returnedBySupervisor', from: ['submitted'], to: 'returnedBySupervisor', posts: ['cco'] },
  {
    verb: 'returnedByCentre',
    from: ['supervisorApproved', 'certified'],
    to: 'returnedByCentre',
    posts: ['areaOfficer'],
  },
];

function verdict(name: string, weight: number, verbs: readonly string[]): Action {
  return {
    name,
    weight,
    plan: (ledger, chance) => {
      if (ledger.year.stage !== 'signed') return null;
      const choices = STEPS.filter(({ verb }) => verbs.includes(verb)).flatMap((step) =>
        targets(ledger)
          .filter(
            ({ state, value }) => step.from.includes(state) && (step.verb !== 'submitted' || value !== ''),
          )
          .map((target) => ({ step, target })),
      );
      if (choices.length === 0) return null;
      const { step, target } = chance.pick(choices);
      const post = chance.pick(step.posts);
      const isSelf = chance.below(3) === 0;
      const submitter = ledger.submitters.get(target.key);
      const person = isSelf
        ? (submitter ?? PEOPLE[0])
        : (PEOPLE.find((each) => each !== submitter) ?? PEOPLE[0]);
      return {
        said: `${person} as ${post} gives ${target.key} the verdict ${step.verb}`,
        act: (officer) => give(officer, { step, target, post, person }),
      };
    },
  };
}

type Giving = { readonly step: Step; readonly target: Target; readonly post: Post; readonly person: string };

async function give(officer: Officer, { step, target, post, person }: Giving): Promise<Outcome> {
  const { ledger } = officer;
  await seat(officer, post, person);
  const isOffered = await decide(officer, target, step.verb);
  const gaveReason = isOffered && (await giveReason(officer, step.verb));
  const state = await stateOnDisk(officer, target);
  if (state === target.state) return undone(isOffered ? 'the window refuses it' : 'it is not offered');
  if (state !== step.to)
    throw new Difference(`state of ${target.key}`, `${target.state} or ${step.to}`, state);
  mustBeAllowed(ledger, { step, target, post, person }, gaveReason);
  if (step.verb === 'submitted') ledger.submitters.set(target.key, person);
  ledger.forGood(() => {
    ledger.result(target.entry.no, target.round.code).state = step.to;
  });
  return DONE;
}

/** What the window must not have let pass. */
function mustBeAllowed(ledger: Ledger, { step, target, person }: Giving, gaveReason: boolean): void {
  const { key, value, entry, round } = target;
  const isBack = step.verb.startsWith('returned');
  if (today() <= round.endsOn && !gaveReason && !isBack)
    throw new Difference(
      `${step.verb} of ${key} before its round is over`,
      'a question for the reason',
      'none',
    );
  if (step.verb === 'submitted' && !isFitting(entry, value))
    throw new Difference(`submitting ${key}`, 'a refusal', `${value} was submitted`);
  if (step.verb !== 'submitted' && !isBack && ledger.submitters.get(key) === person)
    throw new Difference(`${step.verb} of ${key}`, `a refusal, for ${person} submitted it`, 'a decision');
}

export const REVIEWS: readonly Action[] = [
  verdict('submit a result', 7, ['submitted']),
  verdict('certify a result', 6, ['approvedBySupervisor', 'certified']),
  verdict('return a result', 2, ['returnedBySupervisor', 'returnedByCentre']),
];
