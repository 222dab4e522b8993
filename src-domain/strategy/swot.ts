import type { BookState } from '#domain/book/book';
import { type Change, type Op, setField } from '#domain/book/change';
import type { Scope, SwotLine, SwotPart } from '#domain/book/strategy';
import { type Result, fail, succeed } from '#domain/result';
import { changeOf, ordersOf } from '#domain/strategy/edit-tree';
import { inOrder, orderAt } from '#domain/strategy/order';

export type SwotResult = Result<Change, 'tree-no-place' | 'name-missing'>;

/** One of the four lists of a strategy. */
export type SwotList = { readonly scope: Scope; readonly part: SwotPart };

/** The lines of one list in order. */
export function swotLines(state: BookState, { scope, part }: SwotList): readonly SwotLine[] {
  return inOrder([...state.swot.values()].filter((line) => line.scope === scope && line.part === part));
}

/** New lines behind the line `after`, or at the end. `lines` come with ids that are new. */
export function addSwot(
  state: BookState,
  list: SwotList,
  {
    after,
    lines,
  }: { readonly after: string | null; readonly lines: readonly Pick<SwotLine, 'id' | 'text'>[] },
): SwotResult {
  const written = lines.map(({ id, text }) => ({ id, text: text.trim() })).filter(({ text }) => text !== '');
  if (written.length === 0) return fail('name-missing');
  const siblings: { id: string; order: string }[] = [...swotLines(state, list)];
  const found = siblings.findIndex(({ id }) => id === after);
  let at = found === -1 ? siblings.length : found + 1;
  const ops: Op[] = [];
  for (const { id, text } of written) {
    const value = { id, ...list, text, order: orderAt(siblings, at, ordersOf(siblings), null) };
    siblings.splice(at, 0, value);
    at += 1;
    ops.push({ op: 'create', kind: 'swot', id, value });
  }
  return succeed({ name: 'edit-swot', ops });
}

/** Another wording; an empty one is refused: a line is taken away by `removeSwot`. */
export function editSwot(state: BookState, id: string, text: string): SwotResult {
  const line = state.swot.get(id);
  if (line === undefined) return fail('tree-no-place', { id });
  if (text.trim() === '') return fail('name-missing');
  return succeed(changeOf('edit-swot', [setField('swot', line, 'text', text.trim())]));
}

export function removeSwot(state: BookState, id: string): SwotResult {
  const was = state.swot.get(id);
  if (was === undefined) return fail('tree-no-place', { id });
  return succeed({ name: 'edit-swot', ops: [{ op: 'remove', kind: 'swot', id, was }] });
}

/** Changes places with the line before (-1) or behind (+1) in its list. */
export function swapSwot(state: BookState, id: string, by: 1 | -1): SwotResult {
  const line = state.swot.get(id);
  if (line === undefined) return fail('tree-no-place', { id });
  const lines = swotLines(state, line);
  const to = lines.findIndex((each) => each.id === id) + by;
  if (lines[to] === undefined) return fail('tree-no-place', { id });
  const others = lines.filter((each) => each.id !== id);
  const order = orderAt(others, to, ordersOf(others), line.order);
  return succeed(changeOf('edit-swot', [setField('swot', line, 'order', order)]));
}

/** What stands before a line of a list that was copied from elsewhere: a bullet, a dash, or a number with a mark. */
const LEAD = /^(?:[•●○▪■·*–—-]\s*|\(?[0-9๐-๙]{1,3}[.)]\s+)/u;

/** The lines of a text that was pasted: one entry each, without bullets and numbers; a tab parts cells of one line. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .split('\t')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' ')
        .replace(LEAD, '')
        .trim(),
    )
    .filter((line) => line !== '');
}
