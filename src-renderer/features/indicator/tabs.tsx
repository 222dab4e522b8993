import { useRef, type JSX, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** Parts of an indicator that have something to show. */
export const TABS = ['trend', 'sheet', 'evidence'] as const;
export type Tab = (typeof TABS)[number];

type TabsProps = {
  readonly tab: Tab;
  /** How many files the open round has. */
  readonly files: number;
  readonly onTab: (tab: Tab) => void;
};

/** One stop for Tab; the arrows go from one to the next. */
export function Tabs({ tab, files, onTab }: TabsProps): JSX.Element {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : null;
    if (step === null || event.altKey) return;
    event.preventDefault();
    const at = (TABS.indexOf(tab) + step + TABS.length) % TABS.length;
    onTab(TABS[at] ?? tab);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <div className="tabs ind-tabs" role="tablist" aria-label={t('indicator.tabs')} ref={list}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === tab}
          aria-controls="ind-tab"
          tabIndex={each === tab ? 0 : -1}
          className={each === tab ? 'on' : ''}
          onKeyDown={onKeyDown}
          onClick={() => {
            onTab(each);
          }}
        >
          {t(`indicator.tab.${each}`)}
          {each === 'evidence' && files > 0 && <span className="muted"> {files}</span>}
        </button>
      ))}
    </div>
  );
}
