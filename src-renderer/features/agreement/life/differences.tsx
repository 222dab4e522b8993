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
  const none = isBound(amended.field) ? t('life.bounds.none') : '–';
  return (
    <li>
      <b>{amended.no}</b> {field}
      <br />
      <del>{amended.was === '' ? none : amended.was}</del> →{' '}
      <ins>{amended.is === '' ? none : amended.is}</ins>
    </li>
  );
}

/** An end that is empty is no bound at all. */
function isBound(field: string): boolean {
  return field === 'leastValue' || field === 'mostValue';
}
