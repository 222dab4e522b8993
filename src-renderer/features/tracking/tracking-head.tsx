import { IconCalculator } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkButton } from '#renderer/features/tracking/review/bulk-button.tsx';
import { Totals } from '#renderer/features/tracking/totals.tsx';
import type { Board } from '#renderer/features/tracking/use-board';
import { Button } from '#renderer/ui/button.tsx';

type HeadProps = {
  readonly board: Board;
  readonly trying: boolean;
  /** False while the explanation is put away. */
  readonly panel: boolean;
  readonly onTry: () => void;
  readonly onPanel: () => void;
};

/** The totals of the round, and what can be done with it as a whole. */
export function TrackingHead({ board, trying, panel, onTry, onPanel }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  const { framework, totals, yearEnd, rows, at } = board;
  return (
    <div className="head trk-head">
      <h1>{t('tracking.title')}</h1>
      <span className="push" />
      <span className="small muted nowrap total-word">{t('tracking.total')}</span>
      <Totals framework={framework} totals={totals} yearEnd={yearEnd} />
      <Button icon={<IconCalculator className="i" />} aria-expanded={trying} onClick={onTry}>
        {t('whatIf.title')}
      </Button>
      {!panel && (
        <Button hotkey="Alt E" onClick={onPanel}>
          {t('tracking.panel.open')}
        </Button>
      )}
      <BulkButton rows={rows} at={at} months={framework.rounds[at]?.months ?? 12} />
    </div>
  );
}
