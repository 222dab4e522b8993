import { Fragment, type ElementType, type Key, type ReactElement, type ReactNode } from 'react';
import { jsx as plain, jsxs as plainList } from 'react/jsx-runtime';
import { partsToKeep } from '#domain/text/cut';
import './thai-text.css';

/*
 * Elements whose Thai text breaks its lines where src-domain/text/cut.ts allows it, and not where the browser's
 * dictionary would. A file takes part by a first line of its own, as all papers do:
 *
 *     @jsxImportSource #renderer/ui/thai-jsx
 *
 * Words that the browser would break are kept in a span, and <wbr> stands where a line may end: no character is added,
 * so what is copied out of a page or a PDF is the text as it was written.
 */
export { Fragment };
export type { JSX } from 'react/jsx-runtime';

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

export function jsx(type: ElementType, props: Props, key?: Key): ReactElement {
  return plain(type, takesText(type) ? broken(props) : props, key);
}

export function jsxs(type: ElementType, props: Props, key?: Key): ReactElement {
  return plainList(type, takesText(type) ? broken(props) : props, key);
}

/** Elements of the page; a component makes its own. */
function takesText(type: ElementType): boolean {
  return (typeof type === 'string' && !ONLY_TEXT.has(type)) || (type as unknown) === Fragment;
}

/** Elements that may hold nothing but characters. */
const ONLY_TEXT = new Set(['option', 'title', 'textarea', 'text', 'tspan', 'style']);

function broken(props: Props): Props {
  const { children } = props;
  if (typeof children === 'string') return { ...props, children: lines(children) };
  return isList(children) ? { ...props, children: joined(children) } : props;
}

function isList(children: ReactNode): children is readonly ReactNode[] {
  return Array.isArray(children);
}

/** "1.1", " " and the name are one text: texts that stand side by side are broken as one. */
function joined(children: readonly ReactNode[]): readonly ReactNode[] {
  const list: ReactNode[] = [];
  let text = '';
  // Places stay as they are, for React tells children by them.
  const flush = (): void => {
    if (text !== '') list[list.length - 1] = lines(text, `thai-${String(list.length)}`);
    text = '';
  };
  for (const child of children) {
    if (typeof child === 'string' || typeof child === 'number') {
      if (text !== '') list[list.length - 1] = null;
      text += String(child);
      list.push(null);
    } else {
      flush();
      list.push(isList(child) ? joined(child) : child);
    }
  }
  flush();
  return list;
}

const known = new Map<string, ReturnType<typeof partsToKeep>>();
const MOST_KNOWN = 2_000;

/** A paper is drawn many times with the same texts; they are cut once. */
function partsOf(text: string): ReturnType<typeof partsToKeep> {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const parts = partsToKeep(text);
  known.set(text, parts);
  return parts;
}

/**
 * In a list by its place: a component hands its children on as one. The parts stand in one element, for in a row that
 * lays its children out (flex, grid) each of them would be a child of its own, with a gap within the text.
 */
function lines(text: string, key?: Key): ReactNode {
  const parts = partsOf(text);
  if (parts === null) return text;
  const children = parts.flatMap(({ text: part, keep }, at): readonly ReactNode[] => {
    const piece = keep ? whole(part) : part;
    const isBlank = part.trim() === '' || parts[at + 1]?.text.trim() === '';
    return isBlank ? [piece] : [piece, plain('wbr', {})];
  });
  return plainList('span', { children }, key);
}

/** A word that is kept whole. Blanks at its ends stand outside: at the edge of a box of its own they would be lost. */
function whole(part: string): ReactNode {
  const word = part.trim();
  const kept = plain('span', { className: 'thai-word', children: word });
  if (word === part) return kept;
  const from = part.indexOf(word);
  return plainList(Fragment, { children: [part.slice(0, from), kept, part.slice(from + word.length)] });
}
