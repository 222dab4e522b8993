import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EVIDENCE_BUDGET_BYTES } from '#domain/evidence/limits';
import { faultWords } from '#renderer/features/evidence/words';
import { sizeWords } from '#renderer/i18n/size-words';

/** What the evidence of the year comes to, against what is set aside for it. Over it is a warning, never a refusal. */
export function BudgetBar({ bytes }: { readonly bytes: number }): JSX.Element {
  const { t } = useTranslation();
  const part = Math.min(1, bytes / EVIDENCE_BUDGET_BYTES);
  const isOver = bytes > EVIDENCE_BUDGET_BYTES;
  const size = sizeWords(bytes);
  const budget = sizeWords(EVIDENCE_BUDGET_BYTES);
  return (
    <div className="ev-budget">
      <div
        className={isOver ? 'ev-meter over' : 'ev-meter'}
        role="meter"
        aria-label={t('evidence.budget.label')}
        aria-valuemin={0}
        aria-valuemax={EVIDENCE_BUDGET_BYTES}
        aria-valuenow={Math.min(bytes, EVIDENCE_BUDGET_BYTES)}
        aria-valuetext={t('evidence.budget', { size, budget })}
      >
        <i style={{ width: `${(part * 100).toFixed(1)}%` }} />
      </div>
      <span className="tiny muted nowrap">{t('evidence.budget', { size, budget })}</span>
      {isOver && (
        <span className="tiny t-warn">
          {faultWords(t, 'evidence-over-budget', { bytes: String(bytes), budget })}
        </span>
      )}
    </div>
  );
}
