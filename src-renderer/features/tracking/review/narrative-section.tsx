import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/book';
import { NARRATIVE_FIELDS, writeNarrative, type NarrativeField } from '#domain/tracking/narrative';
import { useDesk } from '#renderer/data/desk';
import { write } from '#renderer/data/write';
import { useClosedResult } from '#renderer/i18n/use-closed';
import { ClosedNote } from '#renderer/ui/closed-note.tsx';
import './review.css';

type Place = { readonly indicator: string; readonly round: string };

/** The narrative boxes of a result; what is written is kept when the box is left. */
export function NarrativeSection(place: Place): JSX.Element {
  const { t } = useTranslation();
  const closed = useClosedResult(place.indicator, place.round);
  return (
    <section className="sect narrative" aria-label={t('review.narrative')}>
      <h3>{t('review.narrative')}</h3>
      <ClosedNote why={closed} short={t('closed.short')} />
      {NARRATIVE_FIELDS.map((field) => (
        <Box
          key={`${place.indicator}/${place.round}/${field}`}
          place={place}
          field={field}
          closed={closed !== null}
        />
      ))}
    </section>
  );
}

type BoxProps = { readonly place: Place; readonly field: NarrativeField; readonly closed: boolean };

function Box({ place, field, closed }: BoxProps): JSX.Element {
  const { t } = useTranslation();
  const id = resultId(place.indicator, place.round);
  const kept = useDesk((desk) => desk.state.result.get(id)?.[field] ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed === null) return;
    const change = writeNarrative(useDesk.getState().state, place, field, typed.trim());
    if (change !== null) void write(change);
    setTyped(null);
  };
  return (
    <label className="lab">
      <span>{t(`field.${field}`)}</span>
      <textarea
        className={closed ? 'field closed' : 'field'}
        rows={3}
        readOnly={closed}
        value={typed ?? kept}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.code === 'Enter' && event.ctrlKey) keep();
          if (event.code === 'Escape') setTyped(null);
        }}
      />
    </label>
  );
}
