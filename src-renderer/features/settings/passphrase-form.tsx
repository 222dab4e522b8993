import { useId, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { lackOf, LEAST_CHARACTERS } from '#renderer/features/settings/passphrase';

type PassphraseFormProps = {
  /** A new passphrase is typed twice: a slip would lock the file for ever. */
  readonly twice?: boolean;
  readonly help: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onSubmit: (passphrase: string) => void;
};

/** A passphrase; what it still lacks stands on the button. */
export function PassphraseForm(props: PassphraseFormProps): JSX.Element {
  const { twice = false, help, action, busy, onSubmit } = props;
  const { t } = useTranslation();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [shown, setShown] = useState(false);
  const lack = lackOf(first, twice ? second : first);
  return (
    <form
      className="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (lack === null && !busy) onSubmit(first);
      }}
    >
      <div className="passphrase-fields">
        <Field label={t('settings.passphrase')} text={first} shown={shown} onText={setFirst} />
        {twice && (
          <Field label={t('settings.passphrase.again')} text={second} shown={shown} onText={setSecond} />
        )}
      </div>
      <label className="row small">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => {
            setShown(event.target.checked);
          }}
        />
        {t('settings.passphrase.show')}
      </label>
      <p className="help">{help}</p>
      <button
        type="submit"
        className={lack === null && !busy ? 'btn pri' : 'btn pri off'}
        disabled={lack !== null || busy}
      >
        {action}
        {lack !== null && ` · ${t(`settings.passphrase.${lack}`, { least: LEAST_CHARACTERS })}`}
      </button>
    </form>
  );
}

type FieldProps = {
  readonly label: string;
  readonly text: string;
  readonly shown: boolean;
  readonly onText: (text: string) => void;
};

function Field({ label, text, shown, onText }: FieldProps): JSX.Element {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        type={shown ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
    </div>
  );
}
