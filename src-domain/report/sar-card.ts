import { resultId, type BookState, type Indicator } from '#domain/book/book';
import type { Evidence, Review } from '#domain/book/review';
import { evidenceOf } from '#domain/evidence/attached';
import { reviewsOf } from '#domain/life/review';
import { allRows } from '#domain/report/report-rows';
import { explainScore, type Explanation } from '#domain/scoring/explain';
import type { Dimension, Framework, Round } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { NARRATIVE_FIELDS, type NarrativeField } from '#domain/tracking/narrative';

/** How far a result has come on its way, each step as it stands: a return takes back what was given before it. */
export type Trail = {
  readonly submitted: Review | null;
  readonly supervisor: Review | null;
  readonly office: Review | null;
  readonly returned: Review | null;
};

/** Text of a box; `no` is the part that says it, null where the indicator itself does. */
export type BoxText = { readonly no: string | null; readonly text: string };
export type CardEvidence = { readonly no: string | null; readonly file: Evidence };

/** The self-assessment report of one indicator in one round. */
export type SarCard = {
  readonly row: BoardRow;
  readonly cell: RoundCell;
  readonly round: Round;
  readonly at: number;
  /** The compound indicator of which it is a part. */
  readonly whole: Indicator | null;
  /** Its dimension with the place among the year's, from 1. */
  readonly dimension: { readonly no: number; readonly dimension: Dimension } | null;
  /** The rounds so far, the report's own as the last. */
  readonly rounds: readonly { readonly round: Round; readonly cell: RoundCell }[];
  readonly told: Explanation;
  readonly narrative: Readonly<Record<NarrativeField, readonly BoxText[]>>;
  readonly evidence: readonly CardEvidence[];
  readonly trail: Trail;
};

type Sources = { readonly state: BookState; readonly framework: Framework };

/** Null for a row that has no such round. */
export function sarCard({ state, framework }: Sources, row: BoardRow, at: number): SarCard | null {
  const [cell, round] = [row.cells[at], framework.rounds[at]];
  if (cell === undefined || round === undefined) return null;
  const { indicator } = row;
  const whole = indicator.of === null ? null : (state.indicator.get(indicator.of) ?? null);
  return {
    ...{ row, cell, round, at, whole },
    dimension: dimensionOf(framework, (whole ?? indicator).dimension),
    rounds: framework.rounds.slice(0, at + 1).flatMap((each, place) => {
      const own = row.cells[place];
      return own === undefined ? [] : [{ round: each, cell: own }];
    }),
    told: explainScore(cell.input),
    narrative: narrativeOf(state, row, round.code),
    evidence: allRows([row]).flatMap((each) =>
      evidenceOf(state, resultId(each.indicator.id, round.code)).map((file) => ({
        no: each === row ? null : each.indicator.no,
        file,
      })),
    ),
    trail: trailOf(reviewsOf(state, resultId(indicator.id, round.code))),
  };
}

function dimensionOf({ dimensions }: Framework, code: string | null): SarCard['dimension'] {
  const place = dimensions.findIndex((each) => each.code === code);
  const dimension = dimensions[place];
  return dimension === undefined ? null : { no: place + 1, dimension };
}

function narrativeOf(state: BookState, row: BoardRow, round: string): SarCard['narrative'] {
  const box = (field: NarrativeField): readonly BoxText[] =>
    allRows([row]).flatMap((each) => {
      const text = state.result.get(resultId(each.indicator.id, round))?.[field].trim() ?? '';
      return text === '' ? [] : [{ no: each === row ? null : each.indicator.no, text }];
    });
  const boxes = Object.fromEntries(NARRATIVE_FIELDS.map((field) => [field, box(field)]));
  // Every field has been named.
  return boxes as Record<NarrativeField, readonly BoxText[]>;
}

const NOTHING: Trail = { submitted: null, supervisor: null, office: null, returned: null };

/** Oldest first. */
export function trailOf(reviews: readonly Review[]): Trail {
  return reviews.reduce(step, NOTHING);
}

function step(trail: Trail, review: Review): Trail {
  switch (review.verdict) {
    case 'submitted':
      return { ...NOTHING, submitted: review };
    case 'approvedBySupervisor':
      return { ...trail, supervisor: review };
    case 'certified':
    case 'naApproved':
    case 'noEvidence':
      return { ...trail, office: review };
    case 'returnedBySupervisor':
    case 'returnedByCentre':
      return { ...NOTHING, returned: review };
    case 'withdrawn':
    case 'naRequested':
    case 'naRefused':
      return NOTHING;
  }
}
