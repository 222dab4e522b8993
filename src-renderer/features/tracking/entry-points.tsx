import { useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '#domain/book/book';
import { useLineNames } from '#renderer/drafts/use-line-names';
import { parseExact } from '#domain/exact';
import { isFigure, typedFigure } from '#domain/text/typed-figure';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { setPoint } from '#domain/tracking/enter-list';
import { enterNow } from '#renderer/features/tracking/enter';
import { EntryField } from '#renderer/features/tracking/entry-field.tsx';

type EntryProps = { readonly row: BoardRow; readonly cell: RoundCell };

/** Points of a rubric, criterion by criterion with the most that each gives. */
export function PointsEntry({ row: { indicator }, cell }: EntryProps): JSX.Element {
  const { t } = useTranslation();
  const { criteria } = indicator;
  const points = cell.input.points ?? [];
  const count = Math.max(criteria.length, points.length);
  const lines = useMemo(
    () => Array.from({ length: count }, (_none, at) => criteria[at] ?? null),
    [criteria, count],
  );
  const names = useLineNames('points', lines);
  return (
    <fieldset className="sect entry">
      <legend>{t('tracking.points')}</legend>
      {count === 0 && <p className="small muted">{t('tracking.points.none')}</p>}
      {Array.from({ length: count }, (_none, at) => (
        <Point
          key={at}
          at={at}
          line={names[at] ?? ''}
          text={criteria[at]?.text ?? ''}
          most={criteria[at]?.max ?? null}
          given={points[at] ?? null}
          onEnter={(value) =>
            enterNow((state) => setPoint(state, { indicator, round: cell.round }, at, value))
          }
        />
      ))}
    </fieldset>
  );
}

type PointProps = {
  readonly at: number;
  /** The criterion by what it is: of its draft. */
  readonly line: string;
  readonly text: string;
  readonly most: Decimal;
  readonly given: Decimal;
  readonly onEnter: (value: Decimal) => void;
};

function Point({ at, line, text, most, given, onEnter }: PointProps): JSX.Element {
  const { t } = useTranslation();
  const name = t('tracking.points.criterion', { at: at + 1 });
  const over = isOver(given, most) ? t('tracking.points.over', { max: most ?? '' }) : null;
  const invalid = isFigure(given) ? null : t('tracking.none.valueInvalid');
  return (
    <div className="point">
      <p>
        <b>{name}</b> {text}
      </p>
      <EntryField
        className="num"
        name={`points/${line}`}
        label={`${name} ${text}`}
        value={given ?? ''}
        problem={invalid ?? over}
        onEnter={(typed) => {
          onEnter(typedFigure(typed));
          return true;
        }}
      />
      <span className="tiny muted most">{most === null ? '' : t('tracking.points.of', { max: most })}</span>
    </div>
  );
}

function isOver(given: Decimal, most: Decimal): boolean {
  const [points, limit] = [given, most].map((text) => (text === null ? null : parseExact(text)));
  if (points === null || points === undefined || limit === null || limit === undefined) return false;
  return points.compare(limit) > 0;
}
