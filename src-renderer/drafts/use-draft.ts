import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefCallback } from 'react';
import type { Draft } from '#domain/drafts/draft';
import { useDesk } from '#renderer/session/desk';
import { useDraftPlace, type DraftPlace } from '#renderer/drafts/draft-scope.tsx';
import { useDrafting } from '#renderer/drafts/drafting';
import {
  noteDropped,
  noteLeft,
  noteTaken,
  noteTyped,
  registerField,
  takeBackDropped,
  takeOver,
  waitingFor,
} from '#renderer/drafts/drafts';

type Box = HTMLInputElement | HTMLTextAreaElement;

export type DraftOptions = {
  /** Name of the field within the record around it, the same in every language. */
  readonly name: string;
  /** As the officer sees it. */
  readonly label: string;
  /** What the book holds, as it is edited. */
  readonly committed: string;
  /**
   * Takes the text over when the field is left; false: it cannot be read, and stays to be mended. Null: a form, whose
   * text is taken over when it is sent.
   */
  readonly commit: ((text: string) => unknown) | null;
  /**
   * The box of `ref` holds its text itself: React draws when the writing begins and when it ends, and nothing at a key.
   * `typed` is then the text with which the writing began.
   */
  readonly isOwnText?: boolean;
  /** Where the record shall come that the book does not have yet; it is kept with the text. */
  readonly fresh?: string | undefined;
};

