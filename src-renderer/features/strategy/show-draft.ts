import { useEffect } from 'react';
import { SWOT_PARTS } from '#domain/book/strategy';
import type { Draft } from '#domain/drafts/draft';
import type { SwotList } from '#domain/strategy/swot';
import { useDesk } from '#renderer/session/desk';
import { registerReveal, type Lost } from '#renderer/drafts/drafts';
import {
  beginAgain,
  bringRowBack,
  isWritten,
  nameDraft,
  startRename,
} from '#renderer/features/strategy/commands';
import { newRowOf } from '#renderer/features/strategy/new-row';
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
        useView.setState({ copying: false });
        showFace('budget');
        return null;
      }),
    ];
    return () => {
      for (const each of forget) each();
    };
  }, []);
}

/** The name in the tree, anything else in the panel. */
function showNode({ key, fresh }: Draft): Lost | null {
  const id = rowOf(key) ?? key.slice('node/'.length, -'/title'.length);
  const lost = isWritten(id) ? null : bringRow(id, key, fresh);
  if (lost !== null) return lost;
  const scope = shownState().node.get(id)?.scope;
  if (scope !== undefined) showScope(scope);
  useView.setState({ face: 'tree', focused: id, panel: true, copying: false });
  reveal(id);
  if (key === nameDraft(id)) startRename(id);
  return null;
}

/** A row that the book does not have: the one that was given up last, or one that was begun before the program ended. */
function bringRow(id: string, key: string, fresh = ''): Lost | null {
  if (bringRowBack(id)) return null;
  const row = newRowOf(fresh);
  if (row === null || key !== nameDraft(id)) return 'gone';
  const { parent } = row.addition;
  if (parent !== null && !isWritten(parent)) return 'above-gone';
  return beginAgain(id, row) ? null : 'gone';
}

/** The row of a field, by the beginning of its key; the names of rows have strokes in them as keys have. */
function rowOf(key: string): string | null {
  const { node, indicator } = useDesk.getState().state;
  const { givenUp } = useView.getState();
  const ids = [...node.keys(), ...indicator.keys(), ...(givenUp === null ? [] : [givenUp.value.id])];
  return ids.find((id) => key.startsWith(`node/${id}/`)) ?? null;
}

function showSwot({ key }: Draft): Lost | null {
  const wanted = swotWriting(key);
  if (wanted === null) return 'gone';
  showScope(wanted.list.scope);
  showFace('swot');
  useView.setState({ swotWriting: wanted, copying: false });
  return null;
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
