import type { Failure } from '#domain/result';
import { leaveFields } from '#renderer/drafts/drafts';
import { remember } from '#renderer/preferences/preferences';
import { useDesk, type FigureName, type Page } from '#renderer/session/desk';

export function show(page: Page): void {
  useDesk.setState({ page, historyOf: null, ...leavePage() });
  if (page !== 'import') void remember('page', page);
}

/**
 * What is being written is taken over. A refusal that was read on the page stays behind with it: elsewhere it would only
 * lie over other work. One that came of the leaving itself is still to be read.
 */
function leavePage(): { readonly refused: Failure | null } {
  const { refused: read } = useDesk.getState();
  leaveFields();
  const { refused } = useDesk.getState();
  return { refused: refused === read ? null : refused };
}

/** Opens one indicator. The window begins with the page behind it next time. */
export function showIndicator(id: string): void {
  const { page, cameFrom } = useDesk.getState();
  useDesk.setState({
    page: 'indicator',
    indicatorId: id,
    cameFrom: page === 'indicator' ? cameFrom : page,
    historyOf: null,
    ...leavePage(),
  });
}

/** Goes back to the page from which the indicator was opened. */
export function leaveIndicator(): void {
  show(useDesk.getState().cameFrom);
}

export function showRound(round: string): void {
  leaveFields();
  useDesk.setState({ round });
  void remember('round', round);
}

export function showHistory(historyOf: FigureName | null): void {
  useDesk.setState({ historyOf });
}

/** Goes back to the first screen, to begin another province or year. */
export function beginAnother(): void {
  leaveFields();
  useDesk.setState({ phase: 'first-start' });
}
