import type { TFunction } from 'i18next';
import { useEffect, useRef, type JSX, type KeyboardEvent, type RefObject } from 'react';
import type { SwotLine } from '#domain/book/strategy';
import { pastedLines } from '#domain/strategy/swot';
import { useDraft } from '#renderer/drafts/use-draft';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import type { End } from '#renderer/features/strategy/use-swot-part';

type Ends = (how: End, texts: readonly string[]) => void;

type SwotRowProps = {
  readonly line: SwotLine;
  readonly no: number;
  readonly current: boolean;
  readonly writing: boolean;
  readonly onHere: () => void;
  readonly onWrite: () => void;
  readonly onEnd: Ends;
  readonly t: TFunction;
};

/** One line of a list, to be read or being written. */
export function SwotRow(props: SwotRowProps): JSX.Element {
  const { line, no, current, writing } = props;
  return (
    <div role="row" className="line" aria-selected={current}>
      {writing ? (
        <div role="gridcell">
          <SwotEntry name={line.id} text={line.text} onEnd={props.onEnd} t={props.t} />
        </div>
      ) : (
        <div
          role="gridcell"
          tabIndex={current ? 0 : -1}
          onClick={props.onHere}
          onDoubleClick={props.onWrite}
          onKeyDown={undefined}
        >
          <span className="no" aria-hidden="true">
            {no}
          </span>
          <span>{line.text}</span>
        </div>
      )}
    </div>
  );
}

type SwotEntryProps = {
  /** The line that is written; of a new one, the list and the line before it. */
  readonly name: string;
  readonly text: string;
  readonly onEnd: Ends;
  readonly t: TFunction;
};

/** Enter takes the text, Esc gives it back, going elsewhere takes it too; several pasted lines are several entries. */
export function SwotEntry({ name, text, onEnd, t }: SwotEntryProps): JSX.Element {
  const label = t('strategy.swot.text');
  const writing = useDraft({
    name: `swot/${name}`,
    label,
    committed: text,
    commit: (typed) => {
      end('taken', textsOf(typed));
    },
  });
  const draft = writing.typed ?? text;
  const fieldRef = useGrowing(text, draft);
  const isOver = useRef(false);
  const end = (how: End, texts: readonly string[]): void => {
    // Leaving the field comes after Enter and Esc once more.
    if (isOver.current) return;
    isOver.current = true;
    onEnd(how, texts);
    if (how === 'left') writing.leave();
    else if (how !== 'back') writing.done();
  };
  const texts = textsOf(draft);
  return (
    <>
      <textarea
        ref={(element) => {
          fieldRef.current = element;
          writing.ref(element);
        }}
        data-waiting={writing.isWaiting || undefined}
        className="field"
        rows={1}
        value={draft}
        aria-label={label}
        onChange={(event) => {
          writing.type(event.target.value);
        }}
        onBlur={(event) => {
          // Over another text that came since it was begun it is not written by merely leaving it.
          if (event.target.ownerDocument.hasFocus()) end(writing.other === null ? 'taken' : 'left', texts);
        }}
        onPaste={(event) => {
          event.stopPropagation();
          const several = pastedLines(event.clipboardData.getData('text/plain'));
          if (several.length < 2 || draft.trim() !== '') return;
          event.preventDefault();
          end('next', several);
        }}
        onKeyDown={(event) => {
          const how = endOf(event);
          if (how === null) return;
          if (how === 'back') writing.drop();
          end(how, how === 'back' ? [] : texts);
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <DraftNote draft={writing} />
    </>
  );
}

/** How a key ends the writing of an entry; null where it goes on. */
function endOf({ code, nativeEvent }: KeyboardEvent): 'next' | 'back' | null {
  if (nativeEvent.isComposing) return null;
  if (code === 'Enter' || code === 'NumpadEnter') return 'next';
  return code === 'Escape' ? 'back' : null;
}

/** A box that takes the keyboard behind what stands in it, and is as high as what is written in it. */
function useGrowing(text: string, draft: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(text.length, text.length);
  }, [text]);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${String(element.scrollHeight + 2)}px`;
  }, [draft]);
  return field;
}

/** One line has one text; an empty one has none. */
function textsOf(draft: string): readonly string[] {
  return draft.trim() === '' ? [] : [draft.replace(/\s*\n\s*/g, ' ')];
}
