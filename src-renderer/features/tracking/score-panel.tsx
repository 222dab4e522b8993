import { IconHistory, IconX } from '@tabler/icons-react';
import { Fragment, useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/book';
import { toFixed } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { showHistory, showIndicator } from '#renderer/navigation/navigate';
import type { EvidenceSlot } from '#renderer/navigation/slots';
import { EvidenceSection } from '#renderer/features/tracking/evidence-section.tsx';
import { ForecastSection } from '#renderer/features/tracking/forecast-section.tsx';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';
import { NarrativeSection } from '#renderer/features/tracking/review/narrative-section.tsx';
import { ReviewSection } from '#renderer/features/tracking/review/review-section.tsx';
import { ScoreStory } from '#renderer/features/tracking/score-story.tsx';
import { usePanelKeys } from '#renderer/features/tracking/use-panel-keys';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';

type ScorePanelProps = {
  readonly framework: Framework;
  readonly row: BoardRow | null;
  readonly at: number;
  readonly Evidence?: EvidenceSlot | undefined;
  /** A file is to be chosen for the row. */
  readonly choosing?: boolean;
  readonly onChosen?: () => void;
  readonly onClose: () => void;
};

/** Each score explains itself: picture, formula, weight, rule; what is no figure is entered here. */
export function ScorePanel(props: ScorePanelProps): JSX.Element {
  const { framework, row, at, onClose } = props;
  const { t } = useTranslation();
  const cell = row?.cells[at];
  const panel = useRef<HTMLElement>(null);
  usePanelKeys({ place: panel, onClose });
  return (
    <aside ref={panel} className="panel trk-panel" data-region="panel" aria-label={t('tracking.panel')}>
      <Head framework={framework} row={row} at={at} onClose={onClose} />
      <div className="body" tabIndex={0} role="region" aria-label={t('tracking.panel')}>
        {row === null || cell === undefined ? (
          <p className="small muted">{t('tracking.panel.none')}</p>
        ) : (
          <Fragment key={`${row.indicator.id}:${cell.round}`}>
            <ScoreStory framework={framework} row={row} cell={cell} at={at} />
            <ForecastSection framework={framework} row={row} />
            <ReviewSection row={row} at={at} />
            <EvidenceSection {...props} place={{ indicator: row.indicator.id, round: cell.round }} />
            <NarrativeSection indicator={row.indicator.id} round={cell.round} />
          </Fragment>
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

/** Whose score it is, of which round, and the score itself. */
function Head({ framework, row, at, onClose }: Omit<ScorePanelProps, 'Evidence'>): JSX.Element {
  const { t } = useTranslation();
  const months = framework.rounds[at]?.months ?? 12;
  const cell = row?.cells[at];
  return (
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
        <Heading>
          {row.indicator.no} {row.indicator.name}
        </Heading>
      )}
      {cell !== undefined && (
        <div className="row">
          <Figure framework={framework} cell={cell} />
          <span className="push" />
          <span className="tiny muted">{t('tracking.round', { months })}</span>
        </div>
      )}
    </header>
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
    <>
      <b className="bigs">{toFixed(cell.score.score, framework.scoreDecimals)}</b>
      {cell.lamp !== null && <ScoreLamp framework={framework} lamp={cell.lamp} />}
    </>
  );
}
