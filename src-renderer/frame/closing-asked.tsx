import { useEffect, useId, useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  closeAndLose,
  stayOpen,
  tryToClose,
  useClosing,
  type ClosingQuestion,
} from '#renderer/lifecycle/closing';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Button } from '#renderer/ui/button.tsx';
import './closing-asked.css';

/** The window is to be closed, and something is not on the disk. Esc stays. */
export function ClosingAsked(): JSX.Element | null {
  const question = useClosing((closing) => closing.question);
  return question === null ? null : <Asked question={question} />;
}

function Asked({ question: { count, code, tries } }: { readonly question: ClosingQuestion }): JSX.Element {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [heading, words] = [useId(), useId()];
  const isWaiting = code === null;
  useEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    // What loses nothing is under the hand.
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [isWaiting]);
  return (
    <dialog
      ref={dialog}
      className="confirm closing"
      role="alertdialog"
      aria-labelledby={heading}
      aria-describedby={words}
      onCancel={(event) => {
        event.preventDefault();
        stayOpen();
      }}
      onClose={stayOpen}
    >
      <h2 id={heading}>{t(isWaiting ? 'closing.wait.title' : 'closing.title')}</h2>
      <div id={words}>
        <p>{t(isWaiting ? 'closing.wait' : 'closing.text', { count })}</p>
        {code !== null && (
          <p>
            <b>{problemText(t, code, {})}</b> {problemFix(t, code, {})}
          </p>
        )}
      </div>
      <p role="status">{tries > 0 && t('closing.again', { count: tries })}</p>
      <div className="row">
        <Button look="danger" onClick={closeAndLose}>
          {t('closing.lose', { count })}
        </Button>
        <span className="push" />
        <Button onClick={stayOpen} data-first={isWaiting || undefined}>
          {t('closing.stay')}
        </Button>
        {!isWaiting && (
          <Button look="primary" onClick={tryToClose} data-first>
            {t('save.retry')}
          </Button>
        )}
      </div>
    </dialog>
  );
}
