import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import {
  agreementId,
  revisionId,
  signatureId,
  type Agreement,
  type Proposal,
  type Revision,
  type Signature,
} from '#domain/book/agreement';
import type { Indicator } from '#domain/book/indicator';
import { resultId } from '#domain/book/result';
import type { Review, Verdict } from '#domain/book/review';
import type { AgreementFile, NegotiationFile, ResultEntry } from '#domain/year-folder/schema';
import type { InBook, Posts } from '#domain/year-folder/year-records';

/** What happened to the agreement and its results over the year. */
export type YearLife = {
  readonly agreements: readonly Agreement[];
  readonly signatures: readonly Signature[];
  readonly revisions: readonly Revision[];
  readonly proposals: readonly Proposal[];
  readonly reviews: readonly Review[];
};

/** A folder names posts, not the people who held them. */
const NOBODY_NAMED = { person: '', grant: 'notKnown' } as const;

type Sources = {
  readonly book: string;
  readonly posts: Posts;
  readonly inBook: InBook;
  readonly indicators: ReadonlyMap<string, Indicator>;
};

export function lifeOf(
  agreement: AgreementFile,
  negotiation: NegotiationFile | null,
  results: readonly ResultEntry[],
  sources: Sources,
): YearLife {
  const isSigned =
    agreement.signers.length > 0 && agreement.signers.every(({ signedOn }) => signedOn !== null);
  return {
    ...(isSigned ? signedLife(agreement, sources) : { agreements: [], signatures: [], revisions: [] }),
    proposals: (negotiation?.threads ?? []).flatMap((thread) => proposalsOf(thread, sources)),
    reviews: results.flatMap((entry) => reviewsOf(entry, sources)),
  };
}

function signedLife(
  { signers, versions }: AgreementFile,
  { book, posts, indicators }: Sources,
): Pick<YearLife, 'agreements' | 'signatures' | 'revisions'> {
  const sorted = signers.toSorted((a, b) => a.order - b.order);
  const signatures = sorted.map(({ role, post, signedOn }, place): Signature => {
    const side = role.includes('ผู้ทำ') ? 'maker' : 'receiver';
    return {
      ...{ id: signatureId(book, 1, place), revision: 1, side, title: posts.title(post) },
      // The sample names nobody: a post stands for its holder.
      ...{ name: '', on: signedOn ?? '' },
      // A folder says neither which text was signed, nor who recorded it, nor has it a scan.
      ...{ textHash: '', recorded: null, scan: null },
    };
  });
  const lastSigned = sorted.map(({ signedOn }) => signedOn ?? '').reduce((a, b) => (a > b ? a : b), '');
  const revisions = versions.map(({ version, effectiveFrom, note }): Revision => {
    const amended = version === 1 ? [] : amendedIn([...indicators.values()], effectiveFrom);
    return {
      ...{
        id: revisionId(book, version),
        number: version,
        reason: version === 1 ? '' : note,
        documentNo: '',
        textHash: '',
      },
      ...{
        fromRound: version === 1 ? null : (amended[0]?.fromRound ?? null),
        amended: amended.map(({ change }) => change),
      },
      on: version === 1 ? lastSigned : effectiveFrom,
    };
  });
  const first: Revision = {
    ...{ id: revisionId(book, 1), number: 1, fromRound: null, on: lastSigned, reason: '', documentNo: '' },
    ...{ amended: [], textHash: '' },
  };
  const number = versions.reduce((most, { version }) => Math.max(most, version), 1);
  const talks = 1;
  return {
    agreements: [{ id: agreementId(book), stage: 'signed', revision: number, talks, steps: [] }],
    signatures,
    revisions: revisions.length === 0 ? [first] : revisions,
  };
}

type AmendedLevels = { readonly fromRound: string; readonly change: Revision['amended'][number] };

