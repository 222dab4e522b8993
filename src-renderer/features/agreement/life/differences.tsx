import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amended } from '#domain/book/agreement';
import { fieldWords } from '#renderer/i18n/words';

/** What was and what is, field by field. */
export function Differences({ amended }: { readonly amended: readonly Amended[] }): JSX.Element | null {
  if (amended.length === 0) return null;
  return (
    <ul>
      {amended.map((each) => (
        <Difference key={`${each.indicator}/${each.field}`} amended={each} />
      ))}
    </ul>
  );
}

function Difference({ amended }: { readonly amended: Amended }): JSX.Element {
  const { t } = useTranslation();
  const field = fieldWords(t, 'indicator', amended.field);
  return (
    <li>
      <b>{amended.no}</b> {field}
      <br />
      <del>{amended.was === '' ? '–' : amended.was}</del> → <ins>{amended.is === '' ? '–' : amended.is}</ins>
    </li>
  );
}
