/** @jsxImportSource #renderer/ui/thai-jsx */
import { IconArrowDownRight, IconUnlink } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import type { Indicator, StrategyNode } from '#domain/book/book';
import { exact, parseExact, toFixed } from '#domain/exact';
import { kindsUnder } from '#domain/strategy/kinds';
import { unlinkedIndicators } from '#domain/strategy/tree';
import { useBook, useDesk } from '#renderer/session/desk';
import { isMade } from '#renderer/session/outcome';
import { carry, unlink } from '#renderer/features/strategy/commands';
import { linkIndicator } from '#renderer/features/strategy/drop';
import type { TreeModel } from '#renderer/features/strategy/tree-model';
import { reveal } from '#renderer/features/strategy/view';

type LinkedIndicatorsProps = {
  readonly node: StrategyNode;
  readonly model: TreeModel;
  readonly t: TFunction;
};

/** The indicators of the agreement that measure a node or what is under it, with the way to link one more. */
export function LinkedIndicators({ node, model, t }: LinkedIndicatorsProps): JSX.Element {
  const state = useDesk((desk) => desk.state);
  const { weightDecimals } = useBook().framework;
  const linked = idsBelow(model, node.id).flatMap((id) => state.indicator.get(id) ?? []);
  return (
    <div className="sect">
      <h3>{t('strategy.linked')}</h3>
      <ul className="links">
        {linked.map((indicator) => (
          <li key={indicator.id}>
            <IconArrowDownRight className="i" aria-hidden="true" />
            <span className="name">
              <b>{indicator.no}</b> {indicator.name}
              <small>{weightWords(indicator, weightDecimals, t)}</small>
            </span>
            {indicator.parent === node.id && (
              <button
                type="button"
                className="btn quiet s"
                title={t('strategy.unlink')}
                aria-label={`${t('strategy.unlink')} ${indicator.no}`}
                onClick={() => {
                  unlink(indicator.id, t);
                }}
              >
                <IconUnlink className="i" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {linked.length === 0 && <p className="small muted">{t('strategy.linked.none')}</p>}
      {kindsUnder(node.kind).includes('indicator') && <LinkOne node={node} t={t} />}
    </div>
  );
}

function idsBelow(model: TreeModel, id: string): readonly string[] {
  return model.children(id).flatMap((child) => [child, ...idsBelow(model, child)]);
}

function weightWords({ weight }: Indicator, decimals: number, t: TFunction): string {
  if (weight === null) return t('strategy.weight.none');
  return t('strategy.weight', {
    weight: parseExact(weight) === null ? weight : toFixed(exact(weight), decimals),
  });
}

function LinkOne({ node, t }: { readonly node: StrategyNode; readonly t: TFunction }): JSX.Element | null {
  const state = useDesk((desk) => desk.state);
  const free = unlinkedIndicators(state).filter(({ of }) => of === null);
  if (free.length === 0) return null;
  return (
    <select
      className="field small"
      value=""
      aria-label={t('strategy.link')}
      onChange={(event) => {
        const id = event.target.value;
        void carry(linkIndicator(useDesk.getState().state, id, node.id), t).then((outcome) => {
          if (isMade(outcome)) reveal(id);
        });
      }}
    >
      <option value="">{t('strategy.link')}</option>
      {free.map((indicator) => (
        <option key={indicator.id} value={indicator.id}>
          {`${indicator.no} ${indicator.name}`}
        </option>
      ))}
    </select>
  );
}
