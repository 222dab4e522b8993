import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/session/desk';
import { Brand } from '#renderer/parts/brand.tsx';
import { problemText } from '#renderer/i18n/problem-text';
import { Note } from '#renderer/ui/note.tsx';

/** The program could not open its data: it says so and touches nothing. */
export function Stopped({ why }: { readonly why: 'newer' | 'failed' }): JSX.Element {
  const { t } = useTranslation();
  const trouble = useDesk((desk) => desk.trouble);
  return (
    <main className="stopped">
      <div className="brandrow">
        <Brand />
      </div>
      <Note look="bad">
        <b>{t(`app.${why}.title`)}</b>
        <p>{t(`app.${why}.text`)}</p>
        {trouble !== null && <p>{problemText(t, trouble.code, trouble.details)}</p>}
      </Note>
    </main>
  );
}
