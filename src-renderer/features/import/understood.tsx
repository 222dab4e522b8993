import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { ReadAgreement } from '#domain/agreement/sheet';
import type { FieldTexts } from '#renderer/features/import/field-text';
import { columnLetters } from '#domain/agreement/sheet-grid';
import type { ImportChoices } from '#renderer/features/import/use-choices';

type UnderstoodProps = {
  readonly read: ReadAgreement;
  readonly choices: ImportChoices;
  readonly texts: FieldTexts;
};

type Line = { readonly text: string; readonly look: 'ok' | 'warn' };

const MOST_NUMBERS = 12;

/** What the program made of the sheet by itself, said so that the officer can object; and what of the book stays. */
export function Understood(props: UnderstoodProps): JSX.Element {
  const { t } = props.texts;
  return (
    <section className="auto">
      <h2>{t('import.understood')}</h2>
      <ul>
        {[...stays(props), ...understood(props)].map(({ text, look }) => (
          <li key={text}>
            {look === 'ok' ? <IconCheck className="i t-ok" /> : <IconAlertTriangle className="i t-warn" />}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function understood({ read, texts: { t } }: UnderstoodProps): readonly Line[] {
  const lower = read.rows.filter(({ indicator }) => indicator.direction === 'lower').length;
  const steps = read.rows.filter(({ indicator }) => indicator.method === 'milestone').length;
  const total = read.statedTotal;
  return [
    read.unitName === null ? null : t('import.understood.unit', { name: read.unitName }),
    read.year === null ? null : t('import.understood.year', { year: read.year }),
    total?.agrees === true
      ? t('import.understood.total', { total: read.weightTotal, cell: total.cell })
      : t('import.understood.sum', { total: read.weightTotal }),
    lower === 0 ? null : t('import.understood.lower', { count: lower }),
    steps === 0 ? null : t('import.understood.milestone', { count: steps }),
    read.skipped.length === 0
      ? null
      : t('import.understood.skipped', { rows: listed(read.skipped.map(({ row }) => String(row))) }),
  ].flatMap((text): readonly Line[] => (text === null ? [] : [{ text, look: 'ok' }]));
}

/** What is not taken in of the sheet, and what the sheet does not touch. */
function stays({ read, choices: { rows, plan }, texts: { t } }: UnderstoodProps): readonly Line[] {
  const meant = rows.filter(({ fate }) => fate !== 'new' && fate !== 'ask');
  const kept = meant.reduce((sum, row) => sum + row.kept.size, 0);
  const others = plan.onlyInBook;
  const unread = read.notRead.map(({ column, header }) => `${columnLetters(column)} “${header}”`);
  const lines: readonly (Line | null)[] = [
    unread.length === 0
      ? null
      : { text: t('import.understood.not-read', { columns: listed(unread) }), look: 'warn' },
    kept === 0 ? null : { text: t('import.kept.cells', { number: kept }), look: 'ok' },
    others.length === 0
      ? null
      : {
          text: t('import.only-in-book', {
            number: others.length,
            list: listed(others.map(({ no, name }) => (no === '' ? name : no))),
          }),
          look: 'ok',
        },
  ];
  return lines.filter((line) => line !== null);
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST_NUMBERS).join(', ');
  return items.length > MOST_NUMBERS ? `${shown}, …` : shown;
}
