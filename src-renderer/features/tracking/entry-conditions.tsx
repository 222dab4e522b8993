import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { explainScore } from '#domain/scoring/explain';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { conditionTexts, setMet } from '#domain/tracking/enter-list';
import { shortest } from '#domain/tracking/shown-result';
import { enterNow } from '#renderer/features/tracking/enter';
import { Tick } from '#renderer/features/tracking/entry-steps.tsx';

type EntryProps = { readonly row: BoardRow; readonly cell: RoundCell };

/** The conditions of a hybrid: the levels behind the last with a figure. */
export function ConditionsEntry({ row: { indicator }, cell }: EntryProps): JSX.Element | null {
  const { t } = useTranslation();
  const conditions = conditionTexts(indicator, cell.levels);
  const [first] = conditions;
  if (first === undefined) return null;
  const met = conditions.map((_each, at) => cell.input.met?.[at] === true);
  const open = met.indexOf(false);
  const place = { indicator, round: cell.round };
  const last = cell.levels[first.level - 2] ?? null;
  return (
    <fieldset className="sect entry">
      <legend>{t('tracking.conditions')}</legend>
      {explainScore(cell.input).kind !== 'conditions' && last !== null && (
        <p className="tiny muted">
          {t('tracking.conditions.wait', { level: first.level - 1, last: shortest(last) })}
        </p>
      )}
      {conditions.map(({ level, text }, at) => (
        <Tick
          key={level}
          on={met[at] === true}
          onTick={(on) =>
            enterNow((state) => setMet(state, place, { at, met: on, count: conditions.length }))
          }
          name={t('tracking.conditions.level', { level })}
          text={text}
          idle={
            met[at] === true && open !== -1 && at > open
              ? t('tracking.conditions.idle', { open: first.level + open })
              : null
          }
        />
      ))}
    </fieldset>
  );
}
