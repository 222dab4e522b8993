import type { ReadAgreement, ReadIndicator, ReadRow } from '#domain/agreement/sheet';
import { resultId, type BookState, type Decimal, type Indicator, type Levels } from '#domain/book/book';
import { blankIndicator } from '#domain/book/indicator';
import { blankResult } from '#domain/book/result';
import type { Change, Op } from '#domain/book/change';
import { ordersBehind } from '#domain/indicator/sequence';
import type { Problem } from '#domain/problems';
import type { Framework } from '#domain/scoring/framework';
import { normaliseThai } from '#domain/text/thai';

/**
 * The change that takes the chosen rows of a workbook in: one commit, one undo. A row keeps the dimension that the
 * sheet names when the year has it; otherwise it stands in the group "unassigned" until the officer decides.
 * `newId` gives a fresh id each time it is called.
 */
export function takeIn(
  state: BookState,
  framework: Framework,
  read: ReadAgreement,
  chosen: ReadonlySet<number>,
  newId: () => string,
): Change {
  const rows = read.rows.filter((each) => chosen.has(each.row));
  const orders = ordersBehind(state, undefined, rows.length);
  /** Ids of the indicators of the form that were taken in so far, by their number. */
  const wholes = new Map<string, string>();
  const ops = rows.flatMap((each, at) => {
    const { no, partOf } = each.indicator;
    const place = { id: newId(), order: orders[at] ?? '', of: wholes.get(partOf ?? '') ?? null };
    if (partOf === undefined && no !== null) wholes.set(no, place.id);
    return rowOps(each, framework, place, wrongTexts(read.problems, each.row));
  });
  return { name: 'import', ops };
}

/** `of`: the whole of a part; a part whose whole is not taken in stands on the form by itself. */
type Place = { readonly id: string; readonly order: string; readonly of: string | null };

function rowOps(
  { indicator: found }: ReadRow,
  framework: Framework,
  place: Place,
  texts: ReadonlyMap<string, string>,
): readonly Op[] {
  const kept = (field: string, value: Decimal): Decimal => value ?? texts.get(field) ?? null;
  const indicator: Indicator = {
    ...blankIndicator({ id: place.id, order: place.order }),
    of: place.of,
    partsMode: found.partsMode ?? 'sum',
    no: found.no ?? '',
    name: found.name,
    unit: found.unit ?? '',
    method: found.method ?? 'interpolate',
    joint: found.method === 'joint',
    direction: found.direction ?? 'higher',
    weight: kept(found.partOf === undefined ? 'weight' : 'partWeight', found.weight),
    levels: found.levels.map((level, at) => kept(`level${String(at + 1)}`, level)) as unknown as Levels,
    base: kept('base', found.base),
    dimension: dimensionNamed(found, framework),
  };
  return [
    { op: 'create', kind: 'indicator', id: indicator.id, value: indicator },
    ...resultOps(found, framework, indicator.id),
  ];
}

function resultOps(found: ReadIndicator, framework: Framework, indicator: string): readonly Op[] {
  return framework.rounds.flatMap((round): Op[] => {
    const value = found.results[round.code] ?? null;
    if (value === null) return [];
    const id = resultId(indicator, round.code);
    return [
      {
        op: 'create',
        kind: 'result',
        id,
        value: { ...blankResult(indicator, round.code), value },
      },
    ];
  });
}

/** Text that stood where a number belongs is kept and stays marked: nothing is refused in silence. */
function wrongTexts(problems: readonly Problem[], row: number): ReadonlyMap<string, string> {
  const ofRow = problems.filter(
    (each) => each.code === 'not-a-number' && each.details['row'] === String(row),
  );
  return new Map(ofRow.map((each) => [each.details['field'] ?? '', each.details['text'] ?? '']));
}

/** The dimension that a sheet names by its code, its number or its title. */
export function dimensionNamed(found: ReadIndicator, framework: Framework): string | null {
  if (found.dimension === null) return null;
  const text = bare(found.dimension);
  const hit = framework.dimensions.find(
    ({ code, title, titleEn }) =>
      bare(code) === text || bare(title) === text || (titleEn !== null && bare(titleEn) === text),
  );
  return hit?.code ?? byNumber(text, framework);
}

function bare(text: string): string {
  return normaliseThai(text).replace(/^มิติ(ด้าน|ที่\s*\d+\s*)?\s*/, '');
}

function byNumber(text: string, framework: Framework): string | null {
  const number = /^(?:มิติ(?:ที่)?\s*)?(\d+)(?:\D|$)/.exec(text)?.[1];
  return number === undefined ? null : (framework.dimensions[Number(number) - 1]?.code ?? null);
}
