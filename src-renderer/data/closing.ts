import { isUnsettled, leaveAndSettle, leaveFields } from '#renderer/data/drafts';

/** A disk that hangs must not keep the window open for ever; the draft itself is on the disk by then, or said not to be. */
const LONGEST_MS = 5000;

let isSettled = false;

/** The window closes when what was being written is in the journal. */
export function settleBeforeClosing(): void {
  window.addEventListener('beforeunload', (event) => {
    if (isSettled) return;
    leaveFields();
    if (!isUnsettled()) return;
    event.preventDefault();
    void Promise.race([leaveAndSettle(), new Promise((done) => setTimeout(done, LONGEST_MS))]).finally(() => {
      isSettled = true;
      window.close();
    });
  });
}
