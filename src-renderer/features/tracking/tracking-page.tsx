import { IconCertificate, IconFileImport, IconTable } from '@tabler/icons-react';
import { useMemo, useRef, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, parseExact, sum, toFixed, wholeNumber } from '#domain/exact';
import { formatThaiDate } from '#domain/calendar/thai-date';
import type { Framework } from '#domain/scoring/framework';
import type { RoundTotals, Total } from '#domain/scoring/totals';
import { typedFigure } from '#domain/text/typed-figure';
import { enterResult } from '#domain/tracking/enter-result';
import { useDesk } from '#renderer/data/desk';
import { show } from '#renderer/data/open';
import { write } from '#renderer/data/write';
import { boardColumns, resultColumn, roundOfColumn } from '#renderer/features/tracking/columns.tsx';
import { fifthsOf } from '#renderer/features/tracking/lamp.tsx';
import { boardLines } from '#renderer/features/tracking/lines.tsx';
import { ScorePanel } from '#renderer/features/tracking/score-panel.tsx';
import './tracking.css';
import { useBoard, type Board } from '#renderer/features/tracking/use-board';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { focusFirst } from '#renderer/ui/grid/focus-first';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridEdit, GridEditKind, GridHeadGroup, GridRange, GridSpot } from '#renderer/ui/grid/grid-types';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** Results of every indicator in every round; a typed figure shows score, weighted score, lamp and total at once. */
export function TrackingPage(): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const board = useBoard();
  const [spot, setSpot] = useState<GridSpot | null>(null);
  const [range, setRange] = useState<GridRange | null>(null);
  const [panel, setPanel] = useState(true);
  const { framework, at } = board;
  const columns = useMemo(() => boardColumns({ t, framework, open: at }), [t, framework, at]);
  const heads = useMemo(() => headGroups(framework, at, t, locale), [framework, at, t, locale]);
  const lines = useMemo(() => boardLines(board, t, locale), [board, t, locale]);
  const first = board.rows[0]?.indicator.id;
  const openRound = framework.rounds[at]?.code ?? '';
  const start = useRef(first === undefined ? null : { rowId: first, columnId: resultColumn(openRound) });
  const [takeFocus] = useState(() => focusFirst(start.current));
  if (first === undefined) return <EmptyBoard />;
  const place = placeOf(board, spot);
  return (
    <>
      <div className="head trk-head">
        <h1>{t('tracking.title')}</h1>
        <span className="push" />
        <span className="small muted nowrap">{t('tracking.total')}</span>
        <Totals framework={framework} totals={board.totals} />
        {!panel && (
          <Button
            hotkey="Alt E"
            onClick={() => {
              setPanel(true);
            }}
          >
            {t('tracking.panel.open')}
          </Button>
        )}
      </div>
      <div className="split">
        <div className="work">
          <Grid
            label={t('tracking.grid')}
            className="trk"
            columns={columns}
            rows={lines}
            headGroups={heads}
            ref={takeFocus}
            cursor={start.current}
            onEdit={enter}
            onCursor={setSpot}
            onRange={setRange}
            onKey={(event) => {
              if (!(event.altKey && event.code === 'KeyE')) return false;
              setPanel((open) => !open);
              return true;
            }}
          />
        </div>
        {panel && (
          <ScorePanel
            framework={framework}
            row={place.row}
            at={place.at}
            onClose={() => {
              setPanel(false);
            }}
          />
        )}
      </div>
      <StatusLine
        keys={[
          ['F2', t('key.edit')],
          ['Ctrl V', t('key.paste')],
          ['Alt E', t('tracking.panel.open')],
          ['Ctrl Z', t('key.undo')],
        ]}
      >
        <Where board={board} spot={spot} range={range} />
        <Legend framework={framework} />
      </StatusLine>
    </>
  );
}

/** Typed, pasted and cleared results all come this way: one change, so that one undo takes all back. */
function enter(edits: readonly GridEdit[], kind: GridEditKind): void {
  const { state } = useDesk.getState();
  const ops = edits.flatMap(({ rowId, columnId, text }) => {
    const round = roundOfColumn(columnId);
    return round === null ? [] : enterResult(state, rowId, round, typedFigure(text));
  });
  void write({ name: kind === 'paste' ? 'paste' : 'enter-result', ops });
}

