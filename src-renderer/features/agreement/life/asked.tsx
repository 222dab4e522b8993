import { useState, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isMade, type Outcome } from '#renderer/session/outcome';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { Reason } from '#renderer/features/agreement/life/offer-fields.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Confirm } from '#renderer/ui/confirm.tsx';

type AskedProps = {
  /** Of the step; its reason is a draft under this name. */
  readonly name: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly look?: 'primary' | 'plain';
  /** What is done instead of asking while something stands in the way. */
  readonly blocked?: (() => void) | null;
  /** Whether a reason is asked for, too. */
  readonly withReason?: boolean;
  readonly onYes: (reason: string) => Promise<Outcome>;
};

/** A step that cannot be undone: the button asks first, and repeats the verb. */
export function Asked(props: AskedProps): JSX.Element {
  const { t } = useTranslation();
  const {
    name,
    icon,
    label,
    title,
    text,
    look = 'primary',
    blocked = null,
    withReason = false,
    onYes,
  } = props;
  const [asking, setAsking] = useState(false);
  const written = useFormDraft(`step/${name}`, t('field.reason'), '');
  const reason = written.form;
  return (
    <>
      <Button
        look={blocked === null ? look : 'plain'}
        icon={icon}
        onClick={() => {
          if (blocked === null) setAsking(true);
          else blocked();
        }}
      >
        {label}
      </Button>
      {asking && (
        <Confirm
          title={title}
          text={text}
          verb={title}
          isReady={!withReason || reason.trim() !== ''}
          onNo={() => {
            written.draft.drop();
            setAsking(false);
          }}
          onYes={() => {
            setAsking(false);
            void onYes(reason).then((outcome) => {
              if (isMade(outcome)) written.done();
            });
          }}
        >
          {withReason && (
            <>
              <Reason value={reason} onValue={written.set} />
              <DraftNote draft={written.draft} form />
            </>
          )}
        </Confirm>
      )}
    </>
  );
}
