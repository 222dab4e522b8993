import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

type EarlyReasonProps = { readonly value: string; readonly onValue: (value: string) => void };

/** Why a round that is not over is handed on all the same; it stands on the certificate. */
export function EarlyReason({ value, onValue }: EarlyReasonProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <label className="lab">
      <span className="t-warn">{t('review.early')}</span>
      <textarea
        className="field"
        rows={2}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </label>
  );
}
