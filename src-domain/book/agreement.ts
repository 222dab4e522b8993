import type { Decimal, Levels } from '#domain/book/decimal';

/**
 * How far the agreement has come. `signed` fixes its text; an amendment makes a new revision and stays `signed`.
 */
export const STAGES = ['draft', 'proposed', 'negotiating', 'agreed', 'signed', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** The agreement as a document; id is `<book>/agreement`. No record stands for a draft that nobody proposed yet. */
export type Agreement = {
  readonly id: string;
  readonly stage: Stage;
  /** Revision in force: 0 until it is signed, 1 as signed, one more with each amendment. */
  readonly revision: number;
  /** How often a proposal went to the committee. */
  readonly talks: number;
};

/** Whose word it is in a negotiation. */
export type Side = 'province' | 'committee';
export const PROPOSAL_KINDS = ['propose', 'counter', 'comment', 'accept', 'reject'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** What is offered; a part that is left out is not spoken of. */
export type Offer = {
  readonly weight?: Decimal | undefined;
  readonly target?: Decimal | undefined;
  readonly levels?: Levels | undefined;
};

/** One entry of the negotiation of an indicator. It is written once and never changed. */
export type Proposal = {
  readonly id: string;
  readonly indicator: string;
  readonly kind: ProposalKind;
  readonly side: Side;
  /** Code of the post that speaks; in words where it was kept so before. */
  readonly by: string;
  /** ISO day. */
  readonly on: string;
  readonly text: string;
  readonly offer: Offer;
  /** The entry that is accepted or rejected. */
  readonly answers: string | null;
  readonly order: string;
};

/** A signature under one revision; id is `<book>/signature/<revision>/<place in the framework's signers>`. */
export type Signature = {
  readonly id: string;
  readonly revision: number;
  readonly side: 'maker' | 'receiver';
  /** The post, and who holds it. */
  readonly title: string;
  readonly name: string;
  /** ISO day. */
  readonly on: string;
};

/** One field of an indicator that a revision changed, as plain data. */
export type Amended = {
  readonly indicator: string;
  readonly no: string;
  readonly field: string;
  readonly was: string;
  readonly is: string;
};

/** A revision of the signed text; id is `<book>/revision/<number>`. */
export type Revision = {
  readonly id: string;
  readonly number: number;
  /** First round in which it counts; null from the beginning of the year. */
  readonly fromRound: string | null;
  /** ISO day. */
  readonly on: string;
  readonly reason: string;
  readonly documentNo: string;
  readonly amended: readonly Amended[];
};

export function agreementId(book: string): string {
  return `${book}/agreement`;
}

export function signatureId(book: string, revision: number, place: number): string {
  return `${book}/signature/${String(revision)}/${String(place)}`;
}

export function revisionId(book: string, number: number): string {
  return `${book}/revision/${String(number)}`;
}
