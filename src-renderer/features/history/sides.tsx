import { useId, type JSX, type ReactNode } from 'react';
import type { Conflict } from '#domain/log/conflicts';
import type { Past } from '#domain/log/history';
import type { Option } from '#renderer/features/history/conflict-options';
import { valueWords, type Figure } from '#renderer/features/history/values';
import { Doubt, When } from '#renderer/features/history/when.tsx';
import { Who } from '#renderer/features/history/who.tsx';
import type { Words } from '#renderer/i18n/words';

type BaseSideProps = { readonly words: Words; readonly figure: Figure; readonly past: Past };

/** What stood before: both had it on the screen. */
export function BaseSide({ words, figure, past }: BaseSideProps): JSX.Element {
  const value = valueWords(words, figure, past.value);
  return (
    <div className="conf-side base">
      <span className="tiny muted">{words.t('history.side.base')}</span>
      <p className={valueClass(value)}>{value}</p>
      <Author words={words} past={past} />
    </div>
  );
}

type SideProps = {
  readonly words: Words;
  readonly conflict: Conflict;
  readonly option: Option;
  readonly at: number;
  readonly isChosen: boolean;
  readonly onChoose: (key: string) => void;
};

/** One value with its authors, to be chosen. None is chosen beforehand. */
export function Side({ words, conflict, option, at, isChosen, onChoose }: SideProps): JSX.Element {
  const { t } = words;
  return (
    <Choice
      at={at}
      isChosen={isChosen}
      label={labelOf(words, conflict, at)}
      onChoose={() => {
        onChoose(option.key);
      }}
      value={optionWords(words, conflict, option)}
      chip={option.isShown ? <span className="chip acc">{t('history.side.shown')}</span> : null}
    >
      {option.authors.map((past) => (
        <Author key={past.op} words={words} past={past} />
      ))}
    </Choice>
  );
}

type ChoiceProps = {
  readonly at: number;
  readonly label: string;
  readonly isChosen: boolean;
  readonly chip?: ReactNode;
  readonly value?: string;
  readonly children: ReactNode;
  readonly onChoose: () => void;
};

/** A way to decide; the digit at the right chooses it too. */
export function Choice(props: ChoiceProps): JSX.Element {
  const { at, label, isChosen, chip, value, children, onChoose } = props;
  const id = useId();
  return (
    <div className={isChosen ? 'conf-side on' : 'conf-side'}>
      <div className="row">
        <input type="radio" id={id} name="history-side" checked={isChosen} onChange={onChoose} />
        <label className="tiny muted" htmlFor={id}>
          {label}
        </label>
        {chip}
        <span className="push" />
        <kbd>{at + 1}</kbd>
      </div>
      {value !== undefined && (
        <label className={valueClass(value)} htmlFor={id}>
          {value}
        </label>
      )}
      {children}
    </div>
  );
}

/** A figure is large, a text is read. */
const FIGURE_LETTERS = 24;

function valueClass(value: string): string {
  return value.length > FIGURE_LETTERS ? 'conf-value long' : 'conf-value';
}

function Author({ words, past }: { readonly words: Words; readonly past: Past }): JSX.Element {
  const { t } = words;
  return (
    <dl>
      <dt>{t('history.side.by')}</dt>
      <dd>
        <Who words={words} by={past} />
      </dd>
      <dt>{t('history.side.when')}</dt>
      <dd>
        <When words={words} moment={past} /> <Doubt words={words} moment={past} />
      </dd>
      {past.why !== null && (
        <>
          <dt>{t('history.side.why')}</dt>
          <dd>{past.why}</dd>
        </>
      )}
    </dl>
  );
}

/** Sides have letters, as two people would call them; the ways out of a deletion or a cycle say themselves. */
function labelOf({ t }: Words, { kind }: Conflict, at: number): string {
  const letters = t('history.letters');
  return kind === 'values'
    ? t('history.side', { letter: letters.charAt(at) || at + 1 })
    : t('history.side.way');
}

export function optionWords(words: Words, { kind, entity, id, field }: Conflict, { value }: Option): string {
  const { t } = words;
  switch (kind) {
    case 'values':
      return valueWords(words, { kind: entity, id, field }, value);
    case 'removed-edited':
      return value === true ? t('history.keep') : t('history.remove');
    case 'cycle':
      return value === null
        ? t('history.to-top')
        : t('history.back-under', { name: valueWords(words, { kind: entity, id, field }, value) });
  }
}
