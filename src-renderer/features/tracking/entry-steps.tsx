import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { setStep, setSteps, stepTexts } from '#domain/tracking/enter-list';
import { enterNow } from '#renderer/features/tracking/enter';
import { Button } from '#renderer/ui/button.tsx';

type EntryProps = { readonly row: BoardRow; readonly cell: RoundCell };

/** The steps of a milestone: ticked where they are done, and said where one does not count yet. */
export function StepsEntry({ row: { indicator }, cell }: EntryProps): JSX.Element {
  const { t } = useTranslation();
  const done = cell.input.steps ?? [];
  const place = { indicator, round: cell.round };
  const open = firstOpen(done);
  return (
    <fieldset className="sect entry">
      <legend>{t('tracking.steps')}</legend>
      {stepTexts(indicator, done).map((text, at) => (
        <Tick
          key={at}
          on={done[at] === true}
          onTick={(on) => enterNow((state) => setStep(state, place, at, on))}
          name={t('tracking.steps.step', { step: at + 1 })}
          text={text}
          idle={
            done[at] === true && at > open && !indicator.partialCredit
              ? t('tracking.steps.idle', { open: open + 1 })
              : null
          }
        />
      ))}
      {done.length > 0 && (
        <Button small look="quiet" onClick={() => enterNow((state) => setSteps(state, place, []))}>
          {t('tracking.steps.clear')}
        </Button>
      )}
    </fieldset>
  );
}

function firstOpen(done: readonly boolean[]): number {
  const open = done.indexOf(false);
  return open === -1 ? done.length : open;
}

type TickProps = {
  readonly on: boolean;
  readonly name: string;
  readonly text: string;
  /** Why a tick does not count yet. */
  readonly idle: ReactNode;
  readonly onTick: (on: boolean) => void;
};

/** One line of a list that is done or not. */
export function Tick({ on, name, text, idle, onTick }: TickProps): JSX.Element {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          onTick(event.target.checked);
        }}
      />
      <span>
        <b>{name}</b> {text}
        {idle !== null && <small className="t-warn">{idle}</small>}
      </span>
    </label>
  );
}
