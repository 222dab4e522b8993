import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useEffect, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, type GridCore } from '#renderer/ui/grid/grid-core';
import { otherInCell } from '#renderer/ui/grid/grid-edits';
import {
  FAULTS,
  type FaultKind,
  type GridFault,
  type GridReport,
  type Told,
} from '#renderer/ui/grid/grid-report';

/** Whether what the report tells of is still there: after an undo it is past. */
function isPast<Row>(core: GridCore<Row>, { witness }: GridReport): boolean {
  if (witness === null) return false;
  const line = core.model.data[core.model.rowOf.get(witness.rowId) ?? -1];
  const column = core.layout.columns[core.layout.colOf.get(witness.columnId) ?? -1];
  return line === undefined || column === undefined || column.text(line.row) === witness.was;
}

/**
 * What a paste did, under the grid, where not every cell was simply taken: it stays until the next entry or Esc. And what
 * the open cell holds by now, where that is another value than when its text was begun.
 */
export function GridNote<Row>({ core }: { readonly core: GridCore<Row> }): JSX.Element | null {
  const { t } = useTranslation();
  const { report, say } = core;
  const past = report !== null && isPast(core, report);
  const other = otherInCell(core);
  useEffect(() => {
    if (past) say(null);
  }, [past, say]);
  return (
    <div role="status" className="grid-note-place">
      {other !== null && <Other value={other} />}
      {report !== null && !past && (
        <div className="grid-note" aria-label={t('grid.report')}>
          <IconAlertTriangle className="i" aria-hidden="true" />
          <div>
            <b>
              {report.taken === 0 ? t('grid.report.none') : t('grid.report.taken', { count: report.taken })}
            </b>
            {report.beyond > 0 && <p>{t('grid.report.beyond', { count: report.beyond })}</p>}
            {FAULTS.map((kind) => (
              <Kind key={kind} kind={kind} told={report.faults[kind]} core={core} />
            ))}
          </div>
          <button
            type="button"
            className="btn quiet s"
            aria-label={t('common.close')}
            onClick={() => {
              say(null);
            }}
          >
            <IconX className="i" />
          </button>
        </div>
      )}
    </div>
  );
}

/** The open field lies over it. */
function Other({ value }: { readonly value: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="grid-note">
      <IconAlertTriangle className="i" aria-hidden="true" />
      <div>
        <b>{t('grid.other', { value: value === '' ? '–' : value })}</b>
        <p>{t('grid.other.keys')}</p>
      </div>
    </div>
  );
}

type KindProps<Row> = {
  readonly kind: FaultKind;
  readonly told: Told | undefined;
  readonly core: GridCore<Row>;
};

function Kind<Row>({ kind, told, core }: KindProps<Row>): JSX.Element | null {
  const { t } = useTranslation();
  if (told === undefined) return null;
  const rest = told.count - told.first.length;
  return (
    <p>
      {t(`grid.report.${kind}`, { count: told.count })}
      {told.first.map((fault) => (
        <Place key={`${fault.rowId} ${fault.columnId}`} fault={fault} core={core} />
      ))}
      {rest > 0 && <span> {t('grid.report.more', { count: rest })}</span>}
    </p>
  );
}

function Place<Row>({
  fault,
  core,
}: {
  readonly fault: GridFault;
  readonly core: GridCore<Row>;
}): JSX.Element {
  const { t } = useTranslation();
  const go = (): void => {
    const row = core.model.rowOf.get(fault.rowId);
    const col = core.layout.colOf.get(fault.columnId);
    if (row !== undefined && col !== undefined) goTo(core, { row, col }, true);
  };
  return (
    <>
      {' · '}
      <button type="button" className="link" onClick={go}>
        {t('grid.report.place', { row: fault.row, column: fault.column })}
      </button>
      {fault.text !== '' && <q>{fault.text}</q>}
    </>
  );
}
