import { IconCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { useView } from '#renderer/features/strategy/view';

export type LinkChoice = {
  readonly id: string;
  readonly words: string;
  /** Stands under the one before it. */
  readonly isDeep: boolean;
  readonly on: boolean;
};

type LinkChoicesProps = {
  readonly label: string;
  readonly choices: readonly LinkChoice[];
  readonly onToggle: (id: string) => void;
  readonly t: TFunction;
};

const STEP: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };

/** A list from which several can be chosen: arrows, Home and End walk, Space or Enter links and unlinks, Esc closes. */
export function LinkChoices({ label, choices, onToggle, t }: LinkChoicesProps): JSX.Element {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const step = STEP[event.code];
    const current = choices[at];
    if (step !== undefined) setAt(Math.max(0, Math.min(at + step, choices.length - 1)));
    else if (['Space', 'Enter', 'NumpadEnter'].includes(event.code) && current !== undefined)
      onToggle(current.id);
    else if (event.code === 'Escape') {
      const opener = list.current?.parentElement?.querySelector('button');
      useView.setState({ choosing: null });
      opener?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      aria-label={label}
      aria-activedescendant={`link-${String(at)}`}
      tabIndex={0}
      className="choices"
      title={t('strategy.links.help')}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ id, words, isDeep, on }, index) => (
        <li
          key={id}
          id={`link-${String(index)}`}
          role="option"
          aria-selected={on}
          className={[isDeep && 'deep', index === at && 'at'].filter(Boolean).join(' ')}
          onPointerDown={(event) => {
            event.preventDefault();
            setAt(index);
            onToggle(id);
          }}
        >
          <span className={on ? 'check on' : 'check'}>
            {on && <IconCheck className="i" aria-hidden="true" />}
          </span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
