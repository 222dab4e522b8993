import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, type BookState } from '#domain/book/book';
import { applyChange } from '#domain/book/change';
import { indentItem } from '#domain/strategy/move-tree';
import { childrenOf, numberOf } from '#domain/strategy/tree';
import {
  additionChange,
  additionsAt,
  draftChange,
  draftIn,
  draftOf,
  withDraft,
  type Addition,
  type Draft,
} from '#renderer/features/strategy/additions';
import { modelOf, UNLINKED } from '#renderer/features/strategy/tree-model';
import { accepted, sampleBook } from '#test/unit/domain/strategy/tree-book';

const state = sampleBook();
const framework = [...state.book.values()][0]!.framework;
const first = (kind: string): string => [...state.node.values()].find((node) => node.kind === kind)!.id;
const words = (id: string | null, book: BookState = state): string[] =>
  additionsAt(modelOf(book), id).map(({ kind, relation }) => `${kind} ${relation}`);

function draftFor(addition: Addition): Draft {
  const draft = draftOf(accepted(additionChange(state, { framework, scope: 'province' }, 'new', addition)));
  if (draft === null) throw new Error('nothing was created');
  return draft;
}

describe('what can be added', () => {
  it('is first a row like this one, then what may stand under it, branches before indicators', () => {
    expect(words(first('vision'))).toEqual(['issue under']);
    expect(words(first('issue'))).toEqual(['issue behind', 'objective under']);
    expect(words(first('objective'))).toEqual(['objective behind', 'strategy under', 'indicator under']);
    expect(words(first('strategy'))).toEqual(['strategy behind', 'project under', 'indicator under']);
    expect(words(first('project'))).toEqual(['project behind']);
  });

  it('is an indicator beside an indicator of the tree, and nothing beside one that measures nothing', () => {
    const linked = [...state.indicator.values()].find(({ parent }) => parent !== null)!;
    expect(words(linked.id)).toEqual(['indicator behind']);
    const loose = { ...linked, parent: null };
    const freed = { ...state, indicator: new Map(state.indicator).set(loose.id, loose) };
    expect(words(loose.id, freed)).toEqual([]);
    expect(words(UNLINKED)).toEqual([]);
  });

  it('is the vision in an empty book', () => {
    expect(words(null, EMPTY_BOOK)).toEqual(['vision behind']);
  });
});

describe('a new row', () => {
  const issue = first('issue');
  const [behind] = additionsAt(modelOf(state), issue);

  it('stands right behind the one it was asked for at, and the book does not have it', () => {
    const shown = withDraft(state, draftFor(behind!));
    expect(numberOf(shown, 'new')).toBe('2');
    expect(state.node.has('new')).toBe(false);
  });

  it('is written with its name as one step', () => {
    const change = draftChange(draftFor(behind!), 'ประเด็นใหม่');
    expect(change).toMatchObject({
      name: 'add-node',
      ops: [{ op: 'create', value: { title: 'ประเด็นใหม่' } }],
    });
    expect(numberOf(applyChange(state, change), 'new')).toBe('2');
  });

  it('can go deeper before it is written, and is written there', () => {
    const draft = draftFor(behind!);
    const shown = withDraft(state, draft);
    const moved = draftIn(applyChange(shown, accepted(indentItem(shown, 'new'))), draft);
    expect(moved.value).toMatchObject({ kind: 'objective', parent: issue });
    const written = applyChange(state, draftChange(moved, 'เป้าประสงค์ใหม่'));
    expect(childrenOf(written, issue).nodes.at(-1)?.title).toBe('เป้าประสงค์ใหม่');
  });

  it('has, as an indicator, the dimension and the next number of the one before it', () => {
    const linked = [...state.indicator.values()].find(({ parent }) => parent !== null)!;
    const { value } = draftFor(additionsAt(modelOf(state), linked.id)[0]!);
    expect(value).toMatchObject({ dimension: linked.dimension, parent: linked.parent });
    const taken = [...state.indicator.values()].map(({ no }) => no);
    expect('no' in value && value.no.split('.')[0]).toBe(linked.no.split('.')[0]);
    expect(taken).not.toContain('no' in value ? value.no : '');
  });
});
