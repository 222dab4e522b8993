import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { AddButton } from '#renderer/features/strategy/add-button.tsx';
import { changeFace, changeScope } from '#renderer/features/strategy/commands';
import { PlanChip } from '#renderer/features/strategy/plan-section.tsx';
import type { TreeModel } from '#renderer/features/strategy/tree-model';
import { FACES, useView } from '#renderer/features/strategy/view';
import { Segmented } from '#renderer/ui/segmented.tsx';

type StrategyHeadProps = { readonly model: TreeModel; readonly canAdd: boolean; readonly t: TFunction };
const SCOPES = ['province', 'cluster'] as const;

/** Whose strategy, how far it has come as a document, how it is looked at, and the one thing to do. */
export function StrategyHead({ model, canAdd, t }: StrategyHeadProps): JSX.Element {
  const { scope, face } = useView();
  return (
    <div className="head strat-top">
      <h1>{t('strategy.page')}</h1>
      <Segmented
        label={t('strategy.scope')}
        value={scope}
        options={SCOPES.map((value) => ({ value, label: t(`strategy.scope.${value}`) }))}
        onChange={(value) => {
          changeScope(value, t);
        }}
      />
      <PlanChip t={t} />
      <span className="push" />
      <Segmented
        label={t('strategy.face')}
        value={face}
        options={FACES.map((value) => ({ value, label: t(`strategy.face.${value}`) }))}
        onChange={(value) => {
          changeFace(value, t);
        }}
      />
      {canAdd && <AddButton model={model} t={t} />}
    </div>
  );
}
