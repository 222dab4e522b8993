import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { SWOT_PARTS } from '#domain/book/strategy';
import { useDesk } from '#renderer/session/desk';
import { SwotPartList } from '#renderer/features/strategy/swot-part.tsx';
import { useView } from '#renderer/features/strategy/view';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** Strengths, weaknesses, opportunities and threats of one strategy, side by side. */
export function SwotFace({ t }: { readonly t: TFunction }): JSX.Element {
  const scope = useView((view) => view.scope);
  const lines = useDesk((desk) => desk.state.swot);
  const count = [...lines.values()].filter((line) => line.scope === scope).length;
  return (
    <div className="scroll strat-swot">
      {SWOT_PARTS.map((part) => (
        <SwotPartList key={`${scope} ${part}`} list={{ scope, part }} t={t} />
      ))}
      <StatusLine
        keys={[
          ['Insert', t('strategy.key.add')],
          ['F2', t('strategy.key.edit')],
          ['Alt ↑ ↓', t('strategy.key.swap')],
          ['Delete', t('strategy.key.remove')],
          ['Ctrl V', t('strategy.key.paste')],
          ['Alt G', t('strategy.key.scope')],
        ]}
      >
        <span>{t('strategy.swot.count', { count })}</span>
      </StatusLine>
    </div>
  );
}
