import type { TFunction } from 'i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { exact, toFixed } from '#domain/exact';
import type { Problem } from '#domain/problems';
import { METHODS, type Dimension, type Framework, type LevelsSource } from '#domain/scoring/framework';
import type { Difference, ItemField, ListPart, WholePart } from '#domain/scoring/framework-compare';
import { FRAMEWORK_REASONS } from '#domain/scoring/framework-shape';
import type { Locale } from '#renderer/session/desk';
import { problemFix, problemText } from '#renderer/i18n/problem-text';

export type Said = { readonly t: TFunction; readonly locale: Locale };

export function dimensionWords({ title, titleEn }: Dimension, locale: Locale): string {
  return (locale === 'en' ? titleEn : null) ?? title;
}

const PARTS: Readonly<Record<WholePart | ListPart, WholePart | ListPart>> = {
  title: 'title',
  version: 'version',
  fiscalYear: 'fiscalYear',
  id: 'id',
  source: 'source',
  floor: 'floor',
  cap: 'cap',
  scoreDecimals: 'scoreDecimals',
  weightDecimals: 'weightDecimals',
  weightTotal: 'weightTotal',
  noEvidenceScore: 'noEvidenceScore',
  naPolicy: 'naPolicy',
  levelsOrder: 'levelsOrder',
  dimensions: 'dimensions',
  rounds: 'rounds',
  lamps: 'lamps',
  methods: 'methods',
  signers: 'signers',
  compulsory: 'compulsory',
};
const FIELDS: readonly (ItemField | 'code' | 'word')[] = [
  ...(['title', 'titleEn', 'weight', 'months', 'from', 'to', 'dueOn', 'wordEn', 'code', 'word'] as const),
];
const ORDERS: readonly LevelsSource[] = ['amendments', 'levelsByRound', 'levels'];

/** Where in the rules something is wrong, and what. */
export function faultWords(t: TFunction, { code, details }: Problem): string {
  const reason = FRAMEWORK_REASONS.find((each) => each === details['reason']);
  if (reason === undefined) return `${problemText(t, code, details)} · ${problemFix(t, code, details)}`;
  return `${placeWords(t, details)}: ${t(`framework.reason.${reason}`)}`;
}

function placeWords(
  t: TFunction,
  { part = '', at = '', field = '', place = '' }: Problem['details'],
): string {
  if (part === '') return t('framework.place.whole');
  if (!isPart(part)) return place;
  const name = t(`framework.part.${PARTS[part]}`);
  const entry = at === '' ? name : t('framework.place.at', { part: name, no: Number(at) + 1 });
  if (field === '') return entry;
  const known = FIELDS.find((each) => each === field);
  return `${entry} · ${known === undefined ? field : t(`framework.field.${known}`)}`;
}

function isPart(part: string): part is WholePart | ListPart {
  return Object.hasOwn(PARTS, part);
}

/** Of which rule a difference speaks. The names of dimensions and rounds are those of the framework that has them. */
export function ruleWords(said: Said, difference: Difference, both: readonly Framework[]): string {
  const { t } = said;
  const part = t(`framework.part.${PARTS[difference.part]}`);
  switch (difference.kind) {
    case 'whole':
      return part;
    case 'order':
      return t('framework.preview.order', { part });
    case 'added':
    case 'removed':
      return namedEntry(said, difference, both);
    case 'field':
      return `${namedEntry(said, difference, both)} · ${itemFieldWords(t, difference)}`;
  }
}

function itemFieldWords(t: TFunction, { part, field }: Extract<Difference, { kind: 'field' }>): string {
  return part === 'lamps' && field === 'from' ? t('framework.lamp.from') : t(`framework.field.${field}`);
}

type Named = { readonly part: ListPart; readonly name: string };

/** "มิติ คุณภาพการให้บริการ"; a round says by itself that it is one. */
function namedEntry(said: Said, { part, name }: Named, both: readonly Framework[]): string {
  const words = entryWords(said, part, name, both);
  return part === 'rounds' ? words : `${said.t(`framework.part.${part}`)} ${words}`;
}

/** The two sides of a difference. */
export function sidesOf(
  said: Said,
  difference: Difference,
  both: readonly Framework[],
): readonly [was: string, now: string] {
  const { t } = said;
  switch (difference.kind) {
    case 'added':
      return [t('framework.preview.gone'), t('framework.preview.there')];
    case 'removed':
      return [t('framework.preview.there'), t('framework.preview.gone')];
    case 'order': {
      const list = (names: readonly string[]): string =>
        names.map((name) => entryWords(said, difference.part, name, both)).join(' → ');
      return [list(difference.was), list(difference.now)];
    }
    case 'whole':
      return [wholeWords(t, difference.part, difference.was), wholeWords(t, difference.part, difference.now)];
    case 'field':
      return [
        fieldWords(said, difference.field, difference.was),
        fieldWords(said, difference.field, difference.now),
      ];
  }
}

function wholeWords(t: TFunction, part: WholePart, value: string | null): string {
  if (part === 'noEvidenceScore' && value === null) return t('framework.none-score.left-out');
  if (value === null || value === '') return '–';
  if (part === 'naPolicy')
    return t(value === 'keepWeight' ? 'framework.na.keepWeight' : 'framework.na.rescale', { total: '100' });
  if (part !== 'levelsOrder') return value;
  const order = value.split(' ').flatMap((name) => ORDERS.find((each) => each === name) ?? []);
  return orderWords(t, order);
}

/** Where thresholds are looked for, the first first. */
export function orderWords(t: TFunction, order: readonly LevelsSource[]): string {
  return order.map((each) => t(`framework.order.${each}`)).join(' → ');
}

/** A figure with the decimals of the year, and all of its own where it has more. */
export function figureWords(value: string, decimals: number): string {
  const fixed = toFixed(exact(value), decimals);
  return exact(fixed).compare(exact(value)) === 0 ? fixed : value;
}

/** `from` is a day of a round and a score of a lamp. */
function fieldWords({ locale }: Said, field: ItemField, value: string | null): string {
  if (value === null || value === '') return '–';
  const isDay = (field === 'from' || field === 'to' || field === 'dueOn') && value.includes('-');
  return isDay ? formatThaiDate(value, 'short', locale) : value;
}

/** An entry of a list as a person calls it. */
export function entryWords(
  { t, locale }: Said,
  part: ListPart,
  name: string,
  both: readonly Framework[],
): string {
  if (part === 'dimensions') {
    const found = both.flatMap(({ dimensions }) => dimensions).find(({ code }) => code === name);
    return found === undefined ? name : dimensionWords(found, locale);
  }
  if (part === 'rounds') {
    const found = both.flatMap(({ rounds }) => rounds).find(({ code }) => code === name);
    return found === undefined ? name : t('framework.round.name', { months: found.months });
  }
  if (part === 'methods') {
    const method = METHODS.find((each) => each === name);
    return method === undefined ? name : t(`method.${method}`);
  }
  if (part === 'signers') return name.replace(/^[^/]*\//, '');
  return name;
}
