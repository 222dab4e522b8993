import type { TFunction } from 'i18next';
import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import { addMoney } from '#domain/strategy/budget';
import { useBook, useDesk } from '#renderer/session/desk';
import { millions } from '#renderer/features/strategy/amounts';
import { budgetColumns } from '#renderer/features/strategy/budget-columns.tsx';
import { editBudgetCells } from '#renderer/features/strategy/budget-edit';
import { budgetLines } from '#renderer/features/strategy/budget-lines';
import type { TreeModel } from '#renderer/features/strategy/tree-model';
import { goToRow } from '#renderer/features/strategy/view';
import { useGridDrafts } from '#renderer/drafts/use-grid-drafts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridHandle, GridSpot } from '#renderer/ui/grid/grid-types';
import { StatusLine } from '#renderer/ui/status-line.tsx';

type BudgetFaceProps = { readonly model: TreeModel; readonly t: TFunction };

/** Every project with its money, under its issue with the sums; edited in place. */
export function BudgetFace({ model, t }: BudgetFaceProps): JSX.Element {
  const state = useDesk((desk) => desk.state);
  const locale = useDesk((desk) => desk.locale);
  const { fiscalYear: year } = useBook();
  const columns = useMemo(() => budgetColumns(t, locale), [t, locale]);
  const { rows, lines } = useMemo(() => budgetLines({ state, model, year, t }), [state, model, year, t]);
  const total = addMoney(rows.map(({ money }) => money));
  const grid = useRef<GridHandle>(null);
  const drafts = useGridDrafts('budget', t('strategy.table'), grid);
  const [start] = useState<GridSpot | null>(() => {
    const first = rows[0];
    return first === undefined ? null : { rowId: first.node.id, columnId: 'title' };
  });
  useEffect(() => {
    if (start !== null) grid.current?.focusCell(start.rowId, start.columnId);
  }, [start]);
  const words = (figure: typeof total.amount): string => (figure === null ? '–' : millions(figure));
  return (
    <div className="split">
      <div className="work">
        <Grid
          ref={grid}
          drafts={drafts}
          label={t('strategy.table')}
          columns={columns}
          rows={lines}
          cursor={start}
          empty={t('strategy.table.none')}
          onEdit={(edits, kind) => {
            editBudgetCells(edits, kind);
          }}
          onKey={(event, at) => {
            if (event.code !== 'Enter' || !event.altKey || at === null) return false;
            goToRow(at.rowId);
            return true;
          }}
        />
      </div>
      <StatusLine
        keys={[
          ['F2', t('strategy.key.edit')],
          ['F8', t('strategy.key.next-flag')],
          ['Alt Enter', t('strategy.key.open')],
          ['Alt G', t('strategy.key.scope')],
        ]}
      >
        <span>
          {t('strategy.table.status', {
            count: rows.length,
            budget: words(total.amount),
            disbursed: words(total.disbursed),
          })}
        </span>
      </StatusLine>
    </div>
  );
}
