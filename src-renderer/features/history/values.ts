import { parseExact, toDecimal, toFixed } from '#domain/exact';
import type { FieldValue } from '#domain/book/change';
import { EXISTS } from '#domain/log/commit';
import { SHAPES, type Shape } from '#domain/log/shapes';
import { provinceName } from '#renderer/session/places';
import { STRATEGY_VALUES } from '#renderer/features/history/strategy-values';
import { recordWords } from '#renderer/i18n/record-words';
import { YEAR_VALUES } from '#renderer/features/history/year-values';
import { roundWords, type Words } from '#renderer/i18n/words';

export type Figure = { readonly kind: string; readonly id: string; readonly field: string };

/** Says a value that is not null; null where it is of a shape that this program does not know. */
type Say = (words: Words, value: FieldValue, id: string) => string | null;

/**
 * A value in the words of its field: weights in percent, results with their unit, choices by name. A text that
 * is none of the choices stands as it is; what has no words here is said to come from a newer program.
 */
export function valueWords(words: Words, { kind, id, field }: Figure, value: FieldValue): string {
  const { t } = words;
  if (field === EXISTS) return t(value === false ? 'history.value.gone' : 'history.value.there');
  const key = `${kind}/${field}`;
  if (value === null) return noneWords(words, key);
  const say = Object.hasOwn(SAY, key) ? SAY[key] : plain;
  return say?.(words, value, id) ?? plain(words, value) ?? t('history.value.newer');
}

function noneWords({ t }: Words, key: string): string {
  switch (key) {
    case 'indicator/dimension':
      return t('agreement.unassigned');
    case 'indicator/startRound':
      return t('agreement.panel.start.first');
    case 'indicator/parent':
      return t('history.value.unlinked');
    case 'node/parent':
      return t('history.value.top');
    default:
      return '–';
  }
}

const SAY: Readonly<Record<string, Say>> = {
  'indicator/weight': ({ t, framework }, value) => {
    if (typeof value !== 'string') return null;
    const figure = parseExact(value);
    return figure === null
      ? value
      : t('history.value.percent', { value: minus(toFixed(figure, framework.weightDecimals)) });
  },
  'indicator/levels': (_words, value) =>
    read(SHAPES.indicator.levels, value, (levels) =>
      levels.map((each, at) => `${String(at + 1)}:\u00a0${each === null ? '–' : shortest(each)}`).join(' · '),
    ),
  'indicator/base': withUnit,
  'indicator/target': withUnit,
  'indicator/method': ({ t }, value) =>
    read(SHAPES.indicator.method, value, (method) => t(`method.${method}`)),
  'indicator/direction': ({ t }, value) =>
    read(SHAPES.indicator.direction, value, (direction) => t(`direction.${direction}`)),
  'indicator/dimension': dimensionWords,
  'indicator/startRound': (words, value) => (typeof value === 'string' ? roundWords(words, value) : null),
  'indicator/parent': nodeTitle,
  'indicator/order': ({ t }) => t('history.value.order'),
  'result/value': (words, value, id) => withUnit(words, value, id.slice(0, Math.max(0, id.lastIndexOf(':')))),
  'result/state': ({ t }, value) => read(SHAPES.result.state, value, (state) => t(`state.${state}`)),
  'node/kind': ({ t }, value) => read(SHAPES.node.kind, value, (kind) => t(`strategy.kind.${kind}`)),
  'node/parent': nodeTitle,
  'node/order': ({ t }) => t('history.value.order'),
  'node/budget': ({ t }, value) =>
    typeof value === 'string' ? t('strategy.baht', { baht: grouped(shortest(value)) }) : null,
  ...STRATEGY_VALUES,
  ...YEAR_VALUES,
  'book/post': ({ t }, value) => read(SHAPES.book.post, value, (post) => t(`post.${post}`)),
  'book/framework': ({ t }, value) =>
    read(SHAPES.book.framework, value, ({ version }) => t('history.value.framework', { version })),
  'book/province': ({ locale }, value) => (typeof value === 'string' ? provinceName(value, locale) : null),
  'book/sample': ({ t }, value) => t(value === true ? 'history.value.yes' : 'history.value.no'),
};

/** A value that this program can read, in words. */
function read<Value>(shape: Shape<Value>, value: unknown, say: (value: Value) => string): string | null {
  const known = shape.read(value);
  return known === undefined ? null : say(known);
}

function plain({ t }: Words, value: FieldValue): string | null {
  if (typeof value === 'string') return value.trim() === '' ? t('history.value.empty') : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** ร้อยละ and ระดับ stand before the number, other units after it. */
function withUnit({ state }: Words, value: FieldValue, indicator: string): string | null {
  if (typeof value !== 'string') return null;
  const unit = state.indicator.get(indicator)?.unit.trim() ?? '';
  const figure = shortest(value);
  if (unit === '') return figure;
  return /^(ร้อยละ|ระดับ)/.test(unit) ? `${unit} ${figure}` : `${figure} ${unit}`;
}

function dimensionWords({ locale, framework }: Words, value: FieldValue): string | null {
  const dimension = framework.dimensions.find(({ code }) => code === value);
  return dimension === undefined ? null : ((locale === 'en' ? dimension.titleEn : null) ?? dimension.title);
}

function nodeTitle(words: Words, value: FieldValue): string | null {
  return typeof value === 'string' ? recordWords(words, 'node', value) : null;
}

function shortest(text: string): string {
  const figure = parseExact(text);
  return figure === null ? text : minus(toDecimal(figure) ?? text);
}

function minus(text: string): string {
  return text.replace(/^-/, '−');
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}
