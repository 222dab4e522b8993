import type { TFunction } from 'i18next';
import { sum, toFixed } from '#domain/exact';
import { lampIndex } from '#domain/scoring/lamp';
import { usableWeight } from '#domain/scoring/score';
import type { BoardRow } from '#domain/tracking/board';
import type { Locale } from '#renderer/data/desk';
import { Lamp } from '#renderer/features/tracking/lamp.tsx';
import type { Board } from '#renderer/features/tracking/use-board';
import type { GridDataLine, GridPlainLine, GridRow } from '#renderer/ui/grid/grid-types';

const LINES = new WeakMap<BoardRow, GridDataLine<BoardRow>>();

/** Lines of the grid: each dimension with its sums, then its indicators in the order of the form. */
export function boardLines(board: Board, t: TFunction, locale: Locale): readonly GridRow<BoardRow>[] {
  const known = board.framework.dimensions.map((dimension, at) => ({
    code: dimension.code as string | null,
    title: (locale === 'en' ? dimension.titleEn : null) ?? dimension.title,
    no: String(at + 1),
  }));
  const codes = new Set(known.map((group) => group.code));
  const groups = [...known, { code: null, title: t('tracking.unassigned'), no: '' }];
  return groups.flatMap((group) => {
    const rows = board.rows.filter(({ indicator }) =>
      group.code === null ? !codes.has(indicator.dimension) : indicator.dimension === group.code,
    );
    return rows.length === 0 ? [] : [groupLine(board, group, rows), ...rows.map(dataLine)];
  });
}

function dataLine(row: BoardRow): GridDataLine<BoardRow> {
  const line = LINES.get(row) ?? { kind: 'row', id: row.indicator.id, row };
  LINES.set(row, line);
  return line;
}

function groupLine(
  board: Board,
  group: { readonly code: string | null; readonly title: string; readonly no: string },
  rows: readonly BoardRow[],
): GridPlainLine {
  const { framework } = board;
  const round = framework.rounds[board.at]?.code ?? '';
  const total = board.byDimension.get(group.code)?.selfAssessed;
  const weight = sum(rows.flatMap((row) => usableWeight(row.indicator.weight) ?? []));
  const score = total?.renormalised ?? null;
  const lamp = score === null ? null : lampIndex(score, framework.lamps);
  const printed = (value: typeof score): string => (value === null ? '–' : toFixed(value, framework.scoreDecimals));
  return {
    kind: 'group',
    id: `group:${group.code ?? ''}`,
    label: group.title,
    cells: {
      no: group.no,
      name: group.title,
      weight: toFixed(weight, framework.weightDecimals),
      [`score:${round}`]: printed(score),
      [`lamp:${round}`]: lamp === null ? null : <Lamp framework={framework} lamp={lamp} />,
      [`weighted:${round}`]: printed(total?.over100 ?? null),
    },
  };
}
