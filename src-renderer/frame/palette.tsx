import { Modal } from '@mantine/core';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ScrollArea.css';
import { useMemo, useState, type JSX, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { WithMantine } from '#renderer/ui/with-mantine.tsx';
import { matching, useEntries, type Entry } from '#renderer/frame/palette-entries';

/** Search and commands: verbs first, found by any part of the word, Thai spelling forgiven. */
export function Palette({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const entries = useEntries();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => matching(entries, search), [entries, search]);
  const current = Math.min(at, found.length - 1);
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined) setAt((current + step + found.length) % Math.max(1, found.length));
    else if (event.code === 'Enter') run(found[current]);
    else return;
    event.preventDefault();
  };
  return (
    <WithMantine>
      <Modal.Root
        opened
        onClose={onClose}
        // The window itself never scrolls, and its policy refuses the inline style of the lock.
        lockScroll={false}
        transitionProps={{ duration: 0 }}
        size={560}
        padding={0}
        yOffset="12vh"
      >
        <Modal.Overlay />
        <Modal.Content aria-label={t('frame.search')}>
          <Modal.Body>
            <div className="palette">
              <input
                className="field"
                data-autofocus
                role="combobox"
                aria-expanded="true"
                aria-controls="palette-list"
                aria-activedescendant={
                  found[current] === undefined ? undefined : `palette-${found[current].id}`
                }
                aria-label={t('palette.placeholder')}
                placeholder={t('palette.placeholder')}
                value={search}
                onChange={(event) => {
                  setSearch(event.target.value);
                  setAt(0);
                }}
                onKeyDown={onKeyDown}
              />
              <Found found={found} current={current} onRun={run} />
            </div>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </WithMantine>
  );
}

type FoundProps = {
  readonly found: readonly Entry[];
  readonly current: number;
  readonly onRun: (entry: Entry) => void;
};

function Found({ found, current, onRun }: FoundProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul id="palette-list" role="listbox" aria-label={t('frame.search')}>
      {found.length === 0 && <li className="nothing">{t('palette.nothing')}</li>}
      {found.map((entry, index) => (
        <li
          key={entry.id}
          id={`palette-${entry.id}`}
          role="option"
          aria-selected={index === current}
          className={index === current ? 'on' : ''}
          onPointerDown={(event) => {
            event.preventDefault();
            onRun(entry);
          }}
        >
          <span className="tiny muted">{entry.group}</span>
          <span className="label-text">{entry.label}</span>
          {entry.key !== undefined && <kbd>{entry.key}</kbd>}
        </li>
      ))}
    </ul>
  );
}
