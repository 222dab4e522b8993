import type { TFunction } from 'i18next';
import type { ChangeName } from '#domain/book/change';
import { containsThai } from '#domain/text/thai';
import type { TimelineEntry } from '#renderer/session/history';
import { recordWords } from '#renderer/i18n/record-words';
import { personWords, postWords, type Words } from '#renderer/i18n/words';

/** Kinds of action that the timeline can be narrowed to. */
export const ACTION_GROUPS = ['results', 'agreement', 'strategy', 'import', 'mended', 'other'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

const GROUP_OF: Readonly<Record<ChangeName, ActionGroup>> = {
  start: 'other',
  import: 'import',
  'edit-indicator': 'agreement',
  'add-indicator': 'agreement',
  'remove-indicator': 'agreement',
  'move-indicator': 'agreement',
  'assign-dimension': 'agreement',
  'add-part': 'agreement',
  'enter-result': 'results',
  'enter-month': 'results',
  'add-item': 'agreement',
  'edit-item': 'agreement',
  'remove-item': 'agreement',
  paste: 'import',
  'add-node': 'strategy',
  'edit-node': 'strategy',
  'move-node': 'strategy',
  'remove-node': 'strategy',
  'copy-strategy': 'strategy',
  'edit-swot': 'strategy',
  'edit-plan': 'strategy',
  'edit-framework': 'other',
  'edit-post': 'other',
  'bring-back': 'mended',
  'take-back': 'mended',
  decide: 'mended',
  propose: 'agreement',
  'take-proposal-back': 'agreement',
  reopen: 'agreement',
  'strike-signature': 'agreement',
  'ask-amendment': 'agreement',
  'decide-amendment': 'agreement',
  answer: 'agreement',
  agree: 'agreement',
  sign: 'agreement',
  amend: 'agreement',
  'close-year': 'agreement',
  submit: 'results',
  withdraw: 'results',
  certify: 'results',
  return: 'results',
  exempt: 'results',
  'write-narrative': 'results',
  attach: 'results',
  detach: 'results',
  'finish-todo': 'results',
};

export function groupOf(name: string): ActionGroup {
  return isChangeName(name) ? GROUP_OF[name] : 'other';
}

/** What was done. A name that this program does not have comes from a newer one. */
export function actionWords(t: TFunction, name: string): string {
  if (!isChangeName(name)) return t('history.action.newer');
  const text = t(`change.${name}`);
  // The same words stand in the middle of a sentence elsewhere.
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The making of a book cannot be taken back: there would be nothing left to show. */
export function mayTakeBack({ name }: Pick<TimelineEntry, 'name'>): boolean {
  return name !== 'start';
}

function isChangeName(name: string): name is ChangeName {
  return Object.hasOwn(GROUP_OF, name);
}

const NAMED = 2;

/** The first records by name and how many more there are. */
export function recordsWords(words: Words, { records }: Pick<TimelineEntry, 'records'>): string {
  const names = records.slice(0, NAMED).map(({ kind, id }) => recordWords(words, kind, id));
  const more = records.length - names.length;
  const said = names.join(', ');
  return more > 0 ? words.t('history.records.more', { names: said, count: more }) : said;
}

export type Filter = { readonly group: ActionGroup | 'all'; readonly query: string };

/** Entries of that kind in which the words of the query stand: in what was done, by whom, or to what. */
export function matching(
  words: Words,
  entries: readonly TimelineEntry[],
  { group, query }: Filter,
): readonly TimelineEntry[] {
  const ofGroup = group === 'all' ? entries : entries.filter(({ name }) => groupOf(name) === group);
  if (query.trim() === '') return ofGroup;
  return ofGroup.filter((entry) => containsThai(searchText(words, entry), query));
}

function searchText(words: Words, { name, person, post, records }: TimelineEntry): string {
  const { t } = words;
  const names = records.map(({ kind, id }) => recordWords(words, kind, id));
  return [actionWords(t, name), personWords(t, person), postWords(t, post), ...names].join(' ');
}