export type DraftField = {
  /** Null while nothing is being written. */
  readonly typed: string | null;
  /** It was written before: the program ended, the form was closed, or it could not be taken over. */
  readonly isWaiting: boolean;
  /** False where the disk was asked to keep what is written and did not: only the screen has it. */
  readonly isKept: boolean;
  /** What the book holds now, where that is another than when the writing began; null where it is not. */
  readonly other: string | null;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  /** Takes the text over although the book holds another value by now. */
  readonly keep: () => void;
  readonly drop: () => void;
  /** A form was sent: what was written in it is done with. */
  readonly done: () => void;
  /** Esc gives back what stood there, and an undo brings it again; true: the key was one of these. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly ref: RefCallback<Box>;
};

type Own = { readonly id: string; readonly text: string; readonly was: string };
type Live = {
  own: Own | null;
  readonly waiting: Draft | null;
  readonly options: DraftOptions;
  readonly place: DraftPlace;
  readonly book: string;
  readonly key: string;
};

/**
 * A text that is being written in a field. It is kept on the disk as one types, every way of leaving the field takes it
 * over, also when the field goes away, and after a kill it is there again.
 */
export function useDraft(options: DraftOptions): DraftField {
  const place = useDraftPlace();
  const book = useDesk((desk) => desk.bookId) ?? '';
  const key = keyIn(place, options.name);
  const id = `${book}\n${key}`;
  const [held, setHeld] = useState<Own | null>(null);
  const own = held?.id === id ? held : null;
  const waiting = useDrafting((drafting) => drafting.waiting.find((each) => each.key === key) ?? null);
  const isKept = useDrafting((drafting) => !drafting.notKept.has(id));
  const live = useRef<Live>({ own, waiting, options, place, book, key });
  const box = useRef<Box | null>(null);
  const [acts] = useState(() => actsOf(live, setHeld, box));
  // Before the one below takes what is drawn now: the field that goes away is left as it was.
  useLayoutEffect(() => {
    const forget = registerField(book, key, acts);
    return () => {
      forget();
      if (live.current.own !== null) acts.leave(true);
    };
  }, [book, key, acts]);
  useLayoutEffect(() => {
    // Of a box that holds its text itself, the state knows only that it is being written in.
    const latest = own === null ? null : latestOf(live.current, own);
    live.current = { own: latest, waiting, options, place, book, key };
    if (options.isOwnText === true) fill(box.current, typedIn(latest, waiting) ?? options.committed);
  });
  // What was sent belongs to the name under which it was written: the step may have moved the form on to its next one.
  const done = useCallback(() => {
    acts.sent(book, key);
  }, [acts, book, key]);
  const ref = useCallback((element: Box | null) => {
    box.current = element;
  }, []);
  return {
    typed: typedIn(own, waiting),
    isWaiting: own === null && waiting !== null,
    isKept,
    other: otherThan((own ?? waiting)?.was, options.committed),
    ...acts,
    leave: acts.leaveNow,
    done,
    ref,
  };
}

function keyIn({ at }: DraftPlace, name: string): string {
  return at === '' ? name : `${at}/${name}`;
}

/** Keys that were pressed since it was drawn count. */
function latestOf(live: Live, own: Own): Own {
  return live.own?.id === own.id ? live.own : own;
}

function typedIn(own: Own | null, waiting: Draft | null): string | null {
  return (own ?? waiting)?.text ?? null;
}

/** What the book holds, where it is another than when the writing began. */
function otherThan(was: string | undefined, committed: string): string | null {
  return was === undefined || was === committed ? null : committed;
}

function fill(box: Box | null, text: string): void {
  if (box !== null && box.value !== text) box.value = text;
}

type Acts = Omit<DraftField, 'typed' | 'isWaiting' | 'isKept' | 'other' | 'ref' | 'leave' | 'done'> & {
  readonly leave: (isGone?: boolean) => void;
  readonly leaveNow: () => void;
  readonly sent: (book: string, key: string) => void;
  readonly restore: (draft: Draft) => boolean;
  readonly stands: () => string | null;
};

/** Puts a text into the field, and notes that it is being written there. */
function holdingOf(
  live: { current: Live },
  setHeld: (own: Own | null) => void,
  box: { readonly current: Box | null },
): {
  readonly hold: (own: Own | null) => void;
  readonly write: (text: Pick<Own, 'text' | 'was'>) => void;
} {
  const hold = (own: Own | null): void => {
    const { own: before, options } = live.current;
    live.current.own = own;
    const isDrawn = options.isOwnText === true && own !== null && own.id === before?.id;
    if (isDrawn) fill(box.current, own.text);
    else setHeld(own);
  };
  const write = ({ text, was }: Pick<Own, 'text' | 'was'>): void => {
    hold({ id: idOf(live.current), text, was });
    const draft = draftOf(live.current);
    if (draft !== null) noteTyped(draft);
  };
  return { hold, write };
}

/** What can be done with a field; always the same functions, on what was drawn last. */
function actsOf(
  live: { current: Live },
  setHeld: (own: Own | null) => void,
  box: { readonly current: Box | null },
): Acts {
  const { hold, write } = holdingOf(live, setHeld, box);
  const type = (text: string): void => {
    const { own, waiting, options } = live.current;
    const was = own?.was ?? waiting?.was ?? options.committed;
    const isBack = text === was && was === options.committed;
    const before = draftOf(live.current);
    if (!isBack) write({ text, was });
    else hold(null);
    if (isBack && before !== null) noteTaken(before);
  };
  const drop = (): void => {
    const draft = draftOf(live.current);
    hold(null);
    if (draft !== null) noteDropped(draft);
  };
  const take = (how: Taking): void => {
    const draft = draftOf(live.current);
    if (draft === null || (live.current.options.commit === null && !how.isGone)) return;
    hold(null);
    settle(live.current, draft, how);
  };
  return {
    type,
    drop,
    leave: (isGone = false) => {
      take({ isForced: false, isGone });
    },
    leaveNow: () => {
      take({ isForced: false, isGone: false });
    },
    keep: () => {
      take({ isForced: true, isGone: false });
    },
    sent: (book, key) => {
      const isShown = live.current.book === book && live.current.key === key;
      // A form that goes away with what it was for left its text behind before it was told that it was sent.
      const draft = (isShown ? draftOf(live.current) : null) ?? waitingFor(book, key);
      if (isShown) hold(null);
      if (draft !== null) noteTaken(draft);
    },
    onKey: (event) => answerKey(live.current, drop, event),
    restore: (draft) => {
      write(draft);
      box.current?.focus();
      return true;
    },
    stands: () => standsIn(live.current.options),
  };
}

function answerKey(live: Live, drop: () => void, event: KeyboardEvent): boolean {
  if (event.nativeEvent.isComposing) return false;
  const isWriting = draftOf(live) !== null;
  if (event.code === 'Escape' && isWriting) drop();
  else if (!isUndo(event) || isWriting || !takeBackDropped(live.key)) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function standsIn({ commit, committed }: DraftOptions): string | null {
  return commit === null ? null : committed;
}

/** Forced: although the book holds another value by now. Gone: the field goes away, and a form with it. */
type Taking = { readonly isForced: boolean; readonly isGone: boolean };

/** A text that is left is taken over; where it cannot be for certain it waits. */
function settle({ options, book }: Live, draft: Draft, { isForced }: Taking): void {
  const isElsewhere = useDesk.getState().bookId !== (book === '' ? null : book);
  const isOther = draft.was !== options.committed && !isForced;
  if (draft.text === options.committed) noteTaken(draft);
  else if (options.commit === null || isElsewhere || isOther) noteLeft(draft);
  else takeOver(draft, options.commit);
}

function isUndo({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'KeyZ' && (ctrlKey || metaKey) && !shiftKey;
}

function idOf({ book, key }: Live): string {
  return `${book}\n${key}`;
}

/** What is being written, as it is kept. */
function draftOf(live: Live): Draft | null {
  const { own, waiting, options, place, book, key } = live;
  if (own === null) return waiting;
  const { page, round } = useDesk.getState();
  return {
    ...{ book, key, text: own.text, was: own.was },
    label: options.label,
    page,
    indicator: place.indicator,
    round: place.round === '' ? round : place.round,
    ...(options.fresh !== undefined && { fresh: options.fresh }),
  };
}
