import { IconX } from '@tabler/icons-react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/book';
import { indicatorsWithParts } from '#domain/evidence/attached';
import { useBook, useDesk } from '#renderer/session/desk';
import { EvidenceList } from '#renderer/features/evidence/evidence-list.tsx';
import { useClosedResult } from '#renderer/i18n/use-closed';

/** Which result is shown. */
export type ResultPlace = { readonly indicator: string; readonly round: string };

type EvidencePanelProps = {
  readonly place: ResultPlace;
  readonly onPlace: (place: ResultPlace) => void;
  readonly onClose: () => void;
};

/** The files of one result, and which one it is. */
export function EvidencePanel({ place, onPlace, onClose }: EvidencePanelProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const state = useDesk((desk) => desk.state);
  const locked = useClosedResult(place.indicator, place.round);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes what has the keyboard in it
    <aside
      className="panel ev-panel"
      data-region="panel"
      aria-label={t('evidence.panel')}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.code === 'Escape') onClose();
      }}
    >
      <header>
        <select
          className="field"
          aria-label={t('evidence.indicator')}
          value={place.indicator}
          onChange={(event) => onPlace({ ...place, indicator: event.target.value })}
        >
          {indicatorsWithParts(state).map(({ id, no, name }) => (
            <option key={id} value={id}>
              {`${no} ${name}`}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label={t('evidence.round')}
          value={place.round}
          onChange={(event) => onPlace({ ...place, round: event.target.value })}
        >
          {framework.rounds.map(({ code, months }) => (
            <option key={code} value={code}>
              {t('tracking.round', { months })}
            </option>
          ))}
        </select>
        <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={onClose}>
          <IconX className="i" />
        </button>
      </header>
      <div className="body" role="region" tabIndex={0} aria-label={t('evidence.panel')}>
        <EvidenceList
          key={resultId(place.indicator, place.round)}
          result={resultId(place.indicator, place.round)}
          locked={locked}
        />
      </div>
    </aside>
  );
}
