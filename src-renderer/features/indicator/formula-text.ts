import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataItem } from '#domain/book/data-item';
import { parseFormula } from '#domain/formula/parse';
import { formulaWords } from '#domain/formula/write';
import { itemByCode } from '#domain/tracking/item-figures';
import { useDesk } from '#renderer/session/desk';

/** A formula in words; null where there is none that can be read. */
export function useFormulaWords(formula: string): string | null {
  const { t } = useTranslation();
  const item = useDesk((desk) => desk.state.item);
  const series = useDesk((desk) => desk.state.series);
  return useMemo(() => {
    const parsed = formula.trim() === '' ? null : parseFormula(formula);
    if (parsed?.ok !== true) return null;
    return formulaWords(parsed.value, (named) => {
      const of = nameOf(itemByCode({ item, series }, named.code)) ?? named.code;
      return named.kind === 'item' ? of : t(`indicator.call.${named.name}`, { item: of });
    });
  }, [formula, item, series, t]);
}

/** An item without a name is called by its code. */
function nameOf(item: DataItem | undefined): string | null {
  return item === undefined || item.name === '' ? null : item.name;
}
