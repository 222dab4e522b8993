import { Suspense, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/result';
import type { EvidenceSlot } from '#renderer/navigation/slots';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { useClosedResult } from '#renderer/i18n/use-closed';

type FilesProps = {
  readonly view: IndicatorView;
  readonly Evidence: EvidenceSlot;
  readonly choosing: boolean;
  readonly onChosen: () => void;
};

/** The files that prove the result of the open round. */
export function Files({ view, Evidence, choosing, onChosen }: FilesProps): JSX.Element {
  const { t } = useTranslation();
  const round = view.framework.rounds[view.at];
  const code = round?.code ?? '';
  const locked = useClosedResult(view.indicator.id, code);
  return (
    <div
      className="scroll ind-files"
      role="tabpanel"
      id="ind-tab"
      aria-labelledby="tab-evidence"
      tabIndex={0}
    >
      <h2>{t('indicator.files', { months: round?.months ?? 12 })}</h2>
      <Suspense fallback={null}>
        <Evidence result={resultId(view.indicator.id, code)} {...{ locked, choosing, onChosen }} />
      </Suspense>
    </div>
  );
}