function placeOf(board: Board, spot: GridSpot | null): { row: Board['rows'][number] | null; at: number } {
  const row = board.rows.find((each) => each.indicator.id === spot?.rowId) ?? null;
  const round = spot === null ? null : (spot.columnId.split(':')[1] ?? null);
  const at = board.framework.rounds.findIndex((each) => each.code === round);
  return { row, at: at === -1 ? board.at : at };
}

function headGroups(framework: Framework, open: number, t: ReturnType<typeof useTranslation>['t'], locale: 'th' | 'en'): readonly GridHeadGroup[] {
  const rounds = framework.rounds.map((round, at): GridHeadGroup => {
    const title = t('tracking.round', { months: round.months });
    const due = t('tracking.round.due', { day: formatThaiDate(round.dueOn, 'dayMonth', locale) });
    if (at !== open) return { span: 2, rule: true, text: title };
    return {
      span: 4,
      rule: true,
      text: (
        <>
          <b>{title}</b> <span className="faint">{due}</span>
        </>
      ),
    };
  });
  return [{ span: 4 }, ...rounds];
}

function Totals({ framework, totals }: { readonly framework: Framework; readonly totals: RoundTotals }): JSX.Element {
  const { t } = useTranslation();
  const weight = (total: Total): string => toFixed(total.weight, framework.weightDecimals);
  const { certified, selfAssessed } = totals;
  const printed = (value: Total['over100']): string => (value === null ? '–' : toFixed(value, framework.scoreDecimals));
  return (
    <>
      <div className="tot" data-total="certified">
        <b>{printed(certified.renormalised)}</b>
        <small>
          {certified.renormalised === null
            ? t('tracking.total.certified.none')
            : t('tracking.total.certified', { weight: weight(certified) })}
        </small>
      </div>
      <div className="tot lite" data-total="self">
        <b>{printed(selfAssessed.over100)}</b>
        <small>
          {selfAssessed.over100 === null
            ? t('tracking.total.self.none')
            : t('tracking.total.self', { weight: toFixed(exact(framework.weightTotal), framework.weightDecimals) })}
        </small>
      </div>
    </>
  );
}

type WhereProps = { readonly board: Board; readonly spot: GridSpot | null; readonly range: GridRange | null };

function Where({ board, spot, range }: WhereProps): JSX.Element {
  const { t } = useTranslation();
  const figures = (range?.cells ?? []).flatMap((text) => parseExact(text) ?? []);
  if (range !== null && figures.length > 0) {
    const total = sum(figures);
    return (
      <span>
        {t('tracking.status.sum', {
          count: range.cells.length,
          sum: toFixed(total, 4),
          mean: toFixed(total.div(wholeNumber(figures.length)), 4),
        })}
      </span>
    );
  }
  const { row, at } = placeOf(board, spot);
  const months = board.framework.rounds[at]?.months ?? 12;
  if (row !== null && spot !== null && roundOfColumn(spot.columnId) !== null) {
    return <span>{t('tracking.status.cell', { no: row.indicator.no, months })}</span>;
  }
  const done = board.rows.filter((each) => (each.cells[board.at]?.value ?? null) !== null).length;
  return <span>{t('tracking.status.rest', { count: board.rows.length, months: board.framework.rounds[board.at]?.months ?? 12, done })}</span>;
}

function Legend({ framework }: { readonly framework: Framework }): JSX.Element {
  return (
    <span className="legend">
      {framework.lamps.map((lamp, at) => (
        <span key={lamp.from} className={`lampw lv${String(fifthsOf(framework, at))}`}>
          <LampMark fifths={fifthsOf(framework, at)} />
          <span>{toFixed(exact(lamp.from), 1)}+</span>
        </span>
      ))}
    </span>
  );
}

function EmptyBoard(): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <div className="head">
        <h1>{t('tracking.title')}</h1>
      </div>
      <Empty
        icon={IconTable}
        title={t('tracking.empty.title')}
        actions={
          <>
            <Button
              look="primary"
              icon={<IconFileImport className="i" />}
              onClick={() => {
                show('import');
              }}
            >
              {t('import.title')}
            </Button>
            <Button
              icon={<IconCertificate className="i" />}
              onClick={() => {
                show('agreement');
              }}
            >
              {t('page.agreement')}
            </Button>
          </>
        }
      >
        {t('tracking.empty.text')}
      </Empty>
      <StatusLine>{t('tracking.empty.title')}</StatusLine>
    </>
  );
}
