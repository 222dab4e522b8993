import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { ACTION_GROUPS, type Filter } from '#renderer/i18n/actions';
import { FindField } from '#renderer/ui/find-field.tsx';

type TimelineToolsProps = {
  readonly t: TFunction;
  readonly filter: Filter;
  readonly found: number;
  readonly total: number;
  readonly onFilter: (filter: Filter) => void;
};

/** Narrows the timeline by kind of action and by words. */
export function TimelineTools({ t, filter, found, total, onFilter }: TimelineToolsProps): JSX.Element {
  const groups: readonly Filter['group'][] = ['all', ...ACTION_GROUPS];
  return (
    <div className="hist-tools">
      <FindField
        label={t('history.search')}
        clearLabel={t('strategy.search.clear')}
        query={filter.query}
        onQuery={(query) => {
          onFilter({ ...filter, query });
        }}
      />
      <select
        className="field small hist-group"
        aria-label={t('history.group')}
        value={filter.group}
        onChange={(event) => {
          const group = groups.find((each) => each === event.target.value) ?? 'all';
          onFilter({ ...filter, group });
        }}
      >
        {groups.map((group) => (
          <option key={group} value={group}>
            {t(`history.group.${group}`)}
          </option>
        ))}
      </select>
      <span className="small muted" role="status">
        {found < total && t('history.found', { count: found })}
      </span>
    </div>
  );
}
