import { formatThaiDate } from '#domain/calendar/thai-date';
import type { FieldValue } from '#domain/book/change';
import { MONTH_FIELDS } from '#domain/book/data-item';
import type { Levels } from '#domain/book/decimal';
import { parseExact, toDecimal } from '#domain/exact';
import { SHAPES, type Shape } from '#domain/log/shapes';
import { knownDay } from '#domain/strategy/typed-day';
import { roundWords, type Words } from '#renderer/i18n/words';

type Say = (words: Words, value: FieldValue, id: string) => string | null;

const BETWEEN = ' · ';

/** How lists of a template sheet, of a result and what belongs to the life of an agreement are said. */
export const YEAR_VALUES: Readonly<Record<string, Say>> = {
  'indicator/cancelledRound': (words, value) => (typeof value === 'string' ? roundWords(words, value) : null),
  'indicator/collectors': listed(SHAPES.indicator.collectors, (_words, { name }) => name),
  'indicator/amendments': listed(SHAPES.indicator.amendments, (words, { fromRound, levels }) =>
    byRound(words, fromRound, levels),
  ),
  'indicator/levelsByRound': (words, value) => {
    const known = SHAPES.indicator.levelsByRound.read(value);
    if (known === undefined) return null;
    return joined(
      words,
      Object.entries(known).map(([round, levels]) => byRound(words, round, levels)),
    );
  },
  'result/steps': listed(SHAPES.result.steps, ({ t }, done) =>
    t(done ? 'history.value.met' : 'history.value.not-met'),
  ),
  'result/met': listed(SHAPES.result.met, ({ t }, met) =>
    t(met ? 'history.value.met' : 'history.value.not-met'),
  ),
  'result/points': listed(SHAPES.result.points, (_words, points) => figure(points)),
  'result/deductions': listed(SHAPES.result.deductions, (_words, { points, times, reason }) =>
    `${String(times)} × ${figure(points)} ${reason}`.trim(),
  ),
  'item/aggregate': ({ t }, value) => {
    const known = SHAPES.item.aggregate.read(value);
    return known === undefined ? null : t(`indicator.aggregate.${known}`);
  },
  'item/areas': ({ t }, value) => {
    const known = SHAPES.item.areas.read(value);
    return known === undefined ? null : t(`indicator.areas.${known}`);
  },
  'agreement/stage': ({ t }, value) => {
    const known = SHAPES.agreement.stage.read(value);
    return known === undefined ? null : t(`stage.${known}`);
  },
  'signature/on': ({ locale }, value) => {
    const day = typeof value === 'string' ? knownDay(value) : null;
    return day === null ? null : formatThaiDate(day, 'short', locale);
  },
  'todo/done': ({ t }, value) => t(value === true ? 'history.value.yes' : 'history.value.no'),
  ...Object.fromEntries(MONTH_FIELDS.map((month) => [`series/${month}`, monthFigure])),
};

/** A figure of a month with the unit of its item. */
function monthFigure({ state }: Words, value: FieldValue, id: string): string | null {
  if (typeof value !== 'string') return null;
  const unit = state.item.get(id.split(':')[0] ?? id)?.unit ?? '';
  return `${figure(value)} ${unit}`.trim();
}

function byRound(words: Words, round: string, levels: Levels): string {
  return `${roundWords(words, round)}: ${levels.map(figure).join(', ')}`;
}

function listed<Item>(shape: Shape<readonly Item[]>, say: (words: Words, item: Item) => string): Say {
  return (words, value) => {
    const items = shape.read(value);
    return items === undefined
      ? null
      : joined(
          words,
          items.map((item) => say(words, item)),
        );
  };
}

function joined({ t }: Words, said: readonly string[]): string {
  return said.length === 0 ? t('history.value.empty') : said.join(BETWEEN);
}

function figure(text: string | null): string {
  if (text === null) return '–';
  const value = parseExact(text);
  return value === null ? text : (toDecimal(value) ?? text);
}
