import { IconFilter, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { ACTION_GROUPS, type Filter } from '#renderer/features/history/actions';

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
  const search = (query: string): void => {
    onFilter({ ...filter, query });
  };
  return (
    <div className="hist-tools">
      <div className="input hist-find">
        <IconFilter className="i" aria-hidden="true" />
        <input
          type="text"
          value={filter.query}
          placeholder={t('history.search')}
          aria-label={t('history.search')}
          onChange={(event) => {
            search(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.code !== 'Escape' || filter.query === '') return;
            event.preventDefault();
            search('');
          }}
        />
        {filter.query !== '' && (
          <button
            type="button"
            className="link"
            aria-label={t('strategy.search.clear')}
            onClick={() => {
              search('');
            }}
          >
            <IconX className="i" />
          </button>
        )}
      </div>
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
