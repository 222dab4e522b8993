import type { TFunction } from 'i18next';
import { SHAPES } from '#domain/log/shapes';

const BETWEEN = ' · ';

/** Who did something, as it is kept: the code of the post, with the person's name before it where one is known. */
export function keptBy(person: string, post: string): string {
  return person.trim() === '' ? post : `${person.trim()}${BETWEEN}${post}`;
}

/** The same in the words of the window. What was kept in words before is shown as it stands. */
export function byWords(t: TFunction, by: string): string {
  const at = by.lastIndexOf(BETWEEN);
  const [before, last] =
    at === -1 ? ['', by] : [by.slice(0, at + BETWEEN.length), by.slice(at + BETWEEN.length)];
  const post = SHAPES.book.post.read(last);
  return post === undefined ? by : `${before}${t(`post.${post}`)}`;
}
