import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deduction } from '#domain/book/result';
import { useLineNames } from '#renderer/drafts/use-line-names';
import { fromThaiDigits } from '#domain/text/thai';
import { isFigure, typedFigure } from '#domain/text/typed-figure';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { setDeductions } from '#domain/tracking/enter-list';
import { enterNow } from '#renderer/features/tracking/enter';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { EntryField } from '#renderer/features/tracking/entry-field.tsx';
import { Button } from '#renderer/ui/button.tsx';

type EntryProps = { readonly row: BoardRow; readonly cell: RoundCell };

/** What is taken off a rubric: so many times so much, and why. */
export function DeductionsEntry({ row: { indicator }, cell }: EntryProps): JSX.Element {
  const { t } = useTranslation();
  const all = cell.input.deductions ?? [];
  const names = useLineNames('deduction', all);
  const set = (deductions: readonly Deduction[]): void => {
    enterNow((state) => setDeductions(state, { indicator, round: cell.round }, deductions));
  };
  return (
    <fieldset className="sect entry">
      <legend>{t('tracking.deductions')}</legend>
      {indicator.deductionText !== '' && <p className="tiny muted">{indicator.deductionText}</p>}
      {all.map((deduction, at) => (
        <Line
          key={at}
          at={at}
          name={names[at] ?? ''}
          deduction={deduction}
          onChange={(change) => {
            set(all.map((each, index) => (index === at ? { ...each, ...change } : each)));
          }}
          onRemove={() => {
            set(all.filter((_each, index) => index !== at));
          }}
        />
      ))}
      <Button
        small
        icon={<IconPlus className="i" />}
        onClick={() => {
          set([...all, { points: indicator.deductionPoints, times: 1, reason: '' }]);
        }}
      >
        {t('tracking.deductions.add')}
      </Button>
    </fieldset>
  );
}

type LineProps = {
  readonly at: number;
  /** Of its drafts. */
  readonly name: string;
  readonly deduction: Deduction;
  readonly onChange: (change: Partial<Deduction>) => void;
  readonly onRemove: () => void;
};

function Line({ at, name, deduction, onChange, onRemove }: LineProps): JSX.Element {
  const { t } = useTranslation();
  const { times, points, reason } = deduction;
  const isWrong = points === null || !isFigure(points) || points.startsWith('-');
  return (
    <DraftScope at={`deduction/${name}`}>
      <div className="deduction">
        <EntryField
          className="num"
          name="times"
          label={t('tracking.deductions.times')}
          value={String(times)}
          refused={t('tracking.deductions.count')}
          onEnter={(text) => {
            const count = countIn(text);
            if (count !== null) onChange({ times: count });
            return count !== null;
          }}
        />
        <span className="tiny muted" aria-hidden="true">
          {t('tracking.deductions.each')}
        </span>
        <EntryField
          className="num"
          name="points"
          label={t('tracking.deductions.points')}
          value={points ?? ''}
          problem={isWrong ? t('tracking.none.valueInvalid') : null}
          onEnter={(text) => {
            onChange({ points: typedFigure(text) });
            return true;
          }}
        />
        <button
          type="button"
          className="btn quiet s"
          aria-label={t('tracking.deductions.remove', { at: at + 1 })}
          onClick={onRemove}
        >
          <IconTrash className="i" />
        </button>
        <div className="why">
          <span className="tiny muted" aria-hidden="true">
            {t('tracking.deductions.reason')}
          </span>
          <EntryField
            name="reason"
            label={t('tracking.deductions.reason')}
            value={reason}
            onEnter={(text) => {
              onChange({ reason: text.trim() });
              return true;
            }}
          />
        </div>
      </div>
    </DraftScope>
  );
}

/** A count is a whole number; anything else stays in the field. */
function countIn(text: string): number | null {
  const plain = fromThaiDigits(text).trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null;
}
