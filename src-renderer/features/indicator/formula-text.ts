import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataItem } from '#domain/book/data-item';
import { parseFormula } from '#domain/formula/parse';
import { formulaWords } from '#domain/indicator/formula-words';
import { itemByCode } from '#domain/tracking/item-figures';
import { useDesk } from '#renderer/data/desk';

/** A formula in words; null where there is none that can be read. */
export function useFormulaWords(formula: string): string | null {
  const { t } = useTranslation();
  const item = useDesk((desk) => desk.state.item);
  const series = useDesk((desk) => desk.state.series);
  return useMemo(() => {
    const parsed = formula.trim() === '' ? null : parseFormula(formula);
    if (parsed?.ok !== true) return null;
    return formulaWords(parsed.value, {
      item: (code) => nameOf(itemByCode({ item, series }, code)),
      call: (name, of) => (name === null ? of : t(`indicator.call.${name}`, { item: of })),
    });
  }, [formula, item, series, t]);
}

/** An item without a name is called by its code. */
function nameOf(item: DataItem | undefined): string | null {
  return item === undefined || item.name === '' ? null : item.name;
}
