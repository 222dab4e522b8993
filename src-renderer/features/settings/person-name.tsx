import { useEffect, useId, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/data/desk';
import { setPerson } from '#renderer/data/open';

const LONGEST = 200;

/** The name that goes into every change from now on. Written when one leaves the field. */
export function PersonName(): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  const person = useDesk((desk) => desk.person);
  const [draft, setDraft] = useState(person);
  useEffect(() => {
    setDraft(person);
  }, [person]);
  const write = (): void => {
    if (draft.trim() !== person) setPerson(draft.trim());
  };
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {t('settings.person')}
      </label>
      <input
        id={id}
        type="text"
        className="field settings-name"
        maxLength={LONGEST}
        placeholder={t('settings.person.none')}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={write}
        onKeyDown={(event) => {
          if (event.code === 'Enter') write();
          if (event.code === 'Escape') setDraft(person);
        }}
      />
      <p className="help">{t('settings.person.help')}</p>
    </>
  );
}
