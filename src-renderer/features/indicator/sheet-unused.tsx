import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#domain/book/indicator';
import { hasBounds } from '#domain/tracking/figure-bounds';
import { AmendLink } from '#renderer/features/indicator/amend-link.tsx';
import { isByList, setIndicator } from '#renderer/features/indicator/edit';
import { FigureField, Line } from '#renderer/features/indicator/fields.tsx';
import { SealedSet } from '#renderer/features/indicator/sealed-set.tsx';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';
import { LevelsOfRounds } from '#renderer/features/indicator/sheet-levels.tsx';

/**
 * What the method has no place for and stands there all the same, from before another was chosen or out of a workbook: it
 * is checked and printed, and is shown until somebody has emptied it.
 */
export function SheetUnused({ view }: SheetProps): JSX.Element | null {
  const { t } = useTranslation();
  const { indicator } = view;
  const fields = unusedFigures(indicator);
  const hasRounds = hasNoLevels(indicator) && Object.keys(indicator.levelsByRound).length > 0;
  if (fields.length === 0 && !hasRounds) return null;
  const isBound = fields.some((field) => field === 'leastValue' || field === 'mostValue');
  return (
    <Line label={t('indicator.unused')}>
      <SealedSet>
        <div className="sh-row">
          {fields.map((field) => (
            <FigureField
              key={field}
              field={field}
              label={t(`field.${field}`)}
              value={indicator[field]}
              onLeave={(value) => {
                setIndicator(indicator.id, field, value);
              }}
            />
          ))}
        </div>
        {hasRounds && <LevelsOfRounds view={view} />}
        <p className="help">{t('indicator.unused.help')}</p>
      </SealedSet>
      {isBound && <AmendLink view={view} field="bounds" />}
    </Line>
  );
}

type Unused = 'target' | 'adjustStep' | 'leastValue' | 'mostValue';

function unusedFigures(indicator: Indicator): readonly Unused[] {
  const { method } = indicator;
  const off: readonly Unused[] = [
    ...(method === 'compound' ? (['target'] as const) : []),
    ...(hasNoLevels(indicator) ? (['adjustStep'] as const) : []),
    ...(hasBounds(method) ? [] : (['leastValue', 'mostValue'] as const)),
  ];
  return off.filter((field) => indicator[field] !== null);
}

function hasNoLevels({ method }: Indicator): boolean {
  return method === 'compound' || isByList(method);
}
