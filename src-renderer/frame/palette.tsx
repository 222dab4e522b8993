import { Modal } from '@mantine/core';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ScrollArea.css';
import { useMemo, useState, type JSX, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { normaliseThai } from '#domain/text/thai';
import { indicatorsInOrder } from '#domain/tracking/board';
import { useDesk } from '#renderer/data/desk';
import { beginAnother, dress, show, speak } from '#renderer/data/open';
import { RAIL_PAGES } from '#renderer/frame/rail.tsx';
import { useUndo } from '#renderer/frame/use-undo';

type Entry = { readonly id: string; readonly group: string; readonly label: string; readonly key?: string; run(): void };

const SHOWN = 12;

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
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      size={560}
      padding={0}
      yOffset="12vh"
      aria-label={t('frame.search')}
    >
      <div className="palette">
        <input
          className="field"
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={found[current] === undefined ? undefined : `palette-${found[current].id}`}
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
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
                run(entry);
              }}
            >
              <span className="tiny muted">{entry.group}</span>
              <span className="label-text">{entry.label}</span>
              {entry.key !== undefined && <kbd>{entry.key}</kbd>}
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}

function matching(entries: readonly Entry[], search: string): readonly Entry[] {
  const wanted = normaliseThai(search);
  return entries.filter((entry) => normaliseThai(entry.label).includes(wanted)).slice(0, SHOWN);
}

function useEntries(): readonly Entry[] {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const { undo, redo } = useUndo();
  return useMemo(() => {
    const commands = t('palette.commands');
    return [
      ...RAIL_PAGES.map((page, at): Entry => ({
        id: `page-${page}`,
        group: t('palette.pages'),
        label: t(`page.${page}`),
        key: `Ctrl ${String(at + 1)}`,
        run: () => {
          show(page);
        },
      })),
      { id: 'import', group: commands, label: t('import.title'), run: () => { show('import'); } },
      { id: 'undo', group: commands, label: t('key.undo'), key: 'Ctrl Z', run: undo },
      { id: 'redo', group: commands, label: t('key.redo'), key: 'Ctrl Y', run: redo },
      { id: 'another', group: commands, label: t('frame.another'), run: beginAnother },
      { id: 'light', group: commands, label: t('palette.light'), run: () => { dress('light'); } },
      { id: 'dark', group: commands, label: t('palette.dark'), run: () => { dress('dark'); } },
      { id: 'th', group: commands, label: t('palette.language.th'), run: () => { speak('th'); } },
      { id: 'en', group: commands, label: t('palette.language.en'), run: () => { speak('en'); } },
      ...indicatorsInOrder(state).map((indicator): Entry => ({
        id: indicator.id,
        group: t('palette.indicators'),
        label: `${indicator.no} ${indicator.name}`,
        run: () => {
          show('agreement');
        },
      })),
    ];
  }, [t, state, undo, redo]);
}
