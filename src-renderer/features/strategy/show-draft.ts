import { useEffect } from 'react';
import { SWOT_PARTS } from '#domain/book/strategy';
import type { Draft } from '#domain/drafts/draft';
import type { SwotList } from '#domain/strategy/swot';
import { useDesk } from '#renderer/data/desk';
import { registerReveal } from '#renderer/data/drafts';
import { bringRowBack, startRename } from '#renderer/features/strategy/commands';
import {
  reveal,
  showFace,
  showScope,
  shownState,
  useView,
  type SwotWriting,
} from '#renderer/features/strategy/view';

/** The page brings the fields of texts that were being written onto the screen, whatever it shows. */
export function useDraftsShown(): void {
  useEffect(() => {
    const forget = [
      registerReveal('node/', showNode),
      registerReveal('swot/', showSwot),
      registerReveal('budget#', () => {
        showFace('budget');
      }),
    ];
    return () => {
      for (const each of forget) each();
    };
  }, []);
}

/** The name in the tree, anything else in the panel. */
function showNode({ key }: Draft): void {
  const id = rowOf(key);
  if (id === null) return;
  bringRowBack(id);
  const scope = shownState().node.get(id)?.scope;
  if (scope !== undefined) showScope(scope);
  useView.setState({ face: 'tree', focused: id, panel: true });
  reveal(id);
  if (key === `node/${id}/title`) startRename(id);
}

/** The row of a field, by the beginning of its key; the names of rows have strokes in them as keys have. */
function rowOf(key: string): string | null {
  const { node, indicator } = useDesk.getState().state;
  const { givenUp } = useView.getState();
  const ids = [...node.keys(), ...indicator.keys(), ...(givenUp === null ? [] : [givenUp.value.id])];
  return ids.find((id) => key.startsWith(`node/${id}/`)) ?? null;
}

function showSwot({ key }: Draft): void {
  const wanted = swotWriting(key);
  if (wanted === null) return;
  showScope(wanted.list.scope);
  showFace('swot');
  useView.setState({ swotWriting: wanted });
}

/** Which line of which list a draft is of; null where the line is gone. */
function swotWriting(key: string): SwotWriting | null {
  const [, first = '', scope = '', part = '', ...after] = key.split('/');
  if (first === 'new') {
    const list = listOf(scope, part);
    return list === null ? null : { list, writing: { what: 'new', id: after.join('/') || null } };
  }
  const id = key.slice('swot/'.length);
  const line = useDesk.getState().state.swot.get(id);
  return line === undefined ? null : { list: line, writing: { what: 'line', id } };
}

function listOf(scope: string, named: string): SwotList | null {
  const part = SWOT_PARTS.find((each) => each === named);
  if (part === undefined || (scope !== 'province' && scope !== 'cluster')) return null;
  return { scope, part };
}
