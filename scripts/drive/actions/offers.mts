import type { Locator } from 'playwright-core';
import { DONE, undone, type Action } from '../action.mts';
import { recordsIn, yearOf } from '../journal.mts';
import type { Entry, Ledger } from '../ledger.mts';
import type { Officer } from '../officer.mts';
import { PEOPLE, seat, type Post } from './people.mts';

const SIDES: Readonly<Record<string, Post>> = { province: 'provinceOfficer', committee: 'areaOfficer' };
const TALKING = ['proposed', 'negotiating'];

function isTalking({ year }: Ledger): boolean {
  return TALKING.includes(year.stage) && year.entries.length > 0;
}

/** Opens what was said of an indicator, by its key. */
async function openTalks(officer: Officer, { no }: Entry): Promise<Locator> {
  const { window } = officer;
  await officer.choose('agreement', no, window.words('agreement.no'));
  await window.press('Alt+KeyN');
  const talks = window.desk.page.getByRole('complementary', { name: window.words('life.negotiation') });
  await talks.waitFor();
  return talks;
}

/** How much was said until now, according to the files on the disk. */
async function saidOnDisk(officer: Officer): Promise<number> {
  await officer.window.saved();
  return recordsIn(officer.profile).get('proposal')?.size ?? 0;
}

/** What was said may bring the agreement from its proposal into the talks. */
function takeStage(officer: Officer): void {
  const { stage } = yearOf(recordsIn(officer.profile));
  if (TALKING.includes(stage)) officer.ledger.year.stage = stage;
}

const offer: Action = {
  name: 'offer another figure',
  weight: 5,
  plan: (ledger, chance) => {
    if (!isTalking(ledger)) return null;
    const entry = chance.pick(ledger.year.entries);
    const side = chance.pick(['province', 'committee'] as const);
    const figure = String(Number(entry.levels[4] ?? 0) + chance.between(1, 3));
    return {
      said: `the ${side} offers level 5 of ${entry.no} at ${figure}`,
      act: async (officer) => {
        const { window } = officer;
        await seat(officer, SIDES[side] ?? 'cco', PEOPLE[side === 'province' ? 0 : 1]);
        const before = await saidOnDisk(officer);
        const talks = await openTalks(officer, entry);
        await talks.getByRole('button', { name: window.words('life.offer'), exact: true }).click();
        await write(officer, talks, window.words('life.level', { level: 5 }), figure);
        await write(officer, talks, window.words('field.reason'), 'ฐานข้อมูลปีที่ผ่านมา');
        const send = [window.words('life.send.propose'), window.words('life.send.counter')];
        const [first = talks, second = talks] = send.map((name) =>
          talks.getByRole('button', { name, exact: true }),
        );
        await first.or(second).first().click();
        if ((await saidOnDisk(officer)) === before) return undone('the window refuses it');
        ledger.forGood((year) => {
          year.offers[entry.no] = { side, level5: figure };
        });
        takeStage(officer);
        return DONE;
      },
    };
  },
};

async function write({ window }: Officer, inside: Locator, name: string, text: string): Promise<void> {
  await inside.getByRole('textbox', { name, exact: true }).first().click();
  await window.press('Control+KeyA');
  await window.type(text);
}

/** The text of a proposed agreement moves by an offer to which the other side says yes, and by nothing else. */
const accept: Action = {
  name: 'accept an offer',
  weight: 5,
  plan: (ledger, chance) => {
    const open = ledger.year.entries.filter(({ no }) => ledger.year.offers[no] !== undefined);
    if (!isTalking(ledger) || open.length === 0) return null;
    const entry = chance.pick(open);
    const { side, level5 } = ledger.year.offers[entry.no] ?? { side: '', level5: '' };
    const isProvince = side === 'committee';
    return {
      said: `the offer of the ${side} for ${entry.no} is accepted`,
      act: async (officer) => {
        const { window } = officer;
        await seat(officer, isProvince ? 'provinceOfficer' : 'areaOfficer', PEOPLE[isProvince ? 0 : 1]);
        const before = await saidOnDisk(officer);
        const talks = await openTalks(officer, entry);
        const yes = talks.getByRole('button', { name: window.words(`life.accept.${side}`), exact: true });
        if (!(await yes.isVisible())) return undone('no button for it');
        await yes.click();
        if ((await saidOnDisk(officer)) === before) return undone('the window refuses it');
        ledger.forGood((year) => {
          year.offers = Object.fromEntries(Object.entries(year.offers).filter(([no]) => no !== entry.no));
          const own = year.entries.find(({ no }) => no === entry.no);
          if (own !== undefined) own.levels[4] = level5;
        });
        takeStage(officer);
        return DONE;
      },
    };
  },
};

export const OFFERS: readonly Action[] = [offer, accept];
