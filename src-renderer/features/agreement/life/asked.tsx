import { useState, type JSX, type ReactNode } from 'react';
import { Reason } from '#renderer/features/agreement/life/offer-fields.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Confirm } from '#renderer/ui/confirm.tsx';

type AskedProps = {
  readonly icon: ReactNode;
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly look?: 'primary' | 'plain';
  /** What is done instead of asking while something stands in the way. */
  readonly blocked?: (() => void) | null;
  /** Whether a reason is asked for, too. */
  readonly withReason?: boolean;
  readonly onYes: (reason: string) => void;
};

/** A step that cannot be undone: the button asks first, and repeats the verb. */
export function Asked(props: AskedProps): JSX.Element {
  const { icon, label, title, text, look = 'primary', blocked = null, withReason = false, onYes } = props;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
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
            setAsking(false);
          }}
          onYes={() => {
            setAsking(false);
            setReason('');
            onYes(reason);
          }}
        >
          {withReason && <Reason value={reason} onValue={setReason} />}
        </Confirm>
      )}
    </>
  );
}
