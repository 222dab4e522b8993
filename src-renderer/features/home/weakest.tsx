/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { toFixed } from '#domain/exact';
import type { BoardRow } from '#domain/tracking/board';
import type { HomeBoard } from '#domain/home/home';
import { useBook } from '#renderer/session/desk';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';

const SHOWN = 5;

/** The lowest scores of the round, each with its way through the rounds. */
export function Weakest({ home }: { readonly home: HomeBoard }): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const { rows, at } = home;
  const scored = rows.flatMap((row) => {
    const cell = row.cells[at];
    return cell?.none === null && cell.score.state === 'scored'
      ? [{ row, cell, score: cell.score.score }]
      : [];
  });
  const weakest = scored.toSorted((a, b) => a.score.compare(b.score)).slice(0, SHOWN);
  return (
    <section>
      <h2 className="row">
        {t('home.weakest')}
        <span className="push" />
        <small className="muted">
          {t('home.weakest.round', { months: framework.rounds[at]?.months ?? 12 })}
        </small>
      </h2>
      {weakest.length === 0 && <p className="small muted">{t('home.weakest.none')}</p>}
      <ul className="list">
        {weakest.map(({ row, cell, score }) => (
          <li key={row.indicator.id} className="weakest">
            <span className="faint">{row.indicator.no}</span>
            <span className="nm" title={row.indicator.name}>
              {row.indicator.name}
            </span>
            <Spark row={row} upto={at} />
            <b className="num">{toFixed(score, framework.scoreDecimals)}</b>
            {cell.lamp !== null && <ScoreLamp framework={framework} lamp={cell.lamp} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const WIDTH = 58;
const HEIGHT = 18;

/** Scores of the rounds so far as a small line; floats for pixels only. */
function Spark({ row, upto }: { readonly row: BoardRow; readonly upto: number }): JSX.Element {
  const { framework } = useBook();
  const [low, high] = [Number(framework.floor), Number(framework.cap)];
  const span = Math.max(1, framework.rounds.length - 1);
  const points = row.cells.slice(0, upto + 1).flatMap((cell, at) => {
    if (cell.none !== null || cell.score.state !== 'scored') return [];
    const y = HEIGHT - 2 - ((cell.score.score.valueOf() - low) / (high - low)) * (HEIGHT - 4);
    return [{ x: 2 + (at * (WIDTH - 6)) / span, y }];
  });
  const last = points.at(-1);
  const path = points
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  return (
    <svg className="spark" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true">
      <path d={path} fill="none" stroke="var(--ink-2)" strokeWidth="1.3" />
      {last !== undefined && <circle cx={last.x} cy={last.y} r="2.4" fill="var(--accent)" />}
    </svg>
  );
}
