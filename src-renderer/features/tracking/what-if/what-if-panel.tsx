import { IconX } from '@tabler/icons-react';
import { useMemo, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { parseExact, toDecimal, toFixed, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import { roundTotals } from '#domain/scoring/totals';
import { typedFigure } from '#domain/text/typed-figure';
import { boardRow, indicatorsInOrder, totalRows, type BoardRow } from '#domain/tracking/board';
import { enterResult } from '#domain/tracking/enter-result';
import { applyChange } from '#domain/book/change';
import { liftTo, type Lift } from '#domain/tracking/what-if';
import { useBook, useDesk } from '#renderer/data/desk';
import './what-if.css';
import { Note } from '#renderer/ui/note.tsx';

type WhatIfPanelProps = {
  readonly rows: readonly BoardRow[];
  readonly at: number;
  /** The row under the cursor. */
  readonly row: BoardRow | null;
  readonly onClose: () => void;
};

/** What would be if: nothing here is written. Above: fewest indicators to a target; below: another result for one. */
export function WhatIfPanel({ rows, at, row, onClose }: WhatIfPanelProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  return (
    <aside className="panel what-if" data-region="panel" aria-label={t('whatIf.title')}>
      <header>
        <div className="row tiny muted">
          {t('whatIf.title')}
          <span className="push" />
          <kbd>Alt W</kbd>
          <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={onClose}>
            <IconX className="i" />
          </button>
        </div>
        <h2>{t('whatIf.heading', { months: framework.rounds[at]?.months ?? 12 })}</h2>
      </header>
      <div className="body" tabIndex={0} role="region" aria-label={t('whatIf.title')}>
        <Note look="info">{t('whatIf.notKept')}</Note>
        <ToTarget rows={rows} at={at} framework={framework} />
        {row !== null && <Another key={row.indicator.id} row={row} at={at} />}
      </div>
    </aside>
  );
}

type ToTargetProps = {
  readonly rows: readonly BoardRow[];
  readonly at: number;
  readonly framework: Framework;
};

const MOST = [1, 2, 3, 4, 5] as const;

function ToTarget({ rows, at, framework }: ToTargetProps): JSX.Element {
  const { t } = useTranslation();
  const now = useMemo(
    () => roundTotals(rows.flatMap((row) => totalRows(row, at))).selfAssessed.over100,
    [rows, at],
  );
  const [typed, setTyped] = useState(() => (now === null ? framework.cap : nextHalf(now, framework)));
  const [most, setMost] = useState(3);
  const target = parseExact(typedFigure(typed) ?? '');
  const plan = useMemo(
    () => (target === null ? null : liftTo(rows, at, framework, target, most)),
    // An exact number is made anew at each reading of the same text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, at, framework, typed, most],
  );
  const places = framework.scoreDecimals;
  return (
    <section className="sect">
      <div className="row">
        <label className="lab">
          <span>{t('whatIf.target')}</span>
          <input
            className="field num"
            value={typed}
            aria-invalid={target === null}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        </label>
        <label className="lab">
          <span>{t('whatIf.most')}</span>
          <select
            className="field"
            value={most}
            onChange={(event) => {
              setMost(Number(event.currentTarget.value));
            }}
          >
            {MOST.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
      </div>
      {plan !== null && (
        <>
          <p className="row">
            <b className="num">{toFixed(plan.before, places)}</b> →{' '}
            <b className="bigs num">{toFixed(plan.after, places)}</b>
          </p>
          {!plan.reached && <p className="small t-warn">{t('whatIf.notReached', { most })}</p>}
          {plan.lifts.length === 0 && plan.reached && <p className="small t-ok">{t('whatIf.already')}</p>}
          <ol className="lifts">
            {plan.lifts.map((lift) => (
              <OneLift key={lift.indicator.id} lift={lift} framework={framework} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function OneLift({ lift, framework }: { readonly lift: Lift; readonly framework: Framework }): JSX.Element {
  const { t } = useTranslation();
  const places = framework.scoreDecimals;
  const { indicator, from, to, gain, result } = lift;
  return (
    <li>
      <b>
        {indicator.no} {indicator.name}
      </b>
      <span className="num">
        {toFixed(from, places)} → {toFixed(to, places)} · +{toFixed(gain, places)}
      </span>
      {result !== null && (
        <small className="muted">
          {t('whatIf.needs', { value: toDecimal(result) ?? toFixed(result, 4), unit: indicator.unit })}
        </small>
      )}
    </li>
  );
}

/** Another result for the indicator under the cursor: its score and the total as they would be. */
function Another({ row, at }: { readonly row: BoardRow; readonly at: number }): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const state = useDesk((desk) => desk.state);
  const [typed, setTyped] = useState('');
  const round = framework.rounds[at]?.code ?? '';
  const { indicator } = row;
  const value = typedFigure(typed);
  const tried =
    value === null
      ? state
      : applyChange(state, { name: 'enter-result', ops: enterResult(state, indicator.id, round, value) });
  const rows = value === null ? [] : indicatorsInOrder(tried).map((each) => boardRow(tried, each, framework));
  const total = roundTotals(rows.flatMap((each) => totalRows(each, at))).selfAssessed.over100;
  const cell = rows.find((each) => each.indicator.id === indicator.id)?.cells[at];
  const places = framework.scoreDecimals;
  const score = cell?.none === null && cell.score.state === 'scored' ? cell.score.score : null;
  return (
    <section className="sect">
      <h3>
        {indicator.no} {indicator.name}
      </h3>
      <label className="lab">
        <span>{t('whatIf.another', { unit: indicator.unit })}</span>
        <input
          className="field num"
          value={typed}
          placeholder={row.cells[at]?.value ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </label>
      {value !== null && (
        <dl className="kv">
          <dt>{t('whatIf.score')}</dt>
          <dd className="num">{score === null ? '–' : toFixed(score, places)}</dd>
          <dt>{t('whatIf.total')}</dt>
          <dd className="num">{total === null ? '–' : toFixed(total, places)}</dd>
        </dl>
      )}
    </section>
  );
}

/** A target to begin with: half a point more, not above the cap. */
function nextHalf(now: Exact, framework: Framework): string {
  const cap = parseExact(framework.cap);
  const wanted = now.add(parseExact('0.5') ?? now);
  return cap !== null && wanted.compare(cap) > 0 ? framework.cap : toFixed(wanted, 2);
}
