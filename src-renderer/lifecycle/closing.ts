import { create } from 'zustand';
import type { ProblemCode } from '#domain/problems';
import { bridge } from '#renderer/bridge';
import { countLost, isUnsettled, leaveAndSettle, leaveFields, whyLost } from '#renderer/drafts/drafts';

/** A disk that takes longer than this is told of, and the person may choose not to wait. */
const LONGEST_MS = 5000;

/** What is asked before the window closes. */
export type ClosingQuestion = {
  /** Changes and texts that are nowhere but on the screen. */
  readonly count: number;
  /** Why the disk does not take them; null while it is at work: the window closes by itself when it has them. */
  readonly code: ProblemCode | null;
  /** How often it was tried again in vain since the question was put. */
  readonly tries: number;
};

export const useClosing = create<{ readonly question: ClosingQuestion | null }>()(() => ({ question: null }));

/** Counts the attempts to close: one that was called off closes nothing when its disk answers at last. */
let attempt = 0;
let mayClose = false;
/** The person has asked for another try, and it has not ended. */
let isRetry = false;
/** From when on a slow disk is told, it is looked at so often. */
const AGAIN_MS = 1000;

/** The window closes when what was being written is in the journal. Where the disk refuses it, the person is asked. */
export function settleBeforeClosing(): void {
  window.addEventListener('beforeunload', (event) => {
    if (mayClose) return;
    leaveFields();
    if (!isUnsettled()) return;
    event.preventDefault();
    if (useClosing.getState().question === null) void closeWhenSettled();
    else holdOpen();
  });
}

/** Tries once more, and closes the window where the disk takes everything. */
export function tryToClose(): void {
  isRetry = true;
  void closeWhenSettled();
}

/** The window stays, and all that is not on the disk yet stays in it. */
export function stayOpen(): void {
  attempt += 1;
  isRetry = false;
  useClosing.setState({ question: null });
}

/** Closes although the disk does not have everything: the person was told what is lost. */
export function closeAndLose(): void {
  attempt += 1;
  mayClose = true;
  window.close();
}

async function closeWhenSettled(): Promise<void> {
  const mine = (attempt += 1);
  const tellLate = (): void => {
    if (mine !== attempt) return;
    if (countLost() > 0) ask(null);
    else late = setTimeout(tellLate, AGAIN_MS);
  };
  let late = setTimeout(tellLate, LONGEST_MS);
  let isDone = false;
  while (!isDone) {
    await leaveAndSettle();
    if (mine !== attempt) break;
    // What was typed while the disk was at work.
    leaveFields();
    isDone = countLost() === 0 || whyLost() !== null;
  }
  clearTimeout(late);
  if (mine !== attempt) return;
  if (countLost() > 0) ask(whyLost());
  else closeAndLose();
}

function ask(code: ProblemCode | null): void {
  const before = useClosing.getState().question?.tries ?? 0;
  const isInVain = code !== null && isRetry;
  if (code !== null) isRetry = false;
  const tries = isInVain ? before + 1 : before;
  useClosing.setState({ question: { count: countLost(), code, tries } });
  holdOpen();
}

/** The desktop process ends a window that does not answer: it hears that this one waits for a person. */
function holdOpen(): void {
  // Where it does not hear it, the closing goes on as before.
  void bridge.call('app.holdOpen', {}).catch(() => null);
}
