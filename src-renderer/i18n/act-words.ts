import type { TFunction } from 'i18next';
import type { Act } from '#domain/book/agreement';
import { byWords } from '#renderer/i18n/by-words';

/** Who did something and from which post; a post that was chosen at the computer and not granted says so. */
export function actWords(t: TFunction, { person, by, grant }: Pick<Act, 'person' | 'by' | 'grant'>): string {
  const who = [person.trim(), byWords(t, by)].filter((part) => part !== '').join(' · ');
  const mark = grant === 'notKnown' ? '' : t(`grant.${grant}`);
  return mark === '' || who === '' ? who : `${who} (${mark})`;
}
