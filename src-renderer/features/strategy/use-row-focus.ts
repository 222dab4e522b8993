import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { ancestorsOf } from '#renderer/features/strategy/shown-tree';
import type { TreeModel } from '#renderer/features/strategy/tree-model';
import type { Row } from '#renderer/features/strategy/tree-rows.tsx';
import { revealRow } from '#renderer/features/strategy/tree-window';
import { useView } from '#renderer/features/strategy/view';

/** Keeps the row that one is on among those that there are, and in view. */
export function useRowFocus(
  box: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  model: TreeModel,
): void {
  const ids = useMemo(() => rows.map(({ item }) => item.id), [rows]);
  const before = useRef<readonly string[]>([]);
  const seen = useRef('');
  useLayoutEffect(() => {
    moveFromGone(before.current, ids, model);
    before.current = ids;
    const { focused, wants, renaming } = useView.getState();
    const at = focused === null ? 0 : ids.indexOf(focused);
    // While a name is written its row may move; otherwise only a new place of the focus is followed.
    const place = renaming === null ? (focused ?? '') : `${renaming} ${String(at)}`;
    if (box.current !== null && at >= 0 && (wants === 'row' || place !== seen.current))
      revealRow(box.current, at);
    seen.current = place;
  });
}

/** Gives a row the focus that was asked for, at the first drawing that has the row. */
export function useTakeFocus(current: Row | undefined): void {
  useLayoutEffect(() => {
    const { wants, renaming } = useView.getState();
    if (wants !== 'row' || renaming !== null) return;
    const element = current?.instance.getElement();
    if (!element) return;
    element.focus({ preventScroll: true });
    useView.setState({ wants: null });
  });
}

/** Undo, a search or a closed branch may take the row away under the focus. */
function moveFromGone(before: readonly string[], ids: readonly string[], model: TreeModel): void {
  const { focused, wants } = useView.getState();
  if (focused === null || ids.length === 0 || ids.includes(focused) || !before.includes(focused)) return;
  const isLost = document.activeElement === document.body;
  useView.setState({ focused: standIn(focused, before, ids, model), wants: isLost ? 'row' : wants });
}

/** Closed away, what it stood under; gone, the row that has come into its place. */
function standIn(
  id: string,
  before: readonly string[],
  ids: readonly string[],
  model: TreeModel,
): string | null {
  const above = ancestorsOf(model, id).findLast((each) => ids.includes(each));
  if (above !== undefined) return above;
  const at = before.indexOf(id);
  const known = new Set(ids);
  const behind = before.slice(at).find((each) => known.has(each));
  return behind ?? before.slice(0, at).findLast((each) => known.has(each)) ?? null;
}
