import type { TFunction } from 'i18next';
import { NODE_KINDS } from '#domain/strategy/kinds';
import type { TreeModel } from '#renderer/features/strategy/tree-model';

/** How many items the tree has, by kind. */
export function statusWords(model: TreeModel, t: TFunction): string {
  const kinds = [...model.items.values()].map(({ kind }) => kind);
  const counted = NODE_KINDS.map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }));
  const total = counted.reduce((all, { count }) => all + count, 0);
  const words = counted.flatMap(({ kind, count }) =>
    count === 0 ? [] : [t(`strategy.count.${kind}`, { count })],
  );
  return [t('strategy.count.items', { count: total }), words.join(' ')]
    .filter((part) => part !== '')
    .join(' · ');
}

export function treeKeys(t: TFunction): readonly (readonly [string, string])[] {
  return [
    ['Tab', t('strategy.key.indent')],
    ['Shift Tab', t('strategy.key.outdent')],
    ['Alt ↑ ↓', t('strategy.key.swap')],
    ['F2', t('strategy.key.rename')],
    ['F8', t('strategy.key.next-flag')],
    ['Alt G', t('strategy.key.scope')],
  ];
}
