import { generateKeyBetween } from 'fractional-indexing';
import type { Book, BookState, Indicator, Post } from '#domain/book/book';
import { setField, type Change, type ChangeName, type Op } from '#domain/book/change';
import { blankResult, type ResultState, type RoundResult } from '#domain/book/result';
import type { Review, Todo, TodoField, Verdict } from '#domain/book/review';
import { fail, succeed, type Failure, type Result } from '#domain/result';
import { cellError, type FigureCode, type JudgedCell } from '#domain/tracking/check-figure';
import { formulaValue } from '#domain/tracking/formula-value';
import { inOrder } from '#domain/strategy/order';
import { earlyAmong, refuseOwnHand } from '#domain/life/hands';
import { actOf, agreementOf, refuseUnnamed, type ActionContext } from '#domain/life/stage';
import { OPEN_RESULT, reviewsOf } from '#domain/life/trail';

export { reviewsOf, standingReviews } from '#domain/life/trail';

export type ReviewRefusal =
  | 'stage-wrong'
  | 'post-not-allowed'
  | 'person-missing'
  | 'same-person'
  | 'hand-unnamed'
  | 'round-not-over'
  | 'reason-missing'
  | 'no-result'
  | 'todos-open'
  | 'year-closed'
  | FigureCode;

/** A task of a return, tied to a field. */
export type WantedTodo = { readonly field: TodoField; readonly text: string; readonly dueOn: string | null };

/** What is decided about a result. `reason` and `todos` belong to a return. */
export type Decision = {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly todos: readonly WantedTodo[];
};

export type Rule = {
  readonly name: ChangeName;
  readonly from: readonly ResultState[];
  readonly to: ResultState;
  readonly posts: readonly Post[];
  readonly needsReason: boolean;
  readonly needsResult: boolean;
};

const PROVINCE: readonly Post[] = ['provinceOfficer', 'cco'];
/** The first hand of certification sits in the province: the head who answers for the indicator. */
const SUPERVISOR: readonly Post[] = ['cco', 'provinceOfficer'];
const OFFICE: readonly Post[] = ['areaOfficer', 'centralOffice'];
const OPEN = OPEN_RESULT;

/**
 * The way of a result through two hands (forms-and-scoring 4: recorded, submitted, decided by the supervisor, decided by
 * the office; a return goes back to the collector with a reason). An exemption is asked for by the province and approved
 * by the office.
 */
const RULES: Readonly<Record<Verdict, Rule>> = {
  submitted: rule('submit', OPEN, 'submitted', PROVINCE, { needsResult: true }),
  withdrawn: rule('withdraw', ['submitted', 'supervisorApproved'], 'draft', PROVINCE, { needsReason: true }),
  approvedBySupervisor: rule('certify', ['submitted'], 'supervisorApproved', SUPERVISOR, {}),
  certified: rule('certify', ['supervisorApproved'], 'certified', OFFICE, {}),
  returnedBySupervisor: rule('return', ['submitted'], 'returnedBySupervisor', SUPERVISOR, {
    needsReason: true,
  }),
  returnedByCentre: rule(
    'return',
    ['supervisorApproved', 'certified', 'naApproved', 'noEvidence'],
    'returnedByCentre',
    OFFICE,
    { needsReason: true },
  ),
  naRequested: rule('exempt', OPEN, 'draft', PROVINCE, { needsReason: true }),
  naApproved: rule('exempt', [...OPEN, 'submitted', 'supervisorApproved'], 'naApproved', OFFICE, {
    needsReason: true,
  }),
  naRefused: rule('exempt', OPEN, 'draft', OFFICE, { needsReason: true }),
  noEvidence: rule('certify', [...OPEN, 'submitted', 'supervisorApproved'], 'noEvidence', OFFICE, {
    needsReason: true,
  }),
};

function rule(
  name: ChangeName,
  from: readonly ResultState[],
  to: ResultState,
  posts: readonly Post[],
  needs: { readonly needsReason?: boolean; readonly needsResult?: boolean },
): Rule {
  return { name, from, to, posts, needsReason: false, needsResult: false, ...needs };
}

/** What of a result is being decided: `hasResult` says whether it has a score at all. */
export type Decided = {
  readonly indicator: string;
  readonly round: string;
  readonly no: string;
  readonly hasResult: boolean;
};

/** The verdicts that this post may give on a result in this state. */
export function verdictsFor(state: ResultState | null, post: Post): readonly Verdict[] {
  const verdicts = Object.keys(RULES) as Verdict[];
  return verdicts.filter((verdict) => {
    const { from, posts } = RULES[verdict];
    return posts.includes(post) && from.includes(state ?? 'noResult');
  });
}

/** What a verdict makes of a result: by which change, from which states, to which. */
export function ruleOf(verdict: Verdict): Rule {
  return RULES[verdict];
}

