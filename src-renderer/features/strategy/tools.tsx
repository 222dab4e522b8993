import { IconAlertTriangle, IconLayoutSidebarRight } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { act } from '#renderer/features/strategy/commands';
import { LEVELS, type ShownTree } from '#renderer/features/strategy/shown-tree';
import { firstShown, focusRow, search, showLevel, useView } from '#renderer/features/strategy/view';
import { Button } from '#renderer/ui/button.tsx';
import { FindField } from '#renderer/ui/find-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

const LEADS_DOWN = new Set(['ArrowDown', 'Enter', 'NumpadEnter']);

type ToolsProps = { readonly flags: number; readonly shown: ShownTree; readonly t: TFunction };

/** Narrows the tree by words and by depth, and says how much asks to be looked at. */
export function Tools({ flags, shown, t }: ToolsProps): JSX.Element {
  const { level, query, panel } = useView();
  return (
    <div className="strat-tools">
      <Search query={query} hits={shown.hits.length} t={t} />
      {query === '' && flags > 0 && (
        <button
          type="button"
          className="chip warn flags"
          title={t('strategy.flags.key')}
          onClick={() => {
            act('next-flag', t);
          }}
        >
          <IconAlertTriangle className="i" aria-hidden="true" />
          {t('strategy.flags.count', { count: flags })}
        </button>
      )}
      <span className="small muted" role="status">
        {query !== '' && t('strategy.found', { count: shown.hits.length })}
      </span>
      <span className="push" />
      <span className="small muted nowrap down-to" aria-hidden="true">
        {t('strategy.level')}
      </span>
      <Segmented
        label={t('strategy.level')}
        value={level}
        options={LEVELS.map((each) => ({ value: each, label: t(`strategy.kind.${each}`) }))}
        onChange={showLevel}
      />
      {!panel && (
        <Button
          look="quiet"
          small
          title={t('strategy.panel.open')}
          aria-label={t('strategy.panel.open')}
          icon={<IconLayoutSidebarRight className="i" />}
          onClick={() => {
            act('details', t);
          }}
        />
      )}
    </div>
  );
}

type SearchProps = { readonly query: string; readonly hits: number; readonly t: TFunction };

function Search({ query, hits, t }: SearchProps): JSX.Element {
  return (
    <FindField
      label={t('strategy.search')}
      clearLabel={t('strategy.search.clear')}
      query={query}
      onQuery={search}
      onKey={(event) => {
        if (hits === 0 || !LEADS_DOWN.has(event.code)) return;
        focusRow(firstShown());
        event.preventDefault();
      }}
    />
  );
}
