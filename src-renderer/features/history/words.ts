import type { TFunction } from 'i18next';
import type { BookState } from '#domain/book/book';
import { EXISTS } from '#domain/log/commit';
import { SHAPES } from '#domain/log/shapes';
import type { Framework } from '#domain/scoring/framework';
import type { Locale } from '#renderer/data/desk';
import type { FigureName } from '#renderer/data/history';
import { momentWords } from '#renderer/i18n/when';

/** What the words are made with; `gone`: names of records that are no longer in the book, by `goneKey`. */
export type Words = {
  readonly t: TFunction;
  readonly locale: Locale;
  readonly state: BookState;
  readonly framework: Framework;
  readonly gone: ReadonlyMap<string, string>;
};

export function goneKey(kind: string, id: string): string {
  return `${kind}/${id}`;
}

const FIELDS = {
  'indicator/weight': 'history.field.weight',
  'indicator/levels': 'agreement.levels',
  'indicator/base': 'history.field.base',
  'indicator/name': 'agreement.panel.name',
  'indicator/no': 'history.field.no',
  'indicator/unit': 'agreement.unit',
  'indicator/method': 'agreement.method',
  'indicator/direction': 'agreement.direction',
  'indicator/dimension': 'agreement.dimension.long',
  'indicator/startRound': 'agreement.panel.start',
  'indicator/parent': 'history.field.measures',
  'indicator/order': 'history.field.order',
  'result/value': 'history.field.result',
  'result/state': 'tracking.panel.state',
  'result/indicator': 'agreement.indicator',
  'result/round': 'history.field.round',
  'node/title': 'strategy.rename',
  'node/note': 'strategy.note',
  'node/owner': 'strategy.owner',
  'node/budget': 'history.field.budget',
  'node/parent': 'history.field.under',
  'node/kind': 'history.field.kind',
  'node/order': 'history.field.order',
  'book/post': 'history.field.post',
  'book/framework': 'history.field.framework',
  'book/province': 'start.province',
  'book/fiscalYear': 'start.year',
  'book/sample': 'frame.sample',
} as const;

/** Fields whose history is offered, per kind, the most asked for first. The place in a list is no figure. */
const OFFERED: Readonly<Record<FigureName['kind'], readonly string[]>> = {
  indicator: [
    ...['weight', 'levels', 'base', 'name', 'no', 'unit', 'method', 'direction', 'dimension'],
    ...['startRound', 'parent', EXISTS],
  ],
  result: ['value', 'state'],
  node: ['title', 'note', 'owner', 'budget', 'parent', 'kind', EXISTS],
  book: ['framework', 'post'],
};

export function offeredFields(kind: FigureName['kind']): readonly string[] {
  return OFFERED[kind];
}

export function fieldWords(t: TFunction, kind: string, field: string): string {
  if (field === EXISTS) return t('history.field.exists');
  const key = `${kind}/${field}`;
  return isField(key) ? t(FIELDS[key]) : t('history.field.newer');
}

function isField(key: string): key is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, key);
}

/** The record as a person would call it: number and name, the round of a result, the kind and title of a node. */
export function recordWords(words: Words, kind: string, id: string): string {
  switch (kind) {
    case 'indicator':
      return indicatorWords(words, id);
    case 'result':
      return resultWords(words, id);
    case 'node':
      return nodeWords(words, id);
    case 'book':
      return words.t('history.record.book');
    default:
      return words.t('history.record.newer');
  }
}

function indicatorWords(words: Words, id: string): string {
  const { t, state } = words;
  const indicator = state.indicator.get(id);
  if (indicator === undefined) return goneWords(words, 'indicator', id) ?? t('history.gone.indicator');
  return [indicator.no, indicator.name].join(' ').trim() || t('history.untitled');
}

function resultWords(words: Words, id: string): string {
  const at = id.lastIndexOf(':');
  return `${indicatorWords(words, id.slice(0, Math.max(0, at)))} · ${roundWords(words, id.slice(at + 1))}`;
}

export function roundWords({ t, framework }: Words, code: string): string {
  const round = framework.rounds.find((each) => each.code === code);
  return t('history.round', { months: round?.months ?? code });
}

function nodeWords(words: Words, id: string): string {
  const { t, state } = words;
  const node = state.node.get(id);
  if (node === undefined) return goneWords(words, 'node', id) ?? t('history.gone.node');
  return `${t(`strategy.kind.${node.kind}`)} ${node.title || t('strategy.untitled')}`;
}

function goneWords({ t, gone }: Words, kind: string, id: string): string | null {
  const name = gone.get(goneKey(kind, id));
  return name === undefined ? null : t('history.gone.named', { name });
}

/** Who: the name, or that none was given, and the post. */
export function personWords(t: TFunction, person: string): string {
  return person.trim() === '' ? t('history.person.none') : person;
}

export function postWords(t: TFunction, post: string): string {
  if (SHAPES.book.post.fits(post)) return t(`post.${post}`);
  return post.trim() === '' ? t('history.post.none') : post;
}

export type Moment = {
  readonly wall: number;
  readonly clock: 'ok' | 'doubtful';
  readonly notBefore: number | null;
};

/** Why the time is not to be believed, and what is known instead; null for a time that is believed. */
export function doubtWords({ t, locale }: Pick<Words, 't' | 'locale'>, moment: Moment): string | null {
  if (moment.clock === 'ok') return null;
  if (moment.notBefore === null) return t('history.doubt.unknown');
  return t('history.doubt', { moment: momentWords(moment.notBefore, locale) });
}
