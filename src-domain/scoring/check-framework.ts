import { fiscalYearEnd, fiscalYearStart, monthsOfYear } from '#domain/calendar/fiscal-year';
import { exact, sum, ZERO } from '#domain/exact';
import { problem, type Problem } from '#domain/problems';
import type { Framework, Round } from '#domain/scoring/framework';
import { repeatedKeys } from '#domain/text/json-keys';
import { shapeFramework, type FrameworkFault, type FrameworkReason } from '#domain/scoring/framework-shape';

/** Rules that can be gone by, or what is wrong with them: never both. */
export type CheckedFramework = {
  readonly framework: Framework | null;
  readonly problems: readonly Problem[];
};

/**
 * The one reader of frameworks from outside: every place by itself, then all of them together. Each problem is
 * framework-invalid with its place ("dimensions[1].weight") and its reason.
 */
export function checkFramework(value: unknown): CheckedFramework {
  const shaped = shapeFramework(value);
  const faults = shaped.framework === null ? shaped.faults : crossFaults(shaped.framework);
  if (faults.length > 0) return { framework: null, problems: faults.map(asProblem) };
  return { framework: shaped.framework, problems: [] };
}

/** The same for the text of a file. */
export function readFrameworkText(text: string): CheckedFramework {
  try {
    const json = text.replace(/^\uFEFF/, '');
    const checked = checkFramework(JSON.parse(json));
    // Of two values under one key the parser keeps the later one without a word.
    const twice = repeatedKeys(json).map(({ path, key }) =>
      problem('key-repeated', {}, { key, place: [...path, key].join('.') }),
    );
    return twice.length === 0 ? checked : { framework: null, problems: twice };
  } catch {
    return { framework: null, problems: [problem('file-not-json')] };
  }
}

/** What is told of a file that is not read because of its size. */
export function frameworkTooLarge(): CheckedFramework {
  return { framework: null, problems: [asProblem(fault('too-large'))] };
}

/** The text that is handed out: what `readFrameworkText` reads again. */
export function writeFrameworkText(framework: Framework): string {
  return `${JSON.stringify(framework, null, 2)}\n`;
}

/** What is wrong with the rules of a book, which may be incomplete while they are given by hand. */
export function frameworkProblems(framework: Framework): readonly Problem[] {
  return checkFramework(framework).problems;
}

function asProblem({ path, reason }: FrameworkFault): Problem {
  const place = path.map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`)).join('');
  const [part = '', at = '', field = ''] = path.map(String);
  return problem('framework-invalid', {}, { place: place.replace(/^\./, ''), part, at, field, reason });
}

function fault(reason: FrameworkReason, ...path: readonly (string | number)[]): FrameworkFault {
  return { path, reason };
}

function crossFaults(framework: Framework): readonly FrameworkFault[] {
  return [
    ...scoreFaults(framework),
    ...dimensionFaults(framework),
    ...roundFaults(framework),
    ...lampFaults(framework),
    ...listFaults('methods', framework.methods),
    ...listFaults('levelsOrder', framework.levelsOrder),
    ...repeated('compulsory', framework.compulsory),
  ];
}

function scoreFaults({ floor, cap, noEvidenceScore, weightTotal }: Framework): readonly FrameworkFault[] {
  const faults: FrameworkFault[] = [];
  const [low, high] = [exact(floor), exact(cap)];
  if (low.compare(high) >= 0) faults.push(fault('floor-not-below-cap', 'floor'));
  if (noEvidenceScore !== null) {
    const score = exact(noEvidenceScore);
    if (score.compare(low) < 0 || score.compare(high) > 0)
      faults.push(fault('outside-scores', 'noEvidenceScore'));
  }
  if (exact(weightTotal).compare(ZERO) <= 0) faults.push(fault('negative', 'weightTotal'));
  return faults;
}

function dimensionFaults({ dimensions, weightTotal }: Framework): readonly FrameworkFault[] {
  const weights = dimensions.map(({ weight }) => (weight === null ? null : exact(weight)));
  const given = weights.filter((weight) => weight !== null);
  const negative = weights.flatMap((weight, at) =>
    weight !== null && weight.compare(ZERO) < 0 ? [fault('negative', 'dimensions', at, 'weight')] : [],
  );
  return [
    ...repeatedCodes('dimensions', dimensions),
    ...negative,
    ...weightsFault(given.length, dimensions.length, () => sum(given).compare(exact(weightTotal)) === 0),
  ];
}

/** All weights or none: some say nothing about the whole. */
function weightsFault(given: number, all: number, add: () => boolean): readonly FrameworkFault[] {
  if (all === 0) return [fault('none', 'dimensions')];
  if (given === 0) return [];
  if (given < all) return [fault('weights-partly', 'dimensions')];
  return add() ? [] : [fault('weights-sum', 'dimensions')];
}

function roundFaults({ rounds, fiscalYear }: Framework): readonly FrameworkFault[] {
  if (rounds.length === 0) return [fault('none', 'rounds')];
  return [
    ...repeatedCodes('rounds', rounds),
    ...rounds.flatMap((round, at) => {
      const before = rounds[at - 1];
      const late = before !== undefined && before.months >= round.months;
      const own = oneRound(round, fiscalYear).map(([field, reason]) => fault(reason, 'rounds', at, field));
      return late ? [fault('not-rising', 'rounds', at, 'months'), ...own] : own;
    }),
  ];
}

/** ISO days compare as texts. */
function oneRound(round: Round, fiscalYear: number): readonly (readonly [keyof Round, FrameworkReason])[] {
  const { from, to, dueOn, months } = round;
  if (from < fiscalYearStart(fiscalYear) || from > fiscalYearEnd(fiscalYear))
    return [['from', 'outside-year']];
  if (to < from) return [['to', 'ends-first']];
  const last = monthsOfYear(fiscalYear)[months - 1];
  if (last === undefined || to < last.from || to > last.to) return [['to', 'months-differ']];
  return dueOn < to ? [['dueOn', 'due-first']] : [];
}

function lampFaults({ lamps, floor, cap }: Framework): readonly FrameworkFault[] {
  const [first] = lamps;
  if (first === undefined) return [fault('none', 'lamps')];
  const faults = lamps.flatMap((lamp, at): FrameworkFault[] => {
    const before = lamps[at - 1];
    const from = exact(lamp.from);
    if (before !== undefined && exact(before.from).compare(from) >= 0)
      return [fault('not-rising', 'lamps', at, 'from')];
    return from.compare(exact(cap)) > 0 ? [fault('lamp-above-cap', 'lamps', at, 'from')] : [];
  });
  // A score below the first band would have no lamp at all.
  if (exact(first.from).compare(exact(floor)) <= 0) return faults;
  return [fault('lamp-above-floor', 'lamps', 0, 'from'), ...faults];
}

function listFaults(part: string, values: readonly string[]): readonly FrameworkFault[] {
  return values.length === 0 ? [fault('none', part)] : repeated(part, values);
}

function repeated(part: string, values: readonly string[]): readonly FrameworkFault[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [fault('repeated', part, at)] : []));
}

function repeatedCodes(part: string, parts: readonly { readonly code: string }[]): readonly FrameworkFault[] {
  const codes = parts.map(({ code }) => code);
  return codes.flatMap((code, at) => (codes.indexOf(code) < at ? [fault('repeated', part, at, 'code')] : []));
}
