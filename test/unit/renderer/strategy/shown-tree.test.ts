import { describe, expect, it } from 'vitest';
import { ancestorsOf, neighbourOf, shownTree, type ShownTree } from '#renderer/features/strategy/shown-tree';
import { modelOf, UNLINKED } from '#renderer/features/strategy/tree-model';
import { sampleBook } from '#test/unit/domain/strategy/tree-book';

const model = modelOf(sampleBook());
const titleOf = (id: string): string => model.items.get(id)?.title ?? '';

function idsIn(shown: ShownTree, parent: string | null = null): readonly string[] {
  return shown.children(parent).flatMap((id) => [id, ...idsIn(shown, id)]);
}

describe('a level', () => {
  it('shows that kind and what is above; indicators come with projects', () => {
    const kinds = (level: 'issue' | 'strategy' | 'project'): Set<string | undefined> =>
      new Set(idsIn(shownTree(model, level, '')).map((id) => model.items.get(id)?.kind));
    expect(kinds('issue')).toEqual(new Set(['vision', 'issue']));
    expect(kinds('strategy')).toEqual(new Set(['vision', 'issue', 'objective', 'strategy']));
    expect(idsIn(shownTree(model, 'project', ''))).toHaveLength(model.items.size);
  });

  it('makes a leaf of what has nothing shown under it', () => {
    const { folders } = shownTree(model, 'issue', '');
    expect(folders.map((id) => model.items.get(id)?.kind)).toEqual(['vision']);
  });
});

describe('a search', () => {
  it('keeps what answers with all that is above it, and nothing else', () => {
    const shown = shownTree(model, 'project', 'ไฟป่า');
    const ids = idsIn(shown);
    const hits = ids.filter((id) => titleOf(id).includes('ไฟป่า'));
    expect(shown.hits).toEqual(hits);
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(ids)).toEqual(new Set(hits.flatMap((id) => [id, ...ancestorsOf(model, id)])));
  });

  it('finds Thai as it looks, however it was typed, and the owner too', () => {
    const plain = shownTree(model, 'project', 'น้ำ').hits;
    expect(plain).not.toEqual([]);
    expect(shownTree(model, 'project', 'น\u0E4D\u0E49า').hits).toEqual(plain);
    expect(shownTree(model, 'project', 'ตำรวจ').hits).not.toEqual([]);
  });

  it('finds a number by its beginning only', () => {
    const ids = idsIn(shownTree(model, 'strategy', '1.2'));
    const numbers = ids.flatMap((id) => model.items.get(id)?.number ?? []);
    expect(numbers).toEqual(['1', '1.2', '1.2.1', '1.2.2']);
  });

  it('shows nothing where nothing answers', () => {
    expect(shownTree(model, 'project', 'ฟฟฟ')).toMatchObject({ hits: [], folders: [] });
  });
});

it('leads to the sibling behind when a row goes, else before, else above', () => {
  const shown = shownTree(model, 'issue', '');
  const [vision = ''] = shown.children(null);
  const issues = shown.children(vision);
  const at = (id: string): string | null => neighbourOf(shown, model.items.get(id)!);
  expect(at(issues[0]!)).toBe(issues[1]);
  expect(at(issues.at(-1)!)).toBe(issues.at(-2));
  expect(at(vision)).toBeNull();
  expect(shown.children(null)).not.toContain(UNLINKED);
});
