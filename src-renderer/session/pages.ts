import type { Page } from '#renderer/session/desk';

/** Whether a word names a page of this program. */
export function isPage(word: string): word is Page {
  return word === 'import' || word === 'indicator' || PAGES.some((page) => page === word);
}

export const PAGES: readonly Page[] = [
  'home',
  'strategy',
  'agreement',
  'tracking',
  'reports',
  'evidence',
  'history',
  'settings',
  'framework',
];
