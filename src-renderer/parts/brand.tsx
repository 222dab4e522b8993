import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

export function Brand(): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <svg viewBox="0 0 18 18" className="brand-mark" aria-hidden="true">
        <rect x="1" y="1" width="16" height="16" rx="4" fill="var(--accent)" />
        <path
          d="M5 12.5V9.8M9 12.5V7.2M13 12.5V4.8"
          stroke="var(--on-accent)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      {t('app.name')}
    </>
  );
}
