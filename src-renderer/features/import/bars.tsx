import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadFile } from '#domain/ipc/bridge';
import { show } from '#renderer/data/open';
import { isMade } from '#renderer/data/outcome';
import { useOnce } from '#renderer/data/use-once';
import type { Counts, Outcome, PreviewRow } from '#renderer/features/import/preview';
import { confirmImport } from '#renderer/features/import/use-import';
import { tell } from '#renderer/frame/tell';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

export type Filter = 'all' | Outcome;

type FilterBarProps = {
  readonly counts: Counts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

export function FilterBar({ counts, filter, onFilter }: FilterBarProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="tools">
      <Segmented
        label={t('import.filter')}
        value={filter}
        onChange={onFilter}
        options={[
          { value: 'all', label: t('import.filter.all', { count: counts.all }) },
          { value: 'fix', label: t('import.filter.bad', { count: counts.fix }) },
          { value: 'look', label: t('import.filter.warn', { count: counts.look }) },
          { value: 'ready', label: t('import.filter.ready', { count: counts.ready }) },
        ]}
      />
    </div>
  );
}

type ConfirmBarProps = {
  readonly file: ReadFile;
  readonly rows: readonly PreviewRow[];
  readonly counts: Counts;
  readonly onBack: () => void;
};

/** What will be taken in, and the one button that does it. */
export function ConfirmBar({ file, rows, counts, onBack }: ConfirmBarProps): JSX.Element {
  const { t } = useTranslation();
  const once = useOnce();
  const chosen = new Set(rows.filter((row) => row.taken).map(({ row }) => row));
  const confirm = (): void => {
    const done = t('import.done', { count: chosen.size });
    void once(() => tell(t, confirmImport(file, chosen), done)).then((outcome) => {
      if (isMade(outcome)) show('agreement');
    });
  };
  return (
    <div className="impf">
      <b>{t('import.will', { count: chosen.size })}</b>
      <span className="muted">
        {counts.fix + counts.look === 0
          ? t('import.will.clean')
          : t('import.will.later', { bad: counts.fix, warn: counts.look })}
      </span>
      <span className="push" />
      <Button onClick={onBack}>{t('import.other')}</Button>
      <Button look="primary" disabled={chosen.size === 0} onClick={confirm}>
        {t('import.confirm', { count: chosen.size })}
      </Button>
    </div>
  );
}
