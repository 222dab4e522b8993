import type { JSX, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure, FiveLevels } from '#renderer/features/agreement/life/offer-fields.tsx';
import type { TermsForm } from '#renderer/features/agreement/life/terms-form';

type TermsFieldsProps = {
  readonly form: TermsForm;
  readonly onForm: (change: Partial<TermsForm>) => void;
  readonly first?: Ref<HTMLInputElement>;
  /** The texts stand open where the indicator is a new one. */
  readonly openTexts?: boolean;
  /** Words of the box that takes the indicator out; none: it cannot be taken out here. */
  readonly cancel?: string;
};

/** Weight, target and levels; behind them the texts, and whether the indicator goes. */
export function TermsFields(props: TermsFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const { form, onForm, first, openTexts = false, cancel } = props;
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
