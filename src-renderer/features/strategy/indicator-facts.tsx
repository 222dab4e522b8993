import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import type { Indicator } from '#domain/book/book';
import { useBook, useDesk } from '#renderer/session/desk';
import { show } from '#renderer/navigation/navigate';
import { UNLINKED, type TreeModel } from '#renderer/features/strategy/tree-model';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

type IndicatorFactsProps = {
  readonly indicator: Indicator;
  readonly model: TreeModel;
  readonly t: TFunction;
};

/** An indicator as the strategy sees it; its rule and figures are edited in the agreement. */
export function IndicatorFacts({ indicator, model, t }: IndicatorFactsProps): JSX.Element {
  const dimension = useDimension(indicator);
  const parent = model.items.get(indicator.parent ?? UNLINKED);
  const isLinked = parent !== undefined && parent.kind !== 'unlinked';
  return (
    <>
      <dl className="kv">
        <Fact
          name={t('strategy.indicator.of')}
          value={isLinked ? `${parent.number ?? ''} ${parent.title}` : null}
        />
        <Fact name={t('strategy.indicator.weight')} value={indicator.weight} />
        <Fact name={t('strategy.indicator.unit')} value={indicator.unit} />
        <Fact name={t('strategy.indicator.target')} value={indicator.levels[2]} />
        <Fact name={t('strategy.indicator.dimension')} value={dimension} />
      </dl>
      {!isLinked && <Note look="info">{t('strategy.unlinked.help')}</Note>}
      <div>
        <Button
          small
          onClick={() => {
            show('agreement');
          }}
        >
          {t('strategy.indicator.open')}
        </Button>
      </div>
    </>
  );
}

function useDimension({ dimension }: Indicator): string | null {
  const { framework } = useBook();
  const locale = useDesk((desk) => desk.locale);
  const known = framework.dimensions.find(({ code }) => code === dimension);
  return (locale === 'en' ? known?.titleEn : null) ?? known?.title ?? null;
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value === null || value === '' ? '–' : value}</dd>
    </>
  );
}
