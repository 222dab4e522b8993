import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { setIndicator } from '#renderer/features/indicator/edit';
import { FigureField, Line } from '#renderer/features/indicator/fields.tsx';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';

const ENDS = ['leastValue', 'mostValue'] as const;

/** How small and how large a result can be: a result outside cannot be submitted. An empty end sets no bound. */
export function SheetBounds({ view: { indicator } }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Line label={t('indicator.bounds')}>
      <div className="sh-row">
        {ENDS.map((field) => (
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
      <p className="help">{t('indicator.bounds.help')}</p>
    </Line>
  );
}
