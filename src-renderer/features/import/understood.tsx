import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadAgreement } from '#domain/agreement/sheet';

/** What the program made of the sheet by itself, said so that the officer can object. */
export function Understood({ read }: { readonly read: ReadAgreement }): JSX.Element {
  const { t } = useTranslation();
  const lower = read.rows.filter(({ indicator }) => indicator.direction === 'lower').length;
  const steps = read.rows.filter(({ indicator }) => indicator.method === 'milestone').length;
  const total = read.statedTotal;
  const lines = [
    read.unitName === null ? null : t('import.understood.unit', { name: read.unitName }),
    read.year === null ? null : t('import.understood.year', { year: read.year }),
    total?.agrees === true
      ? t('import.understood.total', { total: read.weightTotal, cell: total.cell })
      : t('import.understood.sum', { total: read.weightTotal }),
    lower === 0 ? null : t('import.understood.lower', { count: lower }),
    steps === 0 ? null : t('import.understood.milestone', { count: steps }),
    read.skipped.length === 0
      ? null
      : t('import.understood.skipped', {
          rows: read.skipped.map(({ row }) => row).join(', '),
        }),
  ].filter((line) => line !== null);
  return (
    <section className="auto">
      <h2>{t('import.understood')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <IconCheck className="i t-ok" />
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
