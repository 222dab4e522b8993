import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#domain/book/indicator';
import { Differences } from '#renderer/features/agreement/life/differences.tsx';
import { movedSince, type TermsForm } from '#renderer/features/agreement/life/terms-form';
import { Note } from '#renderer/ui/note.tsx';

type MovedProps = { readonly base: TermsForm; readonly indicator: Indicator };

/** Says where the agreement has moved since a form was begun: what was not touched in it is not taken back by it. */
export function Moved({ base, indicator }: MovedProps): JSX.Element | null {
  const { t } = useTranslation();
  const moved = movedSince(base, indicator);
  if (moved.length === 0) return null;
  return (
    <Note look="warn">
      {t('life.moved')}
      <Differences amended={moved} />
    </Note>
  );
}
