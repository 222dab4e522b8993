import { onIndicator, placeOf } from '#domain/check/year-problem';
import type { Draft } from '#domain/drafts/draft';
import { goToPlace } from '#renderer/data/checks';
import { useDesk, type Page } from '#renderer/data/desk';
import { fieldOf, revealField } from '#renderer/data/drafts';
import { isPage, show, showIndicator, showRound } from '#renderer/data/open';

/** A page and its parts are drawn within some pictures; a form that is closed never is. */
const LOOKS = 120;
/** The page itself gives the keyboard to its grid first. */
const SETTLED = LOOKS - 6;

/** Shows the page of a draft and puts it into its field; in a form it stands when the form is opened. */
export function goToDraft(draft: Draft): void {
  const { page, indicator, round } = draft;
  if (round !== '') showRound(round);
  if (isPage(page)) showWith(page, indicator, round);
  look(draft, LOOKS);
}

function showWith(page: Page, indicator: string, round: string): void {
  const known = useDesk.getState().state.indicator.get(indicator);
  if (page === 'indicator' && known !== undefined) showIndicator(indicator);
  else if (page === 'agreement' && known !== undefined) goToPlace(onIndicator(known, 'name'));
  else if (page === 'tracking' && known !== undefined)
    goToPlace(placeOf('result', '', { field: 'value', indicator, round }));
  else show(page);
}

/** A page that is loaded when it is first shown hears only then that a field of it is wanted. */
function look(draft: Draft, left: number, revealed = false): void {
  const field = left > SETTLED ? undefined : fieldOf(draft);
  if (field !== undefined) field.restore(draft);
  else if (left > 0) {
    const isRevealed = revealed || (left <= SETTLED && revealField(draft));
    requestAnimationFrame(() => {
      look(draft, left - 1, isRevealed);
    });
  }
}
