import { useEffect, useId, useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';

type ConfirmProps = {
  readonly title: string;
  readonly text: string;
  readonly verb: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** Asked only before what cannot be undone. Esc goes back; the button repeats the verb. */
export function Confirm({ title, text, verb, onYes, onNo }: ConfirmProps): JSX.Element {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [heading, words] = [useId(), useId()];
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={heading}
      aria-describedby={words}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={heading}>{title}</h2>
      <p id={words}>{text}</p>
      <div className="row">
        <span className="push" />
        <Button onClick={onNo}>{t('common.cancel')}</Button>
        <Button look="primary" autoFocus onClick={onYes}>
          {verb}
        </Button>
      </div>
    </dialog>
  );
}
