import type { JSX } from 'react';
import { useBook, useDesk } from '#renderer/session/desk';
import { personWords, postWords, type Words } from '#renderer/i18n/words';

type WhoProps = {
  readonly words: Words;
  readonly by: { readonly person: string; readonly post: string; readonly device: string };
  /** Whether it says how the post was come by, too. */
  readonly marked?: boolean;
};

/** Person, post, how the post was come by (nobody is granted one yet), and on which computer. */
export function Who({ words, by, marked = false }: WhoProps): JSX.Element {
  const { t } = words;
  const { sample } = useBook();
  const mine = useDesk((desk) => desk.device);
  return (
    <>
      {personWords(t, by.person)} · {postWords(t, by.post)}
      {marked && by.post !== '' && ` (${t(sample ? 'grant.sample' : 'grant.chosen')})`} ·{' '}
      {by.device === mine
        ? t('history.device.this')
        : t('history.device.other', { code: shortCode(by.device) })}
    </>
  );
}

const SHOWN = 6;

/** Enough of a computer's key to tell a few computers apart. */
function shortCode(device: string): string {
  return device.slice(0, SHOWN);
}
