import type { TFunction } from 'i18next';
import type { YearPlace, YearProblem } from '#domain/check/check-year';
import { MONTH_FIELDS } from '#domain/book/data-item';
import type { Details } from '#domain/result';
import { METHODS, type Framework } from '#domain/scoring/framework';
import type { Locale } from '#renderer/session/desk';

export type CheckWords = { readonly t: TFunction; readonly locale: Locale; readonly framework: Framework };

const FIELDS = {
  weight: 'history.field.weight',
  dimensions: 'agreement.dimension.long',
  name: 'agreement.panel.name',
  no: 'history.field.no',
  unit: 'agreement.unit',
  method: 'agreement.method',
  direction: 'agreement.direction',
  levels: 'agreement.levels',
  base: 'history.field.base',
  base2: 'field.base2',
  base3: 'field.base3',
  target: 'field.target',
  adjustStep: 'field.adjustStep',
  leastValue: 'field.leastValue',
  mostValue: 'field.mostValue',
  parts: 'field.partsMode',
  levelTexts: 'field.levelTexts',
  levelScores: 'field.levelScores',
  levelsByRound: 'field.levelsByRound',
  amendments: 'field.amendments',
  weightByRound: 'field.weightByRound',
  criteria: 'field.criteria',
  formula: 'field.formula',
  supervisor: 'field.supervisor',
  collectors: 'field.collectors',
  cancelledRound: 'field.cancelledRound',
  value: 'history.field.result',
  points: 'field.points',
  code: 'field.itemCode',
  compulsory: 'framework.compulsory',
} as const;

/** "1.12 · ค่าเป้าหมาย", "1.3 · ผลการดำเนินงาน · รอบ 6 เดือน": where a problem stands, in the words of the screens. */
export function placeWords({ t, framework }: CheckWords, place: YearPlace): string {
  const round = framework.rounds.find(({ code }) => code === place.round);
  return [
    place.kind === 'book' ? t('checks.whole') : place.no,
    fieldWords(t, place),
    levelWords(t, place),
    round === undefined ? '' : t('tracking.round', { months: round.months }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function fieldWords(t: TFunction, { field, month, at }: YearPlace): string {
  const name = MONTH_FIELDS[(month ?? 0) - 1];
  if (name !== undefined) return t('field.month', { month: t(`month.${name}`) });
  // A single level says enough by its number.
  if (field === 'levels' && at !== null) return '';
  return field in FIELDS ? t(FIELDS[field as keyof typeof FIELDS]) : '';
}

function levelWords(t: TFunction, { field, at }: YearPlace): string {
  const isLevel = ['levels', 'levelTexts', 'levelScores', 'levelsByRound', 'amendments'].includes(field);
  const level = at?.split('.').at(-1);
  if (!isLevel || level === undefined || (field === 'amendments' && at?.includes('.') !== true)) return '';
  return t('agreement.level', { level });
}

/** The details of a problem as its text has them: names of methods, months and dimensions in the language shown. */
export function detailWords({ t, locale, framework }: CheckWords, problem: YearProblem): Details {
  const { code, details, place } = problem;
  if (code === 'method-not-allowed') {
    const method = METHODS.find((each) => each === details['method']);
    return method === undefined ? details : { ...details, method: t(`method.${method}`) };
  }
  if (code === 'months-gap') {
    const missing = (details['months'] ?? '').split(', ');
    const named = MONTH_FIELDS.filter((field) => missing.includes(field));
    return { ...details, months: named.map((field) => t(`month.${field}`)).join(' ') };
  }
  if (code !== 'weight-dimension' || locale !== 'en') return details;
  const title = framework.dimensions.find((each) => each.code === place.no)?.titleEn;
  return { ...details, dimension: title ?? details['dimension'] ?? '' };
}
