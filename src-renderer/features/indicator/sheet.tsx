import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearPlace } from '#domain/check/check-year';
import { hasBounds } from '#domain/tracking/figure-bounds';
import { Items } from '#renderer/features/indicator/items.tsx';
import { FormulaField } from '#renderer/features/indicator/formula-field.tsx';
import { FigureField, Line, TextField } from '#renderer/features/indicator/fields.tsx';
import { isByList, setIndicator, type IndicatorField } from '#renderer/features/indicator/edit';
import { SealedSet } from '#renderer/features/indicator/sealed-set.tsx';
import { SheetUnused } from '#renderer/features/indicator/sheet-unused.tsx';
import { SheetBounds } from '#renderer/features/indicator/sheet-bounds.tsx';
import { SheetBelongs, SheetName } from '#renderer/features/indicator/sheet-belongs.tsx';
import { SheetLevels, SheetTarget } from '#renderer/features/indicator/sheet-levels.tsx';
import { SheetMethod } from '#renderer/features/indicator/sheet-method.tsx';
import { SheetParts } from '#renderer/features/indicator/sheet-parts.tsx';
import { SheetPeople } from '#renderer/features/indicator/sheet-people.tsx';
import { SheetRounds } from '#renderer/features/indicator/sheet-rounds.tsx';
import { AmendNote } from '#renderer/features/indicator/amend-link.tsx';
import { Amendments } from '#renderer/features/indicator/amendments.tsx';
import { useWantedField } from '#renderer/features/indicator/wanted-field';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';

export type SheetProps = { readonly view: IndicatorView };

type WholeProps = SheetProps & {
  /** A field that the officer wants to see. */
  readonly place: YearPlace | null;
};

/** The template sheet in the order and the words of the official form. Each field is written when one leaves it. */
export function Sheet({ view, place }: WholeProps): JSX.Element {
  const { t } = useTranslation();
  useWantedField(place);
  return (
    <div className="sh scroll" role="tabpanel" id="ind-tab" aria-labelledby="tab-sheet" tabIndex={0}>
      <div className="sh-form">
        <AmendNote view={view} />
        <SealedSet>
          <SheetName view={view} />
        </SealedSet>
        <SheetBelongs view={view} />
        <SheetRounds view={view} />
        <SealedSet>
          <Words view={view} field="definition" label={t('field.definition')} lines={3} />
        </SealedSet>
        <Measured view={view} />
        {hasBounds(view.indicator.method) && <SheetBounds view={view} />}
        <SheetUnused view={view} />
        <SealedSet>
          <SheetMethod view={view} />
          <Words view={view} field="conditions" label={t('field.conditions')} lines={2} />
          <Words view={view} field="adjustmentClauses" label={t('field.adjustmentClauses')} lines={2} />
        </SealedSet>
        <Baselines view={view} />
        <SealedSet>
          <Words view={view} field="dataSource" label={t('field.dataSource')} lines={2} />
          <Words view={view} field="collection" label={t('field.collection')} lines={2} />
        </SealedSet>
        <SealedSet field="supervisor">
          <SheetPeople view={view} />
        </SealedSet>
        <Amendments view={view} />
      </div>
    </div>
  );
}

/** Where the result comes from: sub-indicators, a list of steps or points, or figures against five levels. */
function Measured({ view }: SheetProps): JSX.Element {
  const { method } = view.indicator;
  const isList = isByList(method);
  if (method === 'compound' || isList) {
    return (
      <SealedSet>
        {isList ? <SheetTarget view={view} /> : <SheetParts view={view} />}
        {view.indicator.formula !== '' && <FormulaLine view={view} />}
      </SealedSet>
    );
  }
  return (
    <>
      <SealedSet>
        <FormulaLine view={view} />
      </SealedSet>
      <SheetLevels view={view} />
    </>
  );
}

type WordField = Extract<
  IndicatorField,
  'definition' | 'conditions' | 'adjustmentClauses' | 'dataSource' | 'collection'
>;

function Words(
  props: SheetProps & { readonly field: WordField; readonly label: string; readonly lines: number },
): JSX.Element {
  const { view, field, label, lines } = props;
  return (
    <Line label={label}>
      <TextField
        hidden
        label={label}
        lines={lines}
        field={field}
        text={view.indicator[field]}
        onLeave={(text) => {
          setIndicator(view.indicator.id, field, text.trim());
        }}
      />
    </Line>
  );
}

/** The formula over data items, the wording of the form, and the items themselves. */
function FormulaLine({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = view;
  return (
    <>
      <Line label={t('field.formula')} field="formula">
        <FormulaField
          label={t('field.formula')}
          formula={indicator.formula}
          onLeave={(text) => {
            setIndicator(indicator.id, 'formula', text.trim());
          }}
        />
        <TextField
          draft="formulaText"
          label={t('field.formulaText')}
          lines={2}
          text={indicator.formulaText}
          onLeave={(text) => {
            setIndicator(indicator.id, 'formulaText', text.trim());
          }}
        />
      </Line>
      <Line label={t('indicator.items')}>
        <Items view={view} />
      </Line>
    </>
  );
}

function Baselines({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, fiscalYear } = view;
  const fields = ['base3', 'base2', 'base'] as const;
  return (
    <Line label={t('indicator.baselines')}>
      <div className="sh-row">
        {fields.map((field, at) => (
          <SealedSet key={field} field={field}>
            <FigureField
              field={field}
              label={t('indicator.year', { year: fiscalYear - 3 + at })}
              value={indicator[field]}
              onLeave={(value) => {
                setIndicator(indicator.id, field, value);
              }}
            />
          </SealedSet>
        ))}
      </div>
    </Line>
  );
}
