import type { Decimal, Levels } from '#domain/book/decimal';

/**
 * How far the agreement has come. `signed` fixes its text; an amendment makes a new revision and stays `signed`.
 */
export const STAGES = ['draft', 'proposed', 'negotiating', 'agreed', 'signed', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * How a person came to the post from which they act. Nobody is enrolled yet: a post is chosen at the computer and marked
 * so; in a sample year it is tried out. `notKnown`: the record does not say.
 */
export const GRANTS = ['notKnown', 'chosen', 'sample'] as const;
export type Grant = (typeof GRANTS)[number];

/** Who did something, from which post, and when. */
export type Act = {
  /** Code of the post; in words where it was kept so before. */
  readonly by: string;
  /** The person's name; empty where it is not known. */
  readonly person: string;
  readonly grant: Grant;
  /** ISO day. */
  readonly on: string;
};

export const STAGE_STEPS = [
  'proposed',
  'takenBack',
  'agreed',
  'reopened',
  'signatureStruck',
  'closed',
] as const;

/** A step that the agreement as a whole took, with the hash of the text that its author had before him. */
export type StageStep = Act & {
  readonly step: (typeof STAGE_STEPS)[number];
  readonly reason: string;
  readonly textHash: string;
  /** The signature that was struck out, as it was recorded. */
  readonly struck?: Pick<Signature, 'title' | 'name' | 'on'> | undefined;
};

/** The agreement as a document; id is `<book>/agreement`. No record stands for a draft that nobody proposed yet. */
export type Agreement = {
  readonly id: string;
  readonly stage: Stage;
  /** Revision in force: 0 until it is signed, 1 as signed, one more with each amendment. */
  readonly revision: number;
  /** How often a proposal went to the committee. */
  readonly talks: number;
  /** Proposed, taken back, agreed, opened again, a signature struck out, closed: who and when, oldest first. */
  readonly steps: readonly StageStep[];
};

/** Whose word it is in a negotiation. */
export type Side = 'province' | 'committee';
export const PROPOSAL_KINDS = ['propose', 'counter', 'comment', 'accept', 'reject'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** What of an indicator is talked over; a part that is left out is not spoken of. */
export type Terms = {
  readonly weight?: Decimal | undefined;
  readonly target?: Decimal | undefined;
  readonly levels?: Levels | undefined;
  /** Null: without a bound at that end. */
  readonly leastValue?: Decimal | undefined;
  readonly mostValue?: Decimal | undefined;
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  readonly definition?: string | undefined;
  readonly conditions?: string | undefined;
  /** No longer in the agreement; of an amendment: no longer measured from its round on. */
  readonly cancelled?: boolean | undefined;
};

/** What is offered. `added`: the thread is about an indicator that the agreement is to get, in this dimension. */
export type Offer = Terms & { readonly added?: { readonly dimension: string | null } | undefined };

/** One entry of the negotiation of an indicator. It is written once and never changed. */
export type Proposal = Act & {
  readonly id: string;
  readonly indicator: string;
  readonly kind: ProposalKind;
  readonly side: Side;
  readonly text: string;
  readonly offer: Offer;
  /** The entry that is accepted or rejected. */
  readonly answers: string | null;
  readonly order: string;
};

/** The scan of a signed paper. Its bytes lie in the store of the evidence, under their SHA-256. */
export type Scan = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/**
 * A signature that stands on paper under one revision, as it was recorded here; id is `<book>/signature/<revision>/<place
 * in the framework's signers>`. Who signed has no desk: `recorded` says who put it down, and when.
 */
export type Signature = {
  readonly id: string;
  readonly revision: number;
  readonly side: 'maker' | 'receiver';
  /** The post, and who holds it. */
  readonly title: string;
  readonly name: string;
  /** ISO day that stands on the paper. */
  readonly on: string;
  /** SHA-256 of the canonical text that was signed; empty where it is not known. */
  readonly textHash: string;
  /** Null where it is not known. */
  readonly recorded: Act | null;
  /** Null where the record does not say. */
  readonly scan: Scan | null;
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
  /** SHA-256 of the canonical text of this revision; empty where it is not known. */
  readonly textHash: string;
};

export const AMENDMENT_STATES = ['proposed', 'accepted', 'rejected', 'withdrawn'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** What an amendment makes of one indicator. */
export type Wanted = Terms & { readonly indicator: string };

/**
 * A change of the signed text that one side asks for and the other decides. Until it is accepted it changes nothing; then
 * it makes a revision. What was asked for is written once.
 */
export type AmendmentRequest = Act & {
  readonly id: string;
  readonly side: Side;
  /** Code of the first round in which it is to count. */
  readonly fromRound: string;
  readonly reason: string;
  readonly documentNo: string;
  readonly wanted: readonly Wanted[];
  /** What would change, as it stood when it was asked for. */
  readonly amended: readonly Amended[];
  readonly state: AmendmentState;
  /** Who decided it, and why; null while it waits. */
  readonly answer: (Act & { readonly reason: string }) | null;
  readonly order: string;
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
