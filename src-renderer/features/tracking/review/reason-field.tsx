import type { JSX, Ref } from 'react';
import { useTranslation } from 'react-i18next';

type ReasonFieldProps = {
  /** Why a round that is not over is handed on all the same; it stands on the certificate. */
  readonly isEarly: boolean;
  readonly rows: number;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Ctrl+Enter sends. */
  readonly onSend?: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
};

export function ReasonField(props: ReasonFieldProps): JSX.Element {
  const { isEarly, rows, value, onValue, onSend, ref } = props;
  const { t } = useTranslation();
  return (
    <label className="lab">
      {isEarly ? <span className="t-warn">{t('review.early')}</span> : <span>{t('field.reason')}</span>}
      <textarea
        className="field"
        rows={rows}
        ref={ref}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.code === 'Enter' && event.ctrlKey) onSend?.();
        }}
      />
    </label>
  );
}
