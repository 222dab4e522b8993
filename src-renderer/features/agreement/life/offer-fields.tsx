import type { JSX, Ref } from 'react';
import { useTranslation } from 'react-i18next';

type FigureProps = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** It cannot stand so. */
  readonly isWrong?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

export function Figure({ label, value, onValue, isWrong = false, ref }: FigureProps): JSX.Element {
  return (
    <label className="lab">
      <span>{label}</span>
      <input
        ref={ref}
        className={isWrong ? 'field num bad' : 'field num'}
        aria-invalid={isWrong}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </label>
  );
}

type FiveLevelsProps = {
  readonly levels: readonly string[];
  readonly onLevels: (levels: readonly string[]) => void;
};

export function FiveLevels({ levels, onLevels }: FiveLevelsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <fieldset className="row five">
      <legend>{t('agreement.levels')}</legend>
      {levels.map((level, at) => (
        <Figure
          key={at}
          label={t('life.level', { level: at + 1 })}
          value={level}
          onValue={(value) => {
            onLevels(levels.map((each, index) => (index === at ? value : each)));
          }}
        />
      ))}
    </fieldset>
  );
}

type ReasonProps = { readonly value: string; readonly onValue: (value: string) => void };

export function Reason({ value, onValue }: ReasonProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <label className="lab">
      <span>{t('field.reason')}</span>
      <textarea
        className="field"
        rows={3}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </label>
  );
}
