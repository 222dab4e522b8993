import { IconHistory, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { toDecimal, toFixed, type Exact } from '#domain/exact';
import { resultId } from '#domain/book/book';
import { explainScore, type Explanation } from '#domain/scoring/explain';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { showHistory, showIndicator } from '#renderer/data/open';
import { figure } from '#renderer/features/tracking/columns.tsx';
import { Lamp } from '#renderer/features/tracking/lamp.tsx';
import { ScorePicture } from '#renderer/features/tracking/score-picture.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

type ScorePanelProps = {
  readonly framework: Framework;
  readonly row: BoardRow | null;
  readonly at: number;
  readonly onClose: () => void;
};

/** Each score explains itself: picture, formula, weight, rule. */
export function ScorePanel({ framework, row, at, onClose }: ScorePanelProps): JSX.Element {
  const { t } = useTranslation();
  const cell = row?.cells[at];
  return (
    <aside className="panel trk-panel" data-region="panel" aria-label={t('tracking.panel')}>
      <header>
        <div className="row tiny muted">
          {t('tracking.panel')}
          <span className="push" />
          <kbd>Alt E</kbd>
          <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={onClose}>
            <IconX className="i" />
          </button>
        </div>
        {row !== null && (
          <h2>
            {row.indicator.no} {row.indicator.name}
          </h2>
        )}
        {row !== null && cell !== undefined && <Figure framework={framework} cell={cell} />}
      </header>
      <div className="body" tabIndex={0} role="region" aria-label={t('tracking.panel')}>
        {row === null || cell === undefined ? (
          <p className="small muted">{t('tracking.panel.none')}</p>
        ) : (
          <Story framework={framework} row={row} cell={cell} />
        )}
      </div>
      {row !== null && cell !== undefined && (
        <footer>
          <Button
            onClick={() => {
              showIndicator(row.indicator.id);
            }}
          >
            {t('indicator.open')}
          </Button>
          <span className="push" />
          <Button
            icon={<IconHistory className="i" />}
            onClick={() => {
              showHistory({ kind: 'result', id: resultId(row.indicator.id, cell.round), field: 'value' });
            }}
          >
            {t('history.open')}
          </Button>
        </footer>
      )}
    </aside>
  );
}

function Figure({
  framework,
  cell,
}: {
  readonly framework: Framework;
  readonly cell: RoundCell;
}): JSX.Element {
  if (cell.none !== null || cell.score.state === 'none') return <b className="bigs nil">–</b>;
  return (
    <div className="row">
      <b className="bigs">{toFixed(cell.score.score, framework.scoreDecimals)}</b>
      {cell.lamp !== null && <Lamp framework={framework} lamp={cell.lamp} />}
    </div>
  );
}

type StoryProps = { readonly framework: Framework; readonly row: BoardRow; readonly cell: RoundCell };

function Story(props: StoryProps): JSX.Element {
  const { cell } = props;
  const explanation = explainScore(cell.input);
  return (
    <>
      {cell.none === null && explanation.kind !== 'none' ? (
        <>
          <Picture {...props} explanation={explanation} />
          <Formula {...props} explanation={explanation} />
        </>
      ) : (
        <WhyNone {...props} />
      )}
      <Facts {...props} />
    </>
  );
}

/** Why there is no score, and what to do about it. */
function WhyNone({ row, cell }: StoryProps): JSX.Element | null {
  const { t } = useTranslation();
  if (cell.none === null) return null;
  const expected = cell.none === 'notDue' || cell.none === 'naApproved';
  return (
    <Note look={expected ? 'info' : 'warn'}>
      {t(`tracking.none.long.${cell.none}`, {
        value: cell.value ?? '',
        method: t(`method.${row.indicator.method}`),
      })}
    </Note>
  );
}

type Explained = StoryProps & { readonly explanation: Exclude<Explanation, { kind: 'none' }> };

/** Steps need no picture: the step is the score. */
function Picture({ framework, row, cell, explanation }: Explained): JSX.Element | null {
  const { t } = useTranslation();
  const { method, direction, levels } = row.indicator;
  if (method === 'milestone' || cell.value === null) return null;
  return (
    <div>
      <ScorePicture
        levels={levels}
        value={cell.value}
        score={explanation.score.valueOf()}
        label={`${cell.value} → ${toFixed(explanation.score, framework.scoreDecimals)}`}
        stepped={method === 'threshold'}
      />
      <p className="tiny muted center">
        {t(`direction.${direction}`)} · {t(`method.${method}`)}
      </p>
    </div>
  );
}

function Formula(props: Explained): JSX.Element {
  const { framework, row, cell, explanation } = props;
  const places = framework.scoreDecimals;
  const score = toFixed(explanation.score, places);
  return (
    <div className="formula">
      <p>{useReason(explanation, framework)}</p>
      {explanation.kind === 'between' && (
        <p className="fx">
          {explanation.level} + {difference(explanation.value, explanation.from)} ÷{' '}
          {difference(explanation.to, explanation.from)} = <b>{score}</b>
        </p>
      )}
      {cell.weighted !== null && (
        <p className="fx">
          {score} × {figure(row.indicator.weight, framework.weightDecimals)} ÷ {framework.weightTotal}.00 ={' '}
          <b>{toFixed(cell.weighted, places)}</b>
        </p>
      )}
    </div>
  );
}

/** Written the larger first, so that a difference never starts with a minus. */
function difference(a: Exact, b: Exact): JSX.Element {
  const [large, small] = a.compare(b) >= 0 ? [a, b] : [b, a];
  return (
    <>
      ({plain(large)} – {plain(small)})
    </>
  );
}

function plain(value: Exact): string {
  return toDecimal(value) ?? toFixed(value, 4);
}

function useReason(explanation: Explained['explanation'], framework: Framework): string {
  const { t } = useTranslation();
  const bounded = explanation.beforeBounds.equals(explanation.score)
    ? ''
    : ` · ${t('tracking.explain.bounded', { floor: framework.floor, cap: framework.cap, score: plain(explanation.score) })}`;
  switch (explanation.kind) {
    case 'between':
      return t('tracking.explain.between', {
        level: explanation.level,
        next: explanation.level + 1,
        from: plain(explanation.from),
        to: plain(explanation.to),
      });
    case 'belowFirst':
      return t('tracking.explain.belowFirst', { first: plain(explanation.first), floor: framework.floor });
    case 'atOrAboveLast':
      return (
        t('tracking.explain.atOrAboveLast', { level: explanation.level, last: plain(explanation.last) }) +
        bounded
      );
    case 'levelPassed':
      return (
        (explanation.level === 0
          ? t('tracking.explain.levelPassed.zero')
          : t('tracking.explain.levelPassed', { level: explanation.level })) + bounded
      );
    case 'step':
      return t('tracking.explain.step', { value: plain(explanation.value) }) + bounded;
    default:
      return bounded;
  }
}

function Facts({ framework, row, cell }: StoryProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = row;
  return (
    <dl className="kv sect">
      <dt>{t('tracking.panel.method')}</dt>
      <dd>{t(`method.${indicator.method}`)}</dd>
      <dt>{t('tracking.panel.rule')}</dt>
      <dd>
        {t('tracking.panel.rule.text', {
          year: framework.fiscalYear,
          version: framework.version,
          floor: framework.floor,
          cap: framework.cap,
        })}
      </dd>
      <dt>{t('tracking.panel.levels')}</dt>
      <dd>{indicator.levels.map((level) => level ?? '–').join(' · ')}</dd>
      <dt>{t('tracking.panel.base')}</dt>
      <dd>{indicator.base ?? '–'}</dd>
      <dt>{t('tracking.panel.state')}</dt>
      <dd className={cell.state === 'certified' ? 't-ok' : ''}>
        {cell.state === null ? t('state.none') : t(`state.${cell.state}`)}
      </dd>
    </dl>
  );
}
