import { IconArrowBackUp } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { EXISTS } from '#domain/log/commit';
import type { Past } from '#domain/log/history';
import { bringBack, type FigureName } from '#renderer/session/history';
import { useDesk } from '#renderer/session/desk';
import { announceOutcome } from '#renderer/parts/announce';
import { actionWords } from '#renderer/i18n/actions';
import { valueWords } from '#renderer/features/history/values';
import { Doubt, When } from '#renderer/features/history/when.tsx';
import { Who } from '#renderer/features/history/who.tsx';
import { personWords, type Words } from '#renderer/i18n/words';
import { Button } from '#renderer/ui/button.tsx';

type PastValueProps = {
  readonly words: Words;
  readonly figure: FigureName;
  readonly past: Past;
  readonly pasts: readonly Past[];
  /** More than one value stands: it is to be decided first, with a reason. */
  readonly isContested: boolean;
};

/** One value that a figure had: who, from which post, when, why, and what became of it. */
export function PastValue({ words, figure, past, pasts, isContested }: PastValueProps): JSX.Element {
  const { t } = words;
  const stands = past.replacedBy.length === 0;
  const state = isContested ? t('history.waits') : t('history.stands');
  return (
    <li className={stands ? 'on' : ''}>
      <div className="row">
        <b className="hist-value">{valueWords(words, figure, past.value)}</b>
        <span className="push" />
        {stands && <span className={isContested ? 'chip bad' : 'chip acc'}>{state}</span>}
      </div>
      <p className="tiny muted">
        <When words={words} moment={past} /> · {actionWords(t, past.name)}
      </p>
      <p className="tiny muted">
        <Who words={words} by={past} />
      </p>
      <Doubt words={words} moment={past} />
      {past.why !== null && <p className="tiny">{t('history.why', { why: past.why })}</p>}
      <Replaced words={words} figure={figure} past={past} pasts={pasts} />
      {!stands && !isContested && <BringBack words={words} figure={figure} past={past} />}
    </li>
  );
}

function Replaced({ words, figure, past, pasts }: Omit<PastValueProps, 'isContested'>): JSX.Element | null {
  const by = pasts.filter(({ op }) => past.replacedBy.includes(op));
  if (by.length === 0) return null;
  return (
    <>
      {by.map((each) => (
        <p key={each.op} className="tiny muted">
          {words.t('history.replaced', {
            value: valueWords(words, figure, each.value),
            person: personWords(words.t, each.person),
          })}
        </p>
      ))}
    </>
  );
}

/** A record that is gone must come back first; its making and taking away are taken back in the timeline. */
function BringBack({
  words,
  figure,
  past,
}: Pick<PastValueProps, 'words' | 'figure' | 'past'>): JSX.Element | null {
  const { t } = words;
  const isThere = useDesk((desk) => desk.state[figure.kind].has(figure.id));
  const [busy, setBusy] = useState(false);
  if (figure.field === EXISTS) return null;
  const act = async (): Promise<void> => {
    setBusy(true);
    await announceOutcome(
      t,
      bringBack(figure, past.value),
      t('history.brought', { value: valueWords(words, figure, past.value) }),
    );
    setBusy(false);
  };
  return (
    <Button
      small
      disabled={!isThere || busy}
      icon={<IconArrowBackUp className="i" />}
      onClick={() => void act()}
    >
      {isThere ? t('history.bring-back') : `${t('history.bring-back')} · ${t('history.bring-back.gone')}`}
    </Button>
  );
}