/** One decision over one or many results of a signed agreement: all of them or none. */
export function decideResults(
  state: BookState,
  book: Book,
  decided: readonly Decided[],
  decision: Decision,
  context: ActionContext,
): Result<Change, ReviewRefusal> {
  const before =
    refuseStage(state, book) ??
    refusePost(decision.verdict, context) ??
    refuseUnnamed(book, context) ??
    refuseUnreasoned(book, decided, decision, context);
  if (before !== null) return before;
  const steps: Op[] = [];
  for (const each of decided) {
    const known = state.result.get(blankResult(each.indicator, each.round).id);
    const result = known ?? blankResult(each.indicator, each.round);
    const refusal =
      refusalFor(state, book, result, each, decision.verdict, known === undefined) ??
      refuseOwnHand(state, book, each, decision.verdict, context);
    if (refusal !== null) return refusal;
    steps.push(...stepsFor(state, known, result, decision, context));
  }
  return succeed({ name: RULES[decision.verdict].name, ops: steps });
}

/** Results are decided from the signatures on until the year is closed. */
function refuseStage(state: BookState, book: Book): Failure<ReviewRefusal> | null {
  const { stage } = agreementOf(state, book);
  if (stage === 'closed') return fail('year-closed');
  return stage === 'signed' ? null : fail('stage-wrong', { stage });
}

function refusePost(verdict: Verdict, { post }: ActionContext): Failure<ReviewRefusal> | null {
  return RULES[verdict].posts.includes(post) ? null : fail('post-not-allowed', { post });
}

/** A reason stands under a verdict that asks for one, and under one that comes before its round is over. */
function refuseUnreasoned(
  book: Book,
  decided: readonly Decided[],
  { verdict, reason }: Decision,
  { on }: ActionContext,
): Failure<ReviewRefusal> | null {
  if (reason.trim() !== '') return null;
  return RULES[verdict].needsReason ? fail('reason-missing') : earlyAmong(book, decided, verdict, on);
}

/** Why a verdict cannot be given on a result by whoever sits here; null where it can. */
export function whyNot(
  state: BookState,
  book: Book,
  decided: Decided,
  verdict: Verdict,
  context: Pick<ActionContext, 'person'>,
): Failure<ReviewRefusal> | null {
  const blank = blankResult(decided.indicator, decided.round);
  const known = state.result.get(blank.id);
  return (
    refusalFor(state, book, known ?? blank, decided, verdict, known === undefined) ??
    refuseOwnHand(state, book, decided, verdict, context)
  );
}

function refusalFor(
  state: BookState,
  book: Book,
  result: RoundResult,
  { no, hasResult }: Decided,
  verdict: Verdict,
  isNew: boolean,
): Failure<ReviewRefusal> | null {
  const { from, needsResult } = RULES[verdict];
  const stands = isNew ? 'noResult' : result.state;
  if (!from.includes(stands)) return fail('stage-wrong', { stage: stands });
  if (!needsResult) return null;
  if (!hasResult) return fail('no-result', { no });
  const indicator = state.indicator.get(result.indicator);
  const wrong = indicator === undefined ? null : cellError(indicator, cellOf(state, book, result, indicator));
  if (wrong !== null) return fail(wrong.code, wrong.details);
  const open = todosOf(state, result.id).filter(({ done }) => !done).length;
  return open > 0 ? fail('todos-open', { count: String(open) }) : null;
}

/** What stands in the round of a result that is to go on: typed, or given by the formula. */
function cellOf(
  state: BookState,
  { framework }: Book,
  { value, round }: RoundResult,
  indicator: Indicator,
): JudgedCell {
  const known = framework.rounds.find(({ code }) => code === round);
  const formula = known === undefined ? null : formulaValue(state, indicator, known);
  return { value, formula, none: null };
}

function stepsFor(
  state: BookState,
  known: RoundResult | undefined,
  result: RoundResult,
  { verdict, reason, todos }: Decision,
  context: ActionContext,
): readonly Op[] {
  const { to } = RULES[verdict];
  const own: Op | null =
    known === undefined
      ? { op: 'create', kind: 'result', id: result.id, value: { ...result, state: to } }
      : setField('result', known, 'state', to);
  const last = reviewsOf(state, result.id).at(-1)?.order ?? null;
  const id = context.newId();
  const review: Review = {
    ...{ id, result: result.id, verdict, ...actOf(context), reason: reason.trim() },
    order: generateKeyBetween(last, null),
  };
  return [
    ...(own === null ? [] : [own]),
    { op: 'create', kind: 'review', id, value: review },
    ...todoOps(state, result.id, todos, context),
  ];
}

function todoOps(
  state: BookState,
  result: string,
  wanted: readonly WantedTodo[],
  { newId }: ActionContext,
): readonly Op[] {
  let last = todosOf(state, result).at(-1)?.order ?? null;
  return wanted.map((each): Op => {
    last = generateKeyBetween(last, null);
    const value: Todo = { id: newId(), result, ...each, done: false, order: last };
    return { op: 'create', kind: 'todo', id: value.id, value };
  });
}

/** The tasks of a result's returns, oldest first. */
export function todosOf(state: Pick<BookState, 'todo'>, result: string): readonly Todo[] {
  return inOrder([...state.todo.values()].filter((each) => each.result === result));
}

/** Ticks a task of a return, or opens it again. */
export function finishTodo(state: BookState, id: string, done: boolean): Change | null {
  const todo = state.todo.get(id);
  const op = todo === undefined ? null : setField('todo', todo, 'done', done);
  return op === null ? null : { name: 'finish-todo', ops: [op] };
}
