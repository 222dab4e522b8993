import { useId, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/session/desk';
import { setPerson } from '#renderer/preferences/preferences';
import { useDraft } from '#renderer/drafts/use-draft';
import { DraftNote } from '#renderer/parts/draft-note.tsx';

const LONGEST = 200;

/** The name that goes into every change from now on. Written when one leaves the field. */
export function PersonName(): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  const person = useDesk((desk) => desk.person);
  const draft = useDraft({
    name: 'person',
    label: t('settings.person'),
    committed: person,
    commit: (text) => {
      setPerson(text.trim());
    },
  });
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
        ref={draft.ref}
        data-waiting={draft.isWaiting || undefined}
        value={draft.typed ?? person}
        onChange={(event) => {
          draft.type(event.target.value);
        }}
        onBlur={draft.leave}
        onKeyDown={(event) => {
          if (!draft.onKey(event) && event.code === 'Enter') draft.leave();
        }}
      />
      <DraftNote draft={draft} />
      <p className="help">{t('settings.person.help')}</p>
    </>
  );
}
