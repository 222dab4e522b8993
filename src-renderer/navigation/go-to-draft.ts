import { onIndicator, placeOf } from '#domain/check/year-problem';
import type { Draft } from '#domain/drafts/draft';
import { goToPlace } from '#renderer/navigation/wanted-place';
import { useDesk, type Page } from '#renderer/session/desk';
import { fieldOf, revealField, waitingNow, type Lost } from '#renderer/drafts/drafts';
import { isPage } from '#renderer/session/pages';
import { show, showIndicator, showRound } from '#renderer/navigation/navigate';

/** A page and its parts are drawn within some pictures; a form that is closed never is. */
const LOOKS = 120;
/** The page itself gives the keyboard to its grid first. */
const SETTLED = LOOKS - 6;

/**
 * Shows the page of a draft and puts it into its field; in a form it stands when the form is opened. `onLost` hears why
 * there is no field for it.
 */
export function goToDraft(draft: Draft, onLost: (why: Lost) => void): void {
  const { page, indicator, round } = draft;
  if (round !== '') showRound(round);
  if (isPage(page)) showWith(page, indicator, round);
  look(draft, { left: LOOKS, isRevealed: false, onLost });
}

function showWith(page: Page, indicator: string, round: string): void {
  const known = useDesk.getState().state.indicator.get(indicator);
  if (page === 'indicator' && known !== undefined) showIndicator(indicator);
  else if (page === 'agreement' && known !== undefined) goToPlace(onIndicator(known, 'name'));
  else if (page === 'tracking' && known !== undefined)
    goToPlace(placeOf('result', '', { field: 'value', indicator, round }));
  else show(page);
}

type Looking = {
  readonly left: number;
  readonly isRevealed: boolean;
  readonly onLost: (why: Lost) => void;
};

/**
 * A page that is loaded when it is first shown hears only then that a field of it is wanted, and a text may be waiting for
 * a line that is found under another name when its list is drawn.
 */
function look(wanted: Draft, { left, isRevealed, onLost }: Looking): void {
  const draft = waitingNow(wanted);
  // It was taken over or given up meanwhile.
  if (draft === null) return;
  const isSettled = left <= SETTLED;
  if (isSettled && fieldOf(draft)?.restore(draft) === true) return;
  const { asked, lost } = isSettled && !isRevealed ? revealField(draft) : { asked: isRevealed, lost: null };
  if (lost !== null || left === 0) {
    onLost(lost ?? 'gone');
    return;
  }
  requestAnimationFrame(() => {
    look(draft, { left: left - 1, isRevealed: asked, onLost });
  });
}
