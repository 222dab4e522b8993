import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/book';
import { NARRATIVE_FIELDS, writeNarrative, type NarrativeField } from '#domain/tracking/narrative';
import { useDesk } from '#renderer/session/desk';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { useDraft } from '#renderer/drafts/use-draft';
import { write } from '#renderer/session/write';
import { DraftBox } from '#renderer/parts/draft-box.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { useClosedResult } from '#renderer/i18n/use-closed';
import { ClosedNote } from '#renderer/ui/closed-note.tsx';
import './review.css';

type ResultPlace = { readonly indicator: string; readonly round: string };

/** The narrative boxes of a result; what is written is kept when the box is left. */
export function NarrativeSection(place: ResultPlace): JSX.Element {
  const { t } = useTranslation();
  const closed = useClosedResult(place.indicator, place.round);
  return (
    <DraftScope at="" indicator={place.indicator} round={place.round}>
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
    </DraftScope>
  );
}

type BoxProps = { readonly place: ResultPlace; readonly field: NarrativeField; readonly closed: boolean };

function Box({ place, field, closed }: BoxProps): JSX.Element {
  const { t } = useTranslation();
  const id = resultId(place.indicator, place.round);
  const kept = useDesk((desk) => desk.state.result.get(id)?.[field] ?? '');
  const draft = useDraft({
    name: `result/${id}/${field}`,
    label: t(`field.${field}`),
    committed: kept,
    commit: (text) => {
      const change = writeNarrative(useDesk.getState().state, place, field, text.trim());
      if (change !== null) void write(change);
    },
    isOwnText: true,
  });
  return (
    <label className="lab">
      <span>{t(`field.${field}`)}</span>
      {closed ? (
        <textarea className="field closed" rows={3} readOnly value={kept} />
      ) : (
        <span className="three-lines">
          <DraftBox
            rows={3}
            draft={draft}
            onKeyDown={(event) => {
              if (!draft.onKey(event) && event.code === 'Enter' && event.ctrlKey) draft.leave();
            }}
          />
        </span>
      )}
      <DraftNote draft={draft} closed={closed} />
    </label>
  );
}
