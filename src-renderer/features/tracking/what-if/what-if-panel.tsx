import { IconX } from '@tabler/icons-react';
import { useMemo, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookState } from '#domain/book/book';
import { parseExact, toDecimal, toFixed, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import { roundTotals } from '#domain/scoring/totals';
import { typedFigure } from '#domain/text/typed-figure';
import { boardRow, indicatorsInOrder, totalRows, type BoardRow } from '#domain/tracking/board';
import { enterResult } from '#domain/tracking/enter-result';
import { applyChange } from '#domain/book/change';
import { liftTo, type Lift, type LiftPlan } from '#domain/tracking/what-if';
import { useBook, useDesk } from '#renderer/session/desk';
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
  const now = useMemo(
    () => roundTotals(rows.flatMap((row) => totalRows(row, at))).selfAssessed.over100,
    [rows, at],
  );
  const [typed, setTyped] = useState(() => (now === null ? framework.cap : nextHalf(now, framework)));
  const [most, setMost] = useState(3);
  const plan = useMemo(() => {
    const target = parseExact(typedFigure(typed) ?? '');
    return target === null ? null : liftTo(rows, at, framework, target, most);
  }, [rows, at, framework, typed, most]);
  return (
    <section className="sect">
      <div className="row">
        <Target typed={typed} isRead={plan !== null} onType={setTyped} />
        <Most most={most} onMost={setMost} />
      </div>
      {plan !== null && <Plan plan={plan} most={most} framework={framework} />}
    </section>
  );
}

type TargetProps = {
  readonly typed: string;
  readonly isRead: boolean;
  readonly onType: (text: string) => void;
};

function Target({ typed, isRead, onType }: TargetProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <label className="lab">
      <span>{t('whatIf.target')}</span>
      <input
        className="field num"
        value={typed}
        aria-invalid={!isRead}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
    </label>
  );
}

type MostProps = { readonly most: number; readonly onMost: (most: number) => void };

function Most({ most, onMost }: MostProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <label className="lab">
      <span>{t('whatIf.most')}</span>
      <select
        className="field"
        value={most}
        onChange={(event) => {
          onMost(Number(event.currentTarget.value));
        }}
      >
        {MOST.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </select>
    </label>
  );
}

type PlanProps = { readonly plan: LiftPlan; readonly most: number; readonly framework: Framework };

function Plan({ plan, most, framework }: PlanProps): JSX.Element {
  const { t } = useTranslation();
  const places = framework.scoreDecimals;
  return (
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

type AnotherProps = { readonly row: BoardRow; readonly at: number };

/** Another result for the indicator under the cursor: its score and the total as they would be. */
function Another({ row, at }: AnotherProps): JSX.Element {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { indicator } = row;
  const value = typedFigure(typed);
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
      {value !== null && <Tried id={indicator.id} at={at} value={value} />}
    </section>
  );
}

type TriedProps = { readonly id: string; readonly at: number; readonly value: string };

function Tried({ id, at, value }: TriedProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const state = useDesk((desk) => desk.state);
  const { score, total } = tryOut(state, framework, { id, at, value });
  const words = (figure: Exact | null): string =>
    figure === null ? '–' : toFixed(figure, framework.scoreDecimals);
  return (
    <dl className="kv">
      <dt>{t('whatIf.score')}</dt>
      <dd className="num">{words(score)}</dd>
      <dt>{t('whatIf.total')}</dt>
      <dd className="num">{words(total)}</dd>
    </dl>
  );
}

type Outcome = { readonly score: Exact | null; readonly total: Exact | null };

/** The score of an indicator and the total over 100 with another result; null where there is none. */
function tryOut(state: BookState, framework: Framework, { id, at, value }: TriedProps): Outcome {
  const ops = enterResult(state, id, framework.rounds[at]?.code ?? '', value);
  const tried = applyChange(state, { name: 'enter-result', ops });
  const rows = indicatorsInOrder(tried).map((each) => boardRow(tried, each, framework));
  const cell = rows.find(({ indicator }) => indicator.id === id)?.cells[at];
  return {
    score: cell?.none === null && cell.score.state === 'scored' ? cell.score.score : null,
    total: roundTotals(rows.flatMap((each) => totalRows(each, at))).selfAssessed.over100,
  };
}

/** A target to begin with: half a point more, not above the cap. */
function nextHalf(now: Exact, framework: Framework): string {
  const cap = parseExact(framework.cap);
  const wanted = now.add(parseExact('0.5') ?? now);
  return cap !== null && wanted.compare(cap) > 0 ? framework.cap : toFixed(wanted, 2);
}
