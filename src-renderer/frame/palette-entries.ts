import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookState } from '#domain/book/book';
import type { Round } from '#domain/scoring/framework';
import { normaliseThai } from '#domain/text/thai';
import { indicatorsInOrder } from '#domain/tracking/board';
import { toggleChecks } from '#renderer/navigation/checks-panel';
import { useBook, useDesk } from '#renderer/session/desk';
import { beginAnother, show, showIndicator, showRound } from '#renderer/navigation/navigate';
import { setColorScheme, setLocale } from '#renderer/preferences/preferences';
import { RAIL_PAGES } from '#renderer/frame/rail.tsx';
import { useUndo, type Undo } from '#renderer/parts/use-undo';

/** One thing that the palette finds; `key` does the same without it. */
export type Entry = {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly key?: string;
  readonly run: () => void;
};

const SHOWN = 12;

/** Found by any part of the label; a Thai word written in another order of marks is found too. */
export function matching(entries: readonly Entry[], search: string): readonly Entry[] {
  const wanted = normaliseThai(search);
  return entries.filter((entry) => normaliseThai(entry.label).includes(wanted)).slice(0, SHOWN);
}

export function useEntries(): readonly Entry[] {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const undo = useUndo();
  const { rounds } = useBook().framework;
  return useMemo(
    () => [...pages(t), ...roundEntries(t, rounds), ...commands(t, undo), ...indicators(t, state)],
    [t, rounds, state, undo],
  );
}

function roundEntries(t: TFunction, rounds: readonly Round[]): readonly Entry[] {
  return rounds.map(({ code, months }) => ({
    id: `round-${code}`,
    group: t('palette.rounds'),
    label: t('frame.round', { months }),
    run: () => {
      showRound(code);
    },
  }));
}

function pages(t: TFunction): readonly Entry[] {
  return RAIL_PAGES.map((page, at) => ({
    id: `page-${page}`,
    group: t('palette.pages'),
    label: t(`page.${page}`),
    key: `Ctrl ${String(at + 1)}`,
    run: () => {
      show(page);
    },
  }));
}

function commands(t: TFunction, { undo, redo }: Undo): readonly Entry[] {
  const group = t('palette.commands');
  const entry = (id: string, label: string, run: () => void, key?: string): Entry => ({
    id,
    group,
    label,
    run,
    ...(key === undefined ? {} : { key }),
  });
  return [
    entry('import', t('import.title'), () => {
      show('import');
    }),
    entry('framework', t('page.framework'), () => {
      show('framework');
    }),
    entry('checks', t('checks.title'), toggleChecks, 'Alt C'),
    entry('undo', t('key.undo'), undo, 'Ctrl Z'),
    entry('redo', t('key.redo'), redo, 'Ctrl Y'),
    entry('another', t('frame.another'), beginAnother),
    entry('light', t('palette.light'), () => {
      setColorScheme('light');
    }),
    entry('dark', t('palette.dark'), () => {
      setColorScheme('dark');
    }),
    entry('th', t('palette.language.th'), () => {
      setLocale('th');
    }),
    entry('en', t('palette.language.en'), () => {
      setLocale('en');
    }),
  ];
}

function indicators(t: TFunction, state: BookState): readonly Entry[] {
  return indicatorsInOrder(state).map((indicator) => ({
    id: indicator.id,
    group: t('palette.indicators'),
    label: `${indicator.no} ${indicator.name}`,
    run: () => {
      showIndicator(indicator.id);
    },
  }));
}
