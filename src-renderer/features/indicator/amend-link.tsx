import { IconFilePencil } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementOf } from '#domain/life/stage';
import { useBook, useDesk } from '#renderer/session/desk';
import { startAmending, type AmendedField } from '#renderer/navigation/drawers';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';
import { useClosedText } from '#renderer/i18n/use-closed';
import { Button } from '#renderer/ui/button.tsx';
import { ClosedNote } from '#renderer/ui/closed-note.tsx';
import { Note } from '#renderer/ui/note.tsx';

/** Whether the text of the agreement is signed: it then changes by an amendment with its reason. */
function useSigned(): boolean {
  const book = useBook();
  const agreement = useDesk((desk) => agreementOf(desk.state, book).stage);
  return agreement === 'signed';
}

/** Said once at the head of the sheet: why its fields are closed, and where they change. */
export function AmendNote({ view }: SheetProps): JSX.Element | null {
  const { t } = useTranslation();
  const closed = useClosedText();
  if (!useSigned()) return <ClosedNote why={closed} />;
  return (
    <Note look="info">
      {t('indicator.signed')} <AmendButton view={view} field="levels" />
    </Note>
  );
}

/** Beside a field of the signed text that an amendment changes. */
export function AmendLink({ view, field }: AmendProps): JSX.Element | null {
  return useSigned() ? <AmendButton view={view} field={field} /> : null;
}

type AmendProps = SheetProps & { readonly field: AmendedField };

function AmendButton({ view: { indicator }, field }: AmendProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Button
      small
      look="quiet"
      icon={<IconFilePencil className="i" />}
      aria-label={t('indicator.amend.field', { field: t(`indicator.amend.${field}`) })}
      onClick={() => {
        startAmending(indicator, field);
      }}
    >
      {t('indicator.amend')}
    </Button>
  );
}
