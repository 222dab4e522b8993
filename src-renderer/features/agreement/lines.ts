import type { TFunction } from 'i18next';
import { exact, sum, toFixed } from '#domain/exact';
import { usableWeight } from '#domain/scoring/score';
import type { Locale } from '#renderer/session/desk';
import type { AgreementEntry, AgreementRow, AgreementView } from '#renderer/features/agreement/use-agreement';
import type { GridDataLine, GridPlainLine, GridRow } from '#renderer/ui/grid/grid-types';

const LINES = new WeakMap<AgreementRow, GridDataLine<AgreementRow>>();

/** Each dimension of the year with its sum, filled or not, then the rows that have none yet. */
export function agreementLines(
  view: AgreementView,
  t: TFunction,
  locale: Locale,
): readonly GridRow<AgreementRow>[] {
  const { framework, rows } = view;
  const codes = new Set<string | null>(framework.dimensions.map(({ code }) => code));
  const without = rows.filter(({ indicator }) => !codes.has(indicator.dimension));
  const unassigned =
    without.length === 0
      ? []
      : [
          groupLine({ id: '', no: '', title: t('agreement.unassigned') }, without, framework.weightDecimals, {
            text: t('agreement.unassigned.help', { count: framework.dimensions.length }),
            over: false,
          }),
          ...without.flatMap(dataLines),
        ];
  const groups = framework.dimensions.flatMap((dimension, at) => {
    const inside = rows.filter(({ indicator }) => indicator.dimension === dimension.code);
    const title = (locale === 'en' ? dimension.titleEn : null) ?? dimension.title;
    const frame = frameOf(dimension.weight, inside, framework.weightDecimals, t);
    return [
      groupLine({ id: dimension.code, no: String(at + 1), title }, inside, framework.weightDecimals, frame),
      ...inside.flatMap(dataLines),
    ];
  });
  return [...unassigned, ...groups];
}

/** An indicator, and its parts under it. */
function dataLines(entry: AgreementEntry): readonly GridDataLine<AgreementRow>[] {
  return [entry, ...entry.parts].map(dataLine);
}

function dataLine(row: AgreementRow): GridDataLine<AgreementRow> {
  const line = LINES.get(row) ?? { kind: 'row', id: row.indicator.id, row };
  LINES.set(row, line);
  return line;
}

type Side = { readonly text: string; readonly over: boolean };

function frameOf(wanted: string | null, rows: readonly AgreementRow[], decimals: number, t: TFunction): Side {
  if (wanted === null) return { text: '', over: false };
  const off = weightOf(rows).compare(exact(wanted)) !== 0;
  return { text: t('agreement.frame', { weight: toFixed(exact(wanted), decimals) }), over: off };
}

function weightOf(rows: readonly AgreementRow[]): ReturnType<typeof sum> {
  return sum(rows.flatMap(({ indicator }) => usableWeight(indicator.weight) ?? []));
}

function groupLine(
  group: { readonly id: string; readonly no: string; readonly title: string },
  rows: readonly AgreementRow[],
  decimals: number,
  side: Side,
): GridPlainLine {
  return {
    kind: 'group',
    id: `group:${group.id}`,
    label: group.title,
    cells: { no: group.no, name: group.title, weight: toFixed(weightOf(rows), decimals), level1: side.text },
    spans: { name: 5, level1: 5 },
    cellClass: { weight: side.over ? 'num t-bad' : 'num', level1: 'side' },
  };
}
