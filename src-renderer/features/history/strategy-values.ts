import { formatThaiDate } from '#domain/calendar/thai-date';
import type { FieldValue } from '#domain/book/change';
import { parseExact } from '#domain/exact';
import { SHAPES, type Shape } from '#domain/log/shapes';
import { knownDay } from '#domain/strategy/typed-day';
import { recordWords } from '#renderer/i18n/record-words';
import { type Words } from '#renderer/i18n/words';

type Say = (words: Words, value: FieldValue) => string | null;

/** How the values of nodes, documents and the analysis are said. */
export const STRATEGY_VALUES: Readonly<Record<string, Say>> = {
  'node/supporters': (words, value) => listed(words, SHAPES.node.supporters, value, (name) => name),
  'node/budgets': (words, value) =>
    listed(words, SHAPES.node.budgets, value, ({ source, year, amount }) =>
      [source || words.t('strategy.money.source.none'), String(year), baht(words, amount)].join(' '),
    ),
  'node/startsOn': day,
  'node/endsOn': day,
  'node/status': ({ t }, value) => {
    const status = SHAPES.node.status.read(value) ?? null;
    return status === null ? null : t(`strategy.status.${status}`);
  },
  'node/clusterLinks': (words, value) =>
    listed(words, SHAPES.node.clusterLinks, value, (id) => recordWords(words, 'node', id)),
  'node/reformLinks': (words, value) => listed(words, SHAPES.node.reformLinks, value, String),
  'node/scope': scope,
  'plan/scope': scope,
  'plan/presentedOn': day,
  'plan/approvedOn': day,
  'swot/scope': scope,
  'swot/part': ({ t }, value) => {
    const part = SHAPES.swot.part.read(value);
    return part === undefined ? null : t(`strategy.swot.${part}`);
  },
  'swot/order': ({ t }) => t('history.value.order'),
};

function listed<Item>(
  { t }: Words,
  shape: Shape<readonly Item[]>,
  value: FieldValue,
  say: (item: Item) => string,
): string | null {
  const items = shape.read(value);
  if (items === undefined) return null;
  return items.length === 0 ? t('history.value.empty') : items.map(say).join(' · ');
}

function day({ locale }: Words, value: FieldValue): string | null {
  if (typeof value !== 'string') return null;
  const known = knownDay(value);
  return known === null ? value : formatThaiDate(known, 'short', locale);
}

function scope({ t }: Words, value: FieldValue): string | null {
  const known = SHAPES.node.scope.read(value);
  return known === undefined ? null : t(`strategy.scope.${known}`);
}

function baht({ t }: Words, amount: string | null): string {
  if (amount === null) return '–';
  return parseExact(amount) === null ? amount : t('strategy.baht', { baht: amount });
}
