import { expect, test } from 'vitest';
import expected from '#resources/sample-year/expected.json';
import { toFixed, toRatio } from '#domain/exact';
import { allRows, scoreIn } from '#domain/report/report-rows';
import { sarCard, trailOf } from '#domain/report/sar-card';
import { boardRows } from '#domain/tracking/board';
import { reviewsOf } from '#domain/life/review';
import type { Review, Verdict } from '#domain/book/review';
import { sampleBook } from '#test/unit/domain/report/sample-book';

const { state, book } = sampleBook();
const { framework } = book;
const rows = allRows(boardRows(state, framework));

test('every card of the sample has the score of the sample, and its explanation comes to the same', () => {
  let compared = 0;
  framework.rounds.forEach((round, at) => {
    const told = expected.rounds.find((each) => each.round === round.code)?.indicators ?? [];
    for (const { no, score, scoreExact } of told) {
      const row = rows.find(({ indicator }) => indicator.no === no);
      const card = row === undefined ? null : sarCard({ state, framework }, row, at);
      const own = scoreIn(card?.cell);
      expect(own === null ? null : toFixed(own, 4), `${no} round ${round.code}`).toBe(score);
      if (own === null || card === null) continue;
      expect(toRatio(own)).toBe(scoreExact);
      expect(card.told.kind === 'none' ? null : toRatio(card.told.score)).toBe(scoreExact);
      expect(card.rounds.map((each) => each.round.code)).toEqual(
        framework.rounds.slice(0, at + 1).map(({ code }) => code),
      );
      compared += 1;
    }
  });
  expect(compared).toBeGreaterThan(80);
});

test('a card quotes the narrative and says who decided when', () => {
  const row = rows.find(({ indicator }) => indicator.no === '1.1');
  const card = row === undefined ? null : sarCard({ state, framework }, row, 0);
  expect(card).toMatchObject({
    narrative: { obstacles: [{ no: null, text: expect.stringContaining('ส่งสถิติล่าช้า') as string }] },
    trail: {
      submitted: { on: '2004-04-19' },
      supervisor: { on: '2004-04-23' },
      office: { on: '2004-07-19' },
    },
    dimension: { no: 1 },
  });
});

test('boxes of a compound indicator name the part that speaks', () => {
  const row = boardRows(state, framework).find(({ parts }) => parts.length > 0);
  const card = row === undefined ? null : sarCard({ state, framework }, row, 0);
  const said = [...(card?.narrative.explanation ?? [])].filter(({ no }) => no !== null);
  const nos = row?.parts.map(({ indicator }) => indicator.no) ?? [];
  expect(said.length).toBeGreaterThan(0);
  expect(said.every(({ no }) => nos.includes(no ?? ''))).toBe(true);
});

test('a return takes back what was given before it', () => {
  const review = (verdict: Verdict, order: string): Review => ({
    ...{ id: order, result: 'r', verdict, by: 'x', on: '2026-04-01', reason: '', order },
    ...{ person: '', grant: 'notKnown' },
  });
  const { submitted, supervisor, returned } = trailOf([
    review('submitted', 'a0'),
    review('approvedBySupervisor', 'a1'),
    review('returnedByCentre', 'a2'),
  ]);
  expect([submitted, supervisor, returned?.order]).toEqual([null, null, 'a2']);
  const again = trailOf([review('returnedByCentre', 'a2'), review('submitted', 'a3')]);
  expect([again.submitted?.order, again.returned]).toEqual(['a3', null]);
  expect(trailOf(reviewsOf(state, 'no such result')).office).toBeNull();
});
