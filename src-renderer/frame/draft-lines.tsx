import { IconPencil } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { draftId, type Draft } from '#domain/drafts/draft';
import { useDesk } from '#renderer/session/desk';
import { useDrafting } from '#renderer/drafts/drafting';
import { noteDropped, type Lost } from '#renderer/drafts/drafts';
import { goToDraft } from '#renderer/navigation/go-to-draft';
import { StayButton } from '#renderer/parts/stay-button.tsx';

/** One text that was written and is not saved: whose field, how it begins, and the way there. */
export function DraftLine({ draft }: { readonly draft: Draft }): JSX.Element {
  const { t } = useTranslation();
  const no = useDesk((desk) => desk.state.indicator.get(draft.indicator)?.no ?? '');
  const [lost, setLost] = useState<Lost | null>(null);
  const text = plainText(draft.text);
  const other = useDrafting(({ others }) => others.get(draftId(draft)));
  const isKept = useDrafting(({ notKept }) => !notKept.has(draftId(draft)));
  return (
    <li className="warn draft">
      <IconPencil className="i" aria-hidden="true" />
      <span>
        <b>{t('draft.line', { label: [no, draft.label].filter((part) => part !== '').join(' ') })}</b>{' '}
        <span className="draft-text">{text}</span>
        {other !== undefined && (
          <span className="draft-text draft-other">
            {' '}
            {t('draft.other', { value: other === '' ? '–' : other })}
          </span>
        )}
        {lost !== null && (
          <b role="status"> {t(`draft.lost.${lost === 'gone' && text !== draft.text ? 'form' : lost}`)}</b>
        )}
        {!isKept && <b className="t-bad"> {t('draft.not-kept')}</b>}
      </span>
      <StayButton
        className="btn s"
        onClick={() => {
          setLost(null);
          goToDraft(draft, setLost);
        }}
      >
        {t('draft.go')}
      </StayButton>
      <StayButton className="btn quiet s" onClick={() => void navigator.clipboard.writeText(text)}>
        {t('draft.copy')}
      </StayButton>
      <StayButton
        className="btn quiet s"
        onClick={() => {
          noteDropped(draft);
        }}
      >
        {t('draft.discard')}
      </StayButton>
    </li>
  );
}

/** The words in a form without its fields and marks. */
export function plainText(text: string): string {
  if (!text.startsWith('{') && !text.startsWith('"')) return text;
  try {
    return wordsIn(JSON.parse(text)).join(' · ');
  } catch {
    return text;
  }
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