/** The thresholds that were agreed to on that day. */
function amendedIn(indicators: readonly Indicator[], on: string): readonly AmendedLevels[] {
  return indicators.flatMap(({ id, no, levels, amendments }) =>
    amendments
      .filter(({ approvedOn }) => approvedOn === on)
      .map((each): AmendedLevels => {
        const [was, is] = [levels, each.levels].map((five) => five.map((level) => level ?? '–').join(' · '));
        const change = { indicator: id, no, field: 'levels', was: was ?? '', is: is ?? '' };
        return { fromRound: each.fromRound, change };
      }),
  );
}

function proposalsOf(
  { id, indicator, entries }: NegotiationFile['threads'][number],
  { posts, inBook }: Sources,
): readonly Proposal[] {
  const orders = generateNKeysBetween(null, null, entries.length);
  const ids = entries.map((_, at) => inBook(`${id}/${String(at + 1)}`));
  return entries.map(({ at, byPost, kind, text, levels }, index): Proposal => {
    const answered = kind === 'accept' || kind === 'reject' ? lastOffer(entries, index) : -1;
    return {
      ...{ id: ids[index] ?? '', indicator: inBook(indicator), kind, text },
      ...{ by: posts.title(byPost), on: at, ...NOBODY_NAMED },
      side: posts.isOffice(byPost) ? 'committee' : 'province',
      offer: levels === undefined ? {} : { levels, target: levels[2] },
      answers: ids[answered] ?? null,
      order: orders[index] ?? '',
    };
  });
}

function lastOffer(entries: readonly { readonly kind: string }[], before: number): number {
  return entries.slice(0, before).findLastIndex(({ kind }) => kind === 'propose' || kind === 'counter');
}

/** The dates of a result's way, as the reviews that they record. */
function reviewsOf(entry: ResultEntry, { posts, inBook, indicators }: Sources): readonly Review[] {
  const indicator = inBook(entry.indicator);
  if (!indicators.has(indicator)) return [];
  const result = resultId(indicator, entry.round);
  let order: string | null = null;
  return [...wayOf(entry), ...exemptionOf(entry)].flatMap(({ verdict, on, post, reason }, at) => {
    if (on === undefined) return [];
    order = generateKeyBetween(order, null);
    const id = `${result}/${String(at + 1)}`;
    return [{ id, result, verdict, by: posts.title(post), on, ...NOBODY_NAMED, reason, order }];
  });
}

/** A step that a result may have gone; without a day it has not. */
type WayStep = {
  readonly verdict: Verdict;
  readonly on: string | undefined;
  readonly post: string | undefined;
  readonly reason: string;
};

/** From the province over its supervisor to the centre. */
function wayOf({ timeline, state, returnReason }: ResultEntry): readonly WayStep[] {
  const decided = (
    returned: Verdict & ResultEntry['state'],
    passed: Verdict,
  ): Pick<WayStep, 'verdict' | 'reason'> =>
    state === returned ? { verdict: returned, reason: returnReason } : { verdict: passed, reason: '' };
  return [
    { verdict: 'submitted', on: timeline.submittedOn, post: timeline.recordedByPost, reason: '' },
    {
      ...decided('returnedBySupervisor', 'approvedBySupervisor'),
      ...{ on: timeline.supervisorDecidedOn, post: timeline.supervisorPost },
    },
    {
      ...decided('returnedByCentre', 'certified'),
      ...{ on: timeline.centralDecidedOn, post: timeline.centralPost },
    },
  ];
}

/** The request not to count a result, and what became of it. */
function exemptionOf({ timeline, naRequest }: ResultEntry): readonly WayStep[] {
  if (naRequest === undefined) return [];
  const { requestedOn, approvedOn, byPosts, reason } = naRequest;
  return [
    { verdict: 'naRequested', on: requestedOn, post: timeline.recordedByPost, reason },
    { verdict: 'naApproved', on: approvedOn, post: byPosts[0], reason },
  ];
}
