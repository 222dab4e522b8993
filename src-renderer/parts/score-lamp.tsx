import type { JSX } from 'react';
import type { Framework } from '#domain/scoring/framework';
import { useDesk } from '#renderer/session/desk';
import { fifthsOf, lampWord } from '#renderer/i18n/lamp-words';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';

type ScoreLampProps = { readonly framework: Framework; readonly lamp: number; readonly word?: boolean };

/** The lamp of a score with its word; where there is no room for the word it is said. The number stands beside it. */
export function ScoreLamp({ framework, lamp, word = true }: ScoreLampProps): JSX.Element {
  const locale = useDesk((desk) => desk.locale);
  const fifths = fifthsOf(framework, lamp);
  const text = lampWord(framework, lamp, locale);
  return (
    <span className={`lampw lv${String(fifths)}`} title={text}>
      <LampMark fifths={fifths} />
      <span className={word ? undefined : 'sr-only'}>{text}</span>
    </span>
  );
}
