import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { parseFormula } from '#domain/formula/parse';
import { onceEach, writeFormula } from '#domain/formula/write';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { itemByCode } from '#domain/tracking/item-figures';
import { useDesk } from '#renderer/session/desk';
import { plain } from '#renderer/i18n/figures';

type SourceProps = { readonly row: BoardRow; readonly cell: RoundCell };

/** The formula with its numbers: which figure, how it was made of the months, and what comes out. */
export function FormulaSource({ row: { indicator }, cell: { formula } }: SourceProps): JSX.Element | null {
  const { t } = useTranslation();
  const nameOf = useItemNames();
  if (formula === null) return null;
  if (formula.kind === 'noFigures') {
    return <p className="sect small muted">{t('tracking.formula.none', { item: nameOf(formula.code) })}</p>;
  }
  const parsed = parseFormula(indicator.formula);
  if (formula.kind !== 'value' || !parsed.ok) return null;
  const written = writeFormula(parsed.value, formula.parts, ({ value }) => plain(value));
  return (
    <section className="sect formula">
      <h3>{t('tracking.formula')}</h3>
      {indicator.formulaText !== '' && <p className="tiny muted">{indicator.formulaText}</p>}
      <p className="fx">
        {written} = <b>{plain(formula.value)}</b>
      </p>
      <ul className="behind">
        {onceEach(formula.parts).map((part) => (
          <li key={`${part.name} ${part.code}`}>
            <span>
              {nameOf(part.code)}
              <small className="muted">
                {t(`tracking.formula.fn.${part.name}`)} ·{' '}
                {t('tracking.formula.months', { months: part.months })}
              </small>
            </span>
            <b>{plain(part.value)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useItemNames(): (code: string) => string {
  const state = useDesk((desk) => desk.state);
  return (code) => {
    const name = itemByCode(state, code)?.name ?? '';
    return name === '' ? code : name;
  };
}
