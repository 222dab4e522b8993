import type { JSX } from 'react';
import type { Framework } from '#domain/scoring/framework';
import { useDesk, type Locale } from '#renderer/data/desk';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';

export function lampWord({ lamps }: Framework, lamp: number, locale: Locale): string {
  const found = lamps[lamp];
  return (locale === 'en' ? found?.wordEn : null) ?? found?.word ?? '';
}

/** Which of the five fills a lamp has, whatever the number of bands of the year. */
export function fifthOf({ lamps }: Framework, lamp: number): number {
  return Math.max(1, Math.round(((lamp + 1) * 5) / lamps.length));
}

type ScoreLampProps = { readonly framework: Framework; readonly lamp: number; readonly word: boolean };

/** The lamp of a score; where its word is not shown it is said. */
export function ScoreLamp({ framework, lamp, word }: ScoreLampProps): JSX.Element {
  const locale = useDesk((desk) => desk.locale);
  const fifth = fifthOf(framework, lamp);
  const text = lampWord(framework, lamp, locale);
  return (
    <span className={`lampw lv${String(fifth)}`} title={text}>
      <LampMark fifths={fifth} />
      <span className={word ? undefined : 'sr-only'}>{text}</span>
    </span>
  );
}
