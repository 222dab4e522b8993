/** @jsxImportSource #renderer/ui/thai-jsx */
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { NODE_KINDS, type ItemKind } from '#domain/strategy/kinds';
import { millions } from '#renderer/features/strategy/amounts';
import type { Item, TreeModel } from '#renderer/features/strategy/tree-model';
import { focusRow, reveal } from '#renderer/features/strategy/view';

type BelowProps = { readonly item: Item; readonly model: TreeModel; readonly t: TFunction };

/** What hangs on an item: how much of each kind, and the sums of its branches with their total. */
export function Below({ item, model, t }: BelowProps): JSX.Element {
  const branches = model.children(item.id).flatMap((id) => {
    const child = model.items.get(id);
    return child === undefined || child.kind === 'indicator' ? [] : [child];
  });
  return (
    <div className="sect">
      <h3>{t('strategy.below')}</h3>
      <p className="small muted">{wordsBelow(item, model, t)}</p>
      {branches.length > 0 && <Sums item={item} branches={branches} t={t} />}
    </div>
  );
}

function wordsBelow(item: Item, model: TreeModel, t: TFunction): string {
  const kinds = kindsBelow(model, item.id);
  const words = [...NODE_KINDS, 'indicator' as const].flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    return count === 0 ? [] : [t(`strategy.count.${kind}`, { count })];
  });
  return words.length === 0 ? t('strategy.below.none') : words.join(' · ');
}

function kindsBelow(model: TreeModel, id: string): readonly ItemKind[] {
  return model.children(id).flatMap((child) => {
    const kind = model.items.get(child)?.kind;
    return kind === undefined || kind === 'unlinked' ? [] : [kind, ...kindsBelow(model, child)];
  });
}

type SumsProps = { readonly item: Item; readonly branches: readonly Item[]; readonly t: TFunction };

function Sums({ item, branches, t }: SumsProps): JSX.Element {
  return (
    <table className="grid mini">
      <thead>
        <tr>
          <th>{t('strategy.item')}</th>
          <th className="num c-count">{t('strategy.indicators')}</th>
          <th className="num c-sum">{t('strategy.budget.millions')}</th>
        </tr>
      </thead>
      <tbody>
        {branches.map((branch) => (
          <tr key={branch.id}>
            <td title={branch.title}>
              <button
                type="button"
                className="link plain"
                onClick={() => {
                  reveal(branch.id);
                  focusRow(branch.id);
                }}
              >
                {branch.number} {branch.title}
              </button>
            </td>
            <td className="num">{branch.kind === 'project' ? <Nil /> : branch.indicators}</td>
            <td className="num">{branch.budget === null ? <Nil /> : millions(branch.budget)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="sum">
          <td>{t('strategy.sum')}</td>
          <td className="num">{item.indicators}</td>
          <td className="num">{item.budget === null ? <Nil /> : millions(item.budget)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Nil(): JSX.Element {
  return <span className="nil">–</span>;
}
