import { Suspense, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/result';
import { evidenceCounts } from '#domain/evidence/attached';
import { useDesk } from '#renderer/session/desk';
import type { EvidenceSlot } from '#renderer/navigation/slots';
import { useClosedResult } from '#renderer/i18n/use-closed';

type SectionProps = {
  readonly place: { readonly indicator: string; readonly round: string };
  readonly Evidence?: EvidenceSlot | undefined;
  readonly choosing?: boolean;
  readonly onChosen?: () => void;
};

/** The files that prove the result; how to attach and look at them is another feature's. */
export function EvidenceSection({
  place,
  Evidence,
  choosing = false,
  onChosen = () => undefined,
}: SectionProps): JSX.Element | null {
  const { t } = useTranslation();
  const result = resultId(place.indicator, place.round);
  const count = useDesk((desk) => evidenceCounts(desk.state).get(result) ?? 0);
  const locked = useClosedResult(place.indicator, place.round);
  if (Evidence === undefined) return null;
  return (
    <section className="sect" aria-label={t('tracking.files.section')}>
      <h3>
        {t('tracking.files.section')} <span className="muted">{t('tracking.files.number', { count })}</span>
      </h3>
      <Suspense fallback={null}>
        <Evidence
          key={result}
          {...{ result, choosing, onChosen }}
          locked={locked === null ? null : t('closed.short')}
        />
      </Suspense>
    </section>
  );
}
