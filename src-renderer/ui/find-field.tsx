import { IconFilter, IconX } from '@tabler/icons-react';
import type { JSX, KeyboardEvent } from 'react';
import './find-field.css';

type FindFieldProps = {
  readonly label: string;
  readonly clearLabel: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Keys besides Esc, which clears. */
  readonly onKey?: (event: KeyboardEvent) => void;
};

/** Narrows what stands below it by words. */
export function FindField({ label, clearLabel, query, onQuery, onKey }: FindFieldProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== 'Escape' || query === '') {
      onKey?.(event);
      return;
    }
    event.preventDefault();
    onQuery('');
  };
  return (
    <div className="input find-field">
      <IconFilter className="i" aria-hidden="true" />
      <input
        type="text"
        value={query}
        placeholder={label}
        aria-label={label}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onQuery(event.target.value);
        }}
      />
      {query !== '' && (
        <button
          type="button"
          className="link"
          aria-label={clearLabel}
          onClick={() => {
            onQuery('');
          }}
        >
          <IconX className="i" />
        </button>
      )}
    </div>
  );
}
