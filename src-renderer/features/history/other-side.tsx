import { useId, type JSX } from 'react';
import type { Editor } from '#renderer/features/history/other-value';
import { Choice } from '#renderer/features/history/sides.tsx';
import { valueWords, type Figure } from '#renderer/features/history/values';
import type { Words } from '#renderer/i18n/words';

/** Key of the choice of neither. */
export const OTHER = 'other';

type OtherSideProps = {
  readonly words: Words;
  readonly figure: Figure;
  readonly editor: Editor;
  readonly at: number;
  readonly drafts: readonly string[];
  readonly isChosen: boolean;
  readonly onChoose: (key: string) => void;
  readonly onDrafts: (drafts: readonly string[]) => void;
};

/** Neither of them: another value, written here. Writing chooses it. */
export function OtherSide(props: OtherSideProps): JSX.Element {
  const { words, at, isChosen, onChoose, onDrafts, drafts, editor } = props;
  const write = (place: number, text: string): void => {
    onChoose(OTHER);
    const length = Math.max(drafts.length, place + 1);
    onDrafts(Array.from({ length }, (_, each) => (each === place ? text : (drafts[each] ?? ''))));
  };
  return (
    <Choice
      at={at}
      isChosen={isChosen}
      label={words.t('history.side.other')}
      onChoose={() => {
        onChoose(OTHER);
      }}
    >
      {editor.kind === 'choice' ? (
        <ChoiceField {...props} values={editor.values} onWrite={write} />
      ) : (
        <TextFields {...props} onWrite={write} />
      )}
    </Choice>
  );
}

type WriteProps = OtherSideProps & { readonly onWrite: (place: number, text: string) => void };

function ChoiceField({
  words,
  figure,
  drafts,
  values,
  onWrite,
}: WriteProps & { readonly values: readonly (string | null)[] }): JSX.Element {
  return (
    <select
      className="field small"
      aria-label={words.t('history.side.other')}
      value={drafts[0] ?? ''}
      onChange={(event) => {
        onWrite(0, event.target.value);
      }}
    >
      <option value="">{words.t('history.side.choose')}</option>
      {values.map((value, place) => (
        <option key={value ?? ''} value={String(place)}>
          {valueWords(words, figure, value)}
        </option>
      ))}
    </select>
  );
}

function TextFields({ words: { t }, editor, drafts, onWrite }: WriteProps): JSX.Element {
  const id = useId();
  if (editor.kind === 'text') {
    return (
      <textarea
        className="field small"
        rows={3}
        aria-label={t('history.side.other')}
        value={drafts[0] ?? ''}
        onChange={(event) => {
          onWrite(0, event.target.value);
        }}
      />
    );
  }
  const places = editor.kind === 'levels' ? [0, 1, 2, 3, 4] : [0];
  return (
    <div className="conf-fields">
      {places.map((place) => (
        <div key={place}>
          {editor.kind === 'levels' && (
            <label className="tiny muted" htmlFor={`${id}-${String(place)}`}>
              {t('agreement.level', { level: place + 1 })}
            </label>
          )}
          <input
            id={`${id}-${String(place)}`}
            type="text"
            inputMode="decimal"
            className="field small"
            aria-label={editor.kind === 'levels' ? undefined : t('history.side.other')}
            value={drafts[place] ?? ''}
            onChange={(event) => {
              onWrite(place, event.target.value);
            }}
          />
        </div>
      ))}
    </div>
  );
}
