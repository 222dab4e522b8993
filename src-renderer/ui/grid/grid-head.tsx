import { memo, type JSX } from 'react';
import { columnClass, frozenStyle } from '#renderer/ui/grid/grid-cell.tsx';
import type { GridLayout } from '#renderer/ui/grid/grid-model';
import type { GridHeadGroup } from '#renderer/ui/grid/grid-types';

type Span = GridHeadGroup & { readonly from: number };

/**
 * Spans of the upper line with their first column. A span that reaches over the frozen columns is cut at their
 * edge, because one cell cannot stay and scroll away at once; its text stays.
 */
function spansOf(groups: readonly GridHeadGroup[], frozen: number): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const group of groups) {
    const end = from + group.span;
    if (from < frozen && end > frozen) {
      spans.push({ ...group, from, span: frozen - from });
      spans.push({ from: frozen, span: end - frozen });
    } else {
      spans.push({ ...group, from });
    }
    from = end;
  }
  return spans;
}

function stick<Row>(layout: GridLayout<Row>, col: number): ReturnType<typeof frozenStyle> {
  return frozenStyle(col < layout.frozen ? layout.lefts[col] : undefined);
}

function classOf(parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined && part !== '').join(' ') || undefined;
}

const ALIGNED = { start: '', center: 'mid', end: 'num' } as const;

type HeadProps<Row> = {
  readonly layout: GridLayout<Row>;
  readonly groups: readonly GridHeadGroup[] | undefined;
};

function UpperLine<Row>({
  layout,
  groups,
}: {
  readonly layout: GridLayout<Row>;
  readonly groups: readonly GridHeadGroup[];
}): JSX.Element {
  return (
    <tr className="h1" aria-rowindex={1}>
      {spansOf(groups, layout.frozen).map(({ from, span, text, rule, align, className }) => (
        <th
          key={from}
          scope={span > 1 ? 'colgroup' : 'col'}
          colSpan={span}
          aria-colindex={from + 1}
          className={classOf([
            ALIGNED[align ?? 'start'],
            rule === true ? 'vl' : '',
            from < layout.frozen ? 'frozen' : '',
            className,
          ])}
          style={stick(layout, from)}
        >
          {text}
        </th>
      ))}
    </tr>
  );
}

function GridHeadView<Row>({ layout, groups }: HeadProps<Row>): JSX.Element {
  return (
    <thead>
      {groups !== undefined && <UpperLine layout={layout} groups={groups} />}
      <tr aria-rowindex={groups === undefined ? 1 : 2}>
        {layout.columns.map((column, col) => (
          <th
            key={column.id}
            scope="col"
            title={column.headTitle}
            aria-colindex={col + 1}
            className={classOf([columnClass(column), col < layout.frozen ? 'frozen' : ''])}
            style={stick(layout, col)}
          >
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The head: an upper line of groups, if any, and the names of the columns. It stays when the rows scroll. */
export const GridHead = memo(GridHeadView) as typeof GridHeadView;
