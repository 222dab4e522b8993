import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type JSX } from 'react';
import type { TimelineEntry } from '#renderer/session/history';
import { useDesk } from '#renderer/session/desk';
import { actionWords, mayTakeBack } from '#renderer/i18n/actions';
import { EntryRecords } from '#renderer/features/history/entry-records.tsx';
import { TakeBack } from '#renderer/features/history/take-back.tsx';
import { isWritingOutside, useEscape } from '#renderer/ui/use-escape';
import { Doubt, When } from '#renderer/features/history/when.tsx';
import { Who } from '#renderer/features/history/who.tsx';
import type { Words } from '#renderer/i18n/words';

type EntryPanelProps = {
  readonly words: Words;
  readonly entry: TimelineEntry;
  /** Opened to be taken back: the question stands there at once. */
  readonly asking: boolean;
  readonly onClose: () => void;
};

/** One action whole: when, who, on what; and the button that takes it back. */
export function EntryPanel({ words, entry, asking, onClose }: EntryPanelProps): JSX.Element {
  const { t } = words;
  const panel = useRef<HTMLElement>(null);
  const close = (): void => {
    onClose();
    // The list has one tab stop: the entry that was open.
    document.querySelector<HTMLElement>('.hist-lines [tabindex="0"]')?.focus();
  };
  useEffect(() => {
    panel.current?.focus();
  }, []);
  useEscape((event) => {
    const isOther = useDesk.getState().historyOf !== null || isWritingOutside(panel.current, event.target);
    if (!isOther) close();
    return !isOther;
  });
  return (
    <aside ref={panel} className="panel" data-region="panel" tabIndex={-1} aria-label={t('history.entry')}>
      <header>
        <div className="row tiny muted">
          {t('history.entry')}
          <span className="push" />
          <kbd>Esc</kbd>
          <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={close}>
            <IconX className="i" />
          </button>
        </div>
        <h2>{actionWords(t, entry.name)}</h2>
      </header>
      <div className="body" tabIndex={0} role="region" aria-label={t('history.entry')}>
        <dl className="kv">
          <dt>{t('history.entry.when')}</dt>
          <dd>
            <When words={words} moment={entry} /> <Doubt words={words} moment={entry} />
          </dd>
          <dt>{t('history.entry.by')}</dt>
          <dd>
            <Who words={words} by={entry} marked />
          </dd>
          <dt>{t('history.entry.steps')}</dt>
          <dd>{t('history.entry.steps.count', { count: entry.steps })}</dd>
        </dl>
        <EntryRecords words={words} entry={entry} />
      </div>
      {mayTakeBack(entry) ? (
        <TakeBack t={t} entry={entry} asking={asking} />
      ) : (
        <footer>
          <p className="help">{t('history.take-back.start')}</p>
        </footer>
      )}
    </aside>
  );
}
