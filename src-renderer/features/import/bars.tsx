import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counts, Fate, Judgement } from '#renderer/features/import/preview';
import type { ImportChoices } from '#renderer/features/import/use-choices';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

export type Filter = 'all' | Judgement | Fate;

type FilterBarProps = {
  readonly counts: Counts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

/** Always offered; the others where there are such rows. */
const JUDGEMENTS = ['all', 'fix', 'look', 'ready'] as const;
const FATES = ['new', 'changed', 'same', 'ask', 'closed'] as const;

export function FilterBar({ counts, filter, onFilter }: FilterBarProps): JSX.Element {
  const { t } = useTranslation();
  const fates = FATES.filter((fate) => (counts[fate] > 0 && counts[fate] < counts.all) || fate === filter);
  return (
    <div className="tools">
      <Segmented
        label={t('import.filter')}
        value={filter}
        onChange={onFilter}
        options={[...JUDGEMENTS, ...fates].map((value) => ({
          value,
          label: t(`import.filter.${value}`, { number: counts[value] }),
        }))}
      />
    </div>
  );
}

type ConfirmBarProps = {
  readonly choices: ImportChoices;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
};

/** What will be taken in and what the weights then come to, and the one button that does it. */
export function ConfirmBar({ choices, onBack, onConfirm }: ConfirmBarProps): JSX.Element {
  const { t } = useTranslation();
  const { counts, totals, open } = choices;
  return (
    <div className="impf">
      <b>{willText(t, choices)}</b>
      <span className={totals.is === '100' ? 'muted' : 't-warn'}>
        {totals.is === totals.was
          ? t('import.total', { total: totals.is })
          : t('import.total.change', { total: totals.is, was: totals.was })}
      </span>
      <span className="push" />
      <Button onClick={onBack}>{t('import.other')}</Button>
      <Button look="primary" disabled={counts.doing === 0 || open > 0} onClick={onConfirm}>
        {confirmText(t, choices)}
      </Button>
    </div>
  );
}

/** "เพิ่ม 3 ตัวชี้วัด · เปลี่ยน 5 ค่า · คงเดิม 6" */
function willText(t: TFunction, { rows, counts }: ImportChoices): string {
  const added = rows.filter((row) => row.fate === 'new' && !row.left).length;
  const parts = [
    added === 0 ? null : t('import.will.add', { number: added }),
    counts.values === 0 ? null : t('import.will.change', { number: counts.values }),
    counts.same === 0 ? null : t('import.will.same', { number: counts.same }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('import.will.nothing') : parts.join(' · ');
}

/** A disabled button says why. */
function confirmText(t: TFunction, { counts, open }: ImportChoices): string {
  if (open > 0) return t('import.confirm.open', { number: open });
  return counts.doing === 0 ? t('import.confirm.nothing') : t('import.confirm', { count: counts.doing });
}
