import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendLink } from '#renderer/features/indicator/amend-link.tsx';
import { setIndicator } from '#renderer/features/indicator/edit';
import { FigureField, Line } from '#renderer/features/indicator/fields.tsx';
import { SealedSet } from '#renderer/features/indicator/sealed-set.tsx';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';

const ENDS = ['leastValue', 'mostValue'] as const;

/** How small and how large a result can be: a result outside cannot be submitted. An empty end sets no bound. */
export function SheetBounds({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = view;
  return (
    <Line label={t('indicator.bounds')}>
      <SealedSet>
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
      </SealedSet>
      <AmendLink view={view} field="bounds" />
    </Line>
  );
}
