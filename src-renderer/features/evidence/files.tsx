import type { JSX, KeyboardEvent } from 'react';
import type { Evidence } from '#domain/book/review';
import { FileRow, type FileRowProps } from '#renderer/features/evidence/file-row.tsx';
import type { Standing } from '#renderer/features/evidence/use-standing';

type FilesProps = Pick<FileRowProps, 'onPreview' | 'onSave' | 'onRemove'> & {
  readonly label: string;
  readonly files: readonly Evidence[];
  readonly standing: Standing;
};

/** Files below each other: arrows walk from one to the next, Delete takes off the one that has the keyboard. */
export function Files({ label, files, standing, ...does }: FilesProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const row = event.target instanceof Element ? event.target.closest('[data-file]') : null;
    if (row === null) return;
    if (event.code === 'Delete') row.querySelector<HTMLElement>('[data-remove]')?.click();
    else if (event.code === 'ArrowDown') focusIn(row.nextElementSibling);
    else if (event.code === 'ArrowUp') focusIn(row.previousElementSibling);
    else return;
    event.preventDefault();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from the buttons in it
    <ul className="ev-files" aria-label={label} onKeyDown={onKeyDown}>
      {files.map((file) => (
        <FileRow key={file.id} file={file} standing={standing.states?.get(file.sha256) ?? null} {...does} />
      ))}
    </ul>
  );
}

function focusIn(row: Element | null): void {
  row?.querySelector<HTMLElement>('button')?.focus();
}
