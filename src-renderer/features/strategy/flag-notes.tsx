import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { show } from '#renderer/navigation/navigate';
import { isOwn, LOOKS } from '#renderer/features/strategy/flags';
import type { Flag, Item } from '#renderer/features/strategy/tree-model';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Note } from '#renderer/ui/note.tsx';

type FlagNotesProps = { readonly item: Item; readonly t: TFunction };

/** What the item lacks and what to do about it. */
export function FlagNotes({ item, t }: FlagNotesProps): JSX.Element {
  return (
    <>
      {item.flags.map((flag) => (
        <Note key={flag} look={LOOKS[flag]}>
          <b>{whatWords(flag, item, t)}</b> {fixWords(flag, t)}
          {flag === 'tree-move-suspended' && (
            <>
              {' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  show('history');
                }}
              >
                {t('strategy.conflict.open')}
              </button>
            </>
          )}
        </Note>
      ))}
    </>
  );
}

function whatWords(flag: Flag, { title }: Item, t: TFunction): string {
  return isOwn(flag) ? t(`strategy.flag.${flag}`) : problemText(t, flag, { title });
}

function fixWords(flag: Flag, t: TFunction): string {
  return isOwn(flag) ? t(`strategy.flag.${flag}.fix`) : problemFix(t, flag);
}
