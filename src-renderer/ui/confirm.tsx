import { useEffect, useId, useRef, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import './confirm.css';

type ConfirmProps = {
  readonly title: string;
  readonly text: string;
  /** Null where there is nothing that could be done. */
  readonly verb: string | null;
  /** What it is about, below the text. */
  readonly children?: ReactNode;
  /** False while something that is asked for is missing. */
  readonly isReady?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** Asked only before what cannot be undone. Esc goes back; the button repeats the verb. A field comes first. */
export function Confirm({
  title,
  text,
  verb,
  children,
  isReady = true,
  onYes,
  onNo,
}: ConfirmProps): JSX.Element {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [heading, words] = [useId(), useId()];
  useEffect(() => {
    dialog.current?.showModal();
    const field = dialog.current?.querySelector<HTMLElement>('textarea, input');
    const buttons = dialog.current?.querySelectorAll<HTMLElement>('.confirm > .row .btn');
    (field ?? buttons?.[buttons.length - 1])?.focus();
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
      {children}
      <div className="row">
        <span className="push" />
        <Button onClick={onNo}>{t(verb === null ? 'common.close' : 'common.cancel')}</Button>
        {verb !== null && (
          <Button look="primary" disabled={!isReady} onClick={onYes}>
            {verb}
          </Button>
        )}
      </div>
    </dialog>
  );
}
