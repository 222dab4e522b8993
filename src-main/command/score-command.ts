import { isLosslessNumber, parse } from 'lossless-json';
import { z } from 'zod';
import { compare, exact, parseExact, toFixed, wholeNumber } from '#domain/exact';
import { hasErrors, problem, type Problem, type ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';
import type { Method } from '#domain/scoring/framework';
import { repeatedKeys, type RepeatedKey } from '#domain/text/json-keys';
import type { NoScoreReason, ScoreInput } from '#domain/scoring/explain';
import { scoreResult, weightedScore } from '#domain/scoring/score';
import { plainDecimal } from '#main/files/plain-decimal';

const DECIMALS = 4;
/** Every other method, also one that nobody knows, has no score here. */
const BUILT: ReadonlySet<string> = new Set<Method>(['interpolate', 'threshold', 'milestone']);

/** A JSON number, kept digit by digit, or a text: either way a plain decimal, or the case is invalid. */
const decimal = z.preprocess(
  numberText,
  z.string().transform((text, context) => {
    const plain = plainDecimal(text);
    if (plain === null) context.addIssue({ code: 'custom', message: 'not a decimal' });
    return plain ?? '';
  }),
);
const orNull = decimal.nullable();
const identity = z.preprocess(numberText, z.string().min(1).max(200));

const caseShape = z
  .object({
    id: identity.nullish(),
    method: z.string().min(1),
    direction: z.enum(['higher', 'lower']).nullish(),
    levels: z.array(orNull).max(5).nullish(),
    actual: orNull,
    weight: orNull.optional(),
    floor: orNull.optional(),
    cap: orNull.optional(),
  })
  .transform((given) => ({ ...given, floor: given.floor ?? '1', cap: given.cap ?? '5' }))
  .refine((given) => compare(exact(given.floor), exact(given.cap)) <= 0, { path: ['floor'] })
  .refine((given) => !needsLevels(given.method) || given.levels?.length === 5, { path: ['levels'] })
  .refine((given) => !needsLevels(given.method) || typeof given.direction === 'string', {
    path: ['direction'],
  });
type Case = z.infer<typeof caseShape>;

const fileShape = z.object({ cases: z.array(z.unknown()) });

export type ScoredCase = {
  readonly id: string | null;
  readonly score: string | null;
  readonly weighted: string | null;
};
export type ScoreAnswer = { readonly cases: readonly ScoredCase[]; readonly problems?: readonly Problem[] };

/** Scores every case of a JSON text. A case that cannot be scored has null figures and a problem; the others stand. */
export function scoreCases(json: string): ScoreAnswer {
  const file = fileShape.safeParse(parseJson(json));
  if (!file.success) return { cases: [], problems: [problem('file-not-json')] };
  const repeated = repeatedKeys(json);
  const outside = repeated.filter(({ path }) => path[0] !== 'cases' || typeof path[1] !== 'number');
  if (outside[0] !== undefined)
    return { cases: [], problems: outside.map((each) => repeatedProblem(each, {})) };
  const answers = file.data.cases.map((each, index) =>
    scoreCase(
      each,
      index,
      repeated.filter(({ path }) => path[1] === index),
    ),
  );
  const problems = answers.flatMap((answer) => answer.problems);
  const cases = answers.map((answer) => answer.scored);
  return problems.length === 0 ? { cases } : { cases, problems };
}

export function isClean(answer: ScoreAnswer): boolean {
  return !hasErrors(answer.problems ?? []);
}

/** Undefined stands for a text that is no JSON. */
function parseJson(json: string): unknown {
  try {
    return parse(json.replace(/^\uFEFF/, ''), null, { onDuplicateKey: ({ newValue }) => newValue });
  } catch {
    return undefined;
  }
}

function numberText(value: unknown): unknown {
  return isLosslessNumber(value) ? value.toString() : value;
}

function needsLevels(method: string): boolean {
  return method === 'interpolate' || method === 'threshold';
}

type Answer = { readonly scored: ScoredCase; readonly problems: readonly Problem[] };

/** A case in which a key stands twice has no score: nobody can say which of the values is meant. */
function scoreCase(given: unknown, index: number, repeated: readonly RepeatedKey[]): Answer {
  const parsed = caseShape.safeParse(given);
  const id = idOf(given);
  const place = { ...(id === null ? {} : { id }), index: String(index) };
  if (repeated.length > 0)
    return unscored(
      id,
      repeated.map((each) => repeatedProblem(each, place)),
    );
  if (parsed.success) return scoreValid(parsed.data, id, place);
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return unscored(id, [problem('case-invalid', {}, { ...place, field })]);
}

function repeatedProblem({ path, key }: RepeatedKey, place: Details): Problem {
  return problem('key-repeated', {}, { ...place, key, place: [...path, key].join('.') });
}

function scoreValid(given: Case, id: string | null, place: Details): Answer {
  const { method, weight } = given;
  if (!isBuilt(method)) {
    return unscored(id, [problem('method-not-built', {}, { ...place, method: method.slice(0, 40) })]);
  }
  if (method === 'milestone' && !areSteps(given)) {
    return unscored(id, [problem('case-invalid', {}, { ...place, field: 'levels' })]);
  }
  const result = scoreResult(toInput(given, method));
  if (result.state === 'none') return unscored(id, reasonProblems(result.reason, given, place));
  const score = toFixed(result.score, DECIMALS);
  if (typeof weight !== 'string') return { scored: { id, score, weighted: null }, problems: [] };
  const weighted = weightedScore(result.score, weight);
  return weighted === null
    ? { scored: { id, score, weighted: null }, problems: [problem('weight-negative', {}, place)] }
    : { scored: { id, score, weighted: toFixed(weighted, DECIMALS) }, problems: [] };
}

function toInput(given: Case, method: Method): ScoreInput {
  const { levels, direction, actual, floor, cap } = given;
  return { method, direction: direction ?? 'higher', levels: levels ?? [], value: actual, floor, cap };
}

/** Steps are counted 1 to 5. Other thresholds, or fewer being better, say that something else is meant. */
function areSteps({ levels, direction }: Case): boolean {
  const stated = (levels ?? []).filter((level) => level !== null);
  if (stated.length === 0) return true;
  const inOrder = stated.every((level, index) => compare(exact(level), wholeNumber(index + 1)) === 0);
  return inOrder && stated.length === 5 && direction !== 'lower';
}

function isBuilt(method: string): method is Method {
  return BUILT.has(method);
}

function idOf(given: unknown): string | null {
  const known = z.object({ id: identity }).safeParse(given);
  return known.success ? known.data.id : null;
}

function unscored(id: string | null, problems: readonly Problem[]): Answer {
  return { scored: { id, score: null, weighted: null }, problems };
}

/** No result yet is no problem; wrong levels are, and never a wrong score. */
function reasonProblems(reason: NoScoreReason, given: Case, place: Details): readonly Problem[] {
  const code = reason === 'levelsNotOrdered' && isReversed(given) ? 'direction-contradicts' : CODES[reason];
  if (code === null) return [];
  const missing = (given.levels ?? []).indexOf(null) + 1;
  return [problem(code, {}, code === 'level-missing' ? { ...place, level: String(missing) } : place)];
}

const CODES: Readonly<Record<NoScoreReason, ProblemCode | null>> = {
  noResult: null,
  valueInvalid: 'case-invalid',
  levelsIncomplete: 'level-missing',
  levelsNotOrdered: 'level-order',
  pointsIncomplete: null,
  partsMissing: null,
  formulaInvalid: null,
  formulaUndefined: null,
};

/** Levels in order, only the other way round: then the direction is what is wrong. */
function isReversed({ direction, levels }: Case): boolean {
  const sign = direction === 'lower' ? 1 : -1;
  const figures = (levels ?? []).map((level) => parseExact(level ?? ''));
  return figures.every((figure, index) => {
    const before = index === 0 ? figure : figures[index - 1];
    return figure !== null && before !== undefined && before !== null && figure.compare(before) * sign >= 0;
  });
}
