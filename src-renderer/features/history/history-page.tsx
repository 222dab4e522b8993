import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useConflicts } from '#renderer/session/conflicts';
import { Conflicts } from '#renderer/features/history/conflicts.tsx';
import './history.css';
import { Timeline } from '#renderer/features/history/timeline.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

/** What is to be decided, first while there is any; and everything that was done. */
export function HistoryPage(): JSX.Element {
  const { t } = useTranslation();
  const conflicts = useConflicts();
  const [view, setView] = useState<'decide' | 'timeline'>('decide');
  const shown = conflicts.length === 0 ? 'timeline' : view;
  return (
    <>
      <div className="head">
        <h1>{t('history.title')}</h1>
        {conflicts.length > 0 && (
          <Segmented
            label={t('history.view')}
            value={shown}
            onChange={setView}
            options={[
              { value: 'decide', label: t('history.to-decide', { count: conflicts.length }) },
              { value: 'timeline', label: t('history.timeline') },
            ]}
          />
        )}
      </div>
      {shown === 'decide' ? <Conflicts conflicts={conflicts} /> : <Timeline />}
    </>
  );
}
