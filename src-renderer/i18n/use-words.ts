import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBook, useDesk } from '#renderer/session/desk';
import type { Words } from '#renderer/i18n/words';

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The words of the open book, in the language of the window. */
export function useWords(gone: ReadonlyMap<string, string> = NOTHING): Words {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const state = useDesk((desk) => desk.state);
  const { framework } = useBook();
  return useMemo(() => ({ t, locale, state, framework, gone }), [t, locale, state, framework, gone]);
}
