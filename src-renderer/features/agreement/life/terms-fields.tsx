import type { JSX, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseBounds } from '#domain/life/terms-bounds';
import type { Method } from '#domain/scoring/framework';
import { isFigureTyped, typedFigure } from '#domain/text/typed-figure';
import { hasBounds } from '#domain/tracking/figure-bounds';
import { Figure, FiveLevels } from '#renderer/features/agreement/life/offer-fields.tsx';
import type { TermsForm } from '#renderer/features/agreement/life/terms-form';
import { problemText } from '#renderer/i18n/problem-text';

type TermsFieldsProps = {
  readonly form: TermsForm;
  readonly onForm: (change: Partial<TermsForm>) => void;
  readonly first?: Ref<HTMLInputElement>;
  /** The texts stand open where the indicator is a new one. */
  readonly openTexts?: boolean;
  /** Of the indicator; none: it is a new one. */
  readonly method?: Method;
  /** Words of the box that takes the indicator out; none: it cannot be taken out here. */
  readonly cancel?: string;
};

/** Weight, target and levels; behind them the texts, and whether the indicator goes. */
export function TermsFields(props: TermsFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const { form, onForm, first, openTexts = false, method, cancel } = props;
  return (
    <>
      <div className="row">
        <Figure
          {...(first === undefined ? {} : { ref: first })}
          label={t('history.field.weight')}
          value={form.weight}
          onValue={(weight) => {
            onForm({ weight });
          }}
        />
        <Figure
          label={t('field.target')}
          value={form.target}
          onValue={(target) => {
            onForm({ target });
          }}
        />
      </div>
      <FiveLevels
        levels={form.levels}
        onLevels={(levels) => {
          onForm({ levels });
        }}
      />
      <Bounds form={form} onForm={onForm} method={method} />
      <details className="texts" open={openTexts}>
        <summary>{t('life.texts')}</summary>
        {TEXTS.map((field) => (
          <Words
            key={field}
            label={t(LABELS[field])}
            value={form[field]}
            onValue={(value) => {
              onForm({ [field]: value });
            }}
          />
        ))}
      </details>
      {cancel !== undefined && (
        <label className="check">
          <input
            type="checkbox"
            checked={form.cancelled}
            onChange={(event) => {
              onForm({ cancelled: event.currentTarget.checked });
            }}
          />
          <span>{cancel}</span>
        </label>
      )}
    </>
  );
}

const ENDS = ['leastValue', 'mostValue'] as const;

type BoundsProps = Pick<TermsFieldsProps, 'form' | 'onForm'> & { readonly method: Method | undefined };

/** The smallest and the largest possible value; an empty one sets no bound. Left out where the method has none. */
function Bounds({ form, onForm, method }: BoundsProps): JSX.Element | null {
  const { t } = useTranslation();
  const { leastValue, mostValue } = form;
  const isFilled = leastValue !== '' || mostValue !== '';
  if (method !== undefined && !hasBounds(method) && !isFilled) return null;
  const wrong = boundsWrong(leastValue, mostValue);
  return (
    <fieldset className="row">
      <legend>{t('indicator.bounds')}</legend>
      {ENDS.map((field) => (
        <Figure
          key={field}
          label={t(`field.${field}`)}
          value={form[field]}
          isWrong={!isFigureTyped(form[field])}
          onValue={(value) => {
            onForm({ [field]: value });
          }}
        />
      ))}
      <p className={wrong === null ? 'help' : 'help t-bad'} role={wrong === null ? undefined : 'alert'}>
        {wrong === null ? t('life.bounds.help') : problemText(t, wrong.code, wrong.details)}
      </p>
    </fieldset>
  );
}

/** What keeps such bounds from being sent; null where nothing does. */
function boundsWrong(least: string, most: string): ReturnType<typeof refuseBounds> {
  return refuseBounds(undefined, { leastValue: typedFigure(least), mostValue: typedFigure(most) });
}

const TEXTS = ['name', 'unit', 'definition', 'conditions'] as const;
const LABELS = {
  name: 'agreement.panel.name',
  unit: 'agreement.unit',
  definition: 'field.definition',
  conditions: 'field.conditions',
} as const;

type WordsProps = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

function Words({ label, value, onValue }: WordsProps): JSX.Element {
  return (
    <label className="lab">
      <span>{label}</span>
      <textarea
        className="field"
        rows={2}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </label>
  );
}
