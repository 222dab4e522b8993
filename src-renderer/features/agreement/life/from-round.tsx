import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundChoice } from '#domain/life/open-rounds';

type FromRoundProps = {
  readonly choices: readonly RoundChoice[];
  readonly value: string;
  readonly onValue: (code: string) => void;
};

/** The round in which it counts first: open rounds alone; why the others are closed stands below. */
export function FromRound({ choices, value, onValue }: FromRoundProps): JSX.Element {
  const { t } = useTranslation();
  const open = choices.filter(({ closedBy }) => closedBy.length === 0);
  const closed = choices.filter(({ closedBy }) => closedBy.length > 0);
  return (
    <>
      <label className="lab">
        <span>{t('field.fromRound')}</span>
        <select
          className="field"
          value={value}
          disabled={open.length === 0}
          onChange={(event) => {
            onValue(event.currentTarget.value);
          }}
        >
          {open.map(({ round: { code, months } }) => (
            <option key={code} value={code}>
              {t('life.round', { months })}
            </option>
          ))}
        </select>
      </label>
      {closed.map(({ round: { code, months }, closedBy }) => (
        <small key={code} className="t-warn">
          {t('life.round.closed', { months, list: closedBy.join(', ') })}
        </small>
      ))}
    </>
  );
}
