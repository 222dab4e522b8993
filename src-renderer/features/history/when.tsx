import { IconClockExclamation } from '@tabler/icons-react';
import type { JSX } from 'react';
import { doubtWords, type Moment, type Words } from '#renderer/i18n/words';
import { momentWords, timeWords } from '#renderer/i18n/when';

type WhenProps = {
  readonly words: Words;
  readonly moment: Moment;
  /** Under the head of a day the time is enough; of a clock that is doubted the day is needed too. */
  readonly timeOnly?: boolean;
};

/** What the clock said, and that it is doubted. */
export function When({ words, moment, timeOnly = false }: WhenProps): JSX.Element {
  const { locale } = words;
  const isShort = timeOnly && moment.clock === 'ok';
  return <span>{isShort ? timeWords(moment.wall, locale) : momentWords(moment.wall, locale)}</span>;
}

export function Doubt({ words, moment }: Omit<WhenProps, 'timeOnly'>): JSX.Element | null {
  const doubt = doubtWords(words, moment);
  if (doubt === null) return null;
  return (
    <span className="hist-doubt t-warn">
      <IconClockExclamation className="i" aria-hidden="true" /> {doubt}
    </span>
  );
}
