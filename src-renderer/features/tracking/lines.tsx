import type { TFunction } from 'i18next';
import { sum, toFixed, type Exact } from '#domain/exact';
import { lampIndex } from '#domain/scoring/lamp';
import { usableWeight } from '#domain/scoring/score';
import type { BoardRow } from '#domain/tracking/board';
import type { Locale } from '#renderer/session/desk';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';
import type { Board } from '#renderer/features/tracking/use-board';
import type { GridDataLine, GridPlainLine, GridRow } from '#renderer/ui/grid/grid-types';

const LINES = new WeakMap<BoardRow, GridDataLine<BoardRow>>();

type Group = { readonly code: string | null; readonly title: string; readonly no: string };

/** Lines of the grid: each dimension with its sums, then its indicators in the order of the form, parts under theirs. */
export function boardLines(board: Board, t: TFunction, locale: Locale): readonly GridRow<BoardRow>[] {
  const known = board.framework.dimensions.map((dimension, at): Group => ({
    code: dimension.code,
    title: (locale === 'en' ? dimension.titleEn : null) ?? dimension.title,
    no: String(at + 1),
  }));
  const codes = new Set(known.map((group) => group.code));
  const groups = [...known, { code: null, title: t('tracking.unassigned'), no: '' }];
  return groups.flatMap((group) => {
    const rows = board.rows.filter(({ indicator }) =>
      group.code === null ? !codes.has(indicator.dimension) : indicator.dimension === group.code,
    );
    return rows.length === 0 ? [] : [groupLine(board, group, rows), ...rows.flatMap(dataLines)];
  });
}

/** A row and, under it, its parts. */
function dataLines(row: BoardRow): readonly GridDataLine<BoardRow>[] {
  return [dataLine(row), ...row.parts.flatMap(dataLines)];
}

function dataLine(row: BoardRow): GridDataLine<BoardRow> {
  const line = LINES.get(row) ?? { kind: 'row', id: row.indicator.id, row };
  LINES.set(row, line);
  return line;
}

function groupLine(board: Board, group: Group, rows: readonly BoardRow[]): GridPlainLine {
  const { framework } = board;
  const weight = sum(rows.flatMap((row) => usableWeight(row.cells[board.at]?.weight ?? null) ?? []));
  return {
    kind: 'group',
    id: `group:${group.code ?? ''}`,
    label: group.title,
    cells: {
      no: group.no,
      name: group.title,
      weight: toFixed(weight, framework.weightDecimals),
      ...sums(board, group.code),
    },
  };
}

/** Score, lamp and contribution of a dimension in the open round. */
function sums({ framework, byDimension, at }: Board, code: string | null): GridPlainLine['cells'] {
  const total = byDimension.get(code)?.selfAssessed;
  const round = framework.rounds[at];
  if (total === undefined || round === undefined) return {};
  const score = total.renormalised;
  const lamp = score === null ? null : lampIndex(score, framework.lamps);
  const printed = (value: Exact | null): string =>
    value === null ? '–' : toFixed(value, framework.scoreDecimals);
  return {
    [`score:${round.code}`]: printed(score),
    [`lamp:${round.code}`]: lamp === null ? null : <ScoreLamp framework={framework} lamp={lamp} />,
    [`weighted:${round.code}`]: printed(total.over100),
  };
}
