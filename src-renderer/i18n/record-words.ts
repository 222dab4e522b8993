import type { RecordKind } from '#domain/book/book';
import { isRecordKind } from '#domain/log/shapes';
import { actWords } from '#renderer/i18n/act-words';
import { provinceName } from '#renderer/session/places';
import { goneKey, roundWords, type Words } from '#renderer/i18n/words';

type Name = (words: Words, id: string) => string;

/** The record as a person would call it: number and name, the round of a result, the kind and title of a node. */
export function recordWords(words: Words, kind: string, id: string): string {
  return isRecordKind(kind) ? NAMES[kind](words, id) : words.t('history.record.newer');
}

const NAMES: Readonly<Record<RecordKind, Name>> = {
  book: ({ t }) => t('history.record.book'),
  indicator: indicatorWords,
  result: resultWords,
  node: nodeWords,
  plan: planWords,
  swot: swotWords,
  item: itemWords,
  series: seriesWords,
  agreement: ({ t }) => t('history.record.agreement'),
  proposal: proposalWords,
  signature: signatureWords,
  revision: revisionWords,
  amendment: ({ t }) => t('history.record.amendment'),
  review: reviewWords,
  todo: todoWords,
  evidence: evidenceWords,
};

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

function nodeWords(words: Words, id: string): string {
  const { t, state } = words;
  const node = state.node.get(id);
  if (node === undefined) return goneWords(words, 'node', id) ?? t('history.gone.node');
  return `${t(`strategy.kind.${node.kind}`)} ${node.title || t('strategy.untitled')}`;
}

/** The id of a document ends with whose strategy it is. */
function planWords({ t }: Words, id: string): string {
  const scope = id.endsWith('/cluster') ? 'cluster' : 'province';
  return `${t('strategy.plan')} · ${t(`strategy.scope.${scope}`)}`;
}

function swotWords(words: Words, id: string): string {
  const { t, state } = words;
  const line = state.swot.get(id);
  if (line === undefined) return goneWords(words, 'swot', id) ?? t('history.record.swot');
  return `${t(`strategy.swot.${line.part}`)} · ${line.text || t('history.value.empty')}`;
}

function itemWords(words: Words, id: string): string {
  const { t, state } = words;
  const item = state.item.get(id);
  if (item === undefined) return goneWords(words, 'item', id) ?? t('history.gone.item');
  return t('history.record.item', { name: item.name.trim() === '' ? item.code : item.name });
}

/** The months of an item, and of which province or district. */
function seriesWords(words: Words, id: string): string {
  const { t, state, locale } = words;
  const [item = '', ...rest] = id.split(':');
  const area = state.series.get(id)?.area ?? (rest.length === 0 ? null : rest.join(':'));
  const months = t('history.record.series', { item: itemWords(words, item) });
  if (area === null) return months;
  const isProvince = state.item.get(item)?.areas === 'provinces';
  return `${months} · ${isProvince ? provinceName(area, locale) : area}`;
}

function proposalWords(words: Words, id: string): string {
  const { t, state } = words;
  const proposal = state.proposal.get(id);
  if (proposal === undefined) return t('history.record.proposal');
  const { kind, indicator } = proposal;
  return [`${t(`life.kind.${kind}`)} ${actWords(t, proposal)}`.trim(), indicatorWords(words, indicator)].join(
    ' · ',
  );
}

function signatureWords({ t, state }: Words, id: string): string {
  const signature = state.signature.get(id);
  const who = signature === undefined ? '' : `${signature.title} ${signature.name}`.trim();
  return who === '' ? t('history.record.signature') : `${t('history.record.signature')} · ${who}`;
}

/** The id of a revision ends with its number. */
function revisionWords({ t, state }: Words, id: string): string {
  const number = state.revision.get(id)?.number ?? id.slice(id.lastIndexOf('/') + 1);
  return t('history.record.revision', { number });
}

function reviewWords(words: Words, id: string): string {
  const review = words.state.review.get(id);
  if (review === undefined) return words.t('history.record.review');
  return `${words.t(`review.did.${review.verdict}`)} · ${resultWords(words, review.result)}`;
}

function todoWords(words: Words, id: string): string {
  const { t, state } = words;
  const todo = state.todo.get(id);
  if (todo === undefined) return goneWords(words, 'todo', id) ?? t('history.record.todo');
  const said = todo.text.trim() === '' ? t('history.record.todo') : todo.text;
  return `${said} · ${resultWords(words, todo.result)}`;
}

function evidenceWords(words: Words, id: string): string {
  const { t, state } = words;
  const evidence = state.evidence.get(id);
  if (evidence === undefined) return goneWords(words, 'evidence', id) ?? t('history.record.evidence');
  return `${evidence.name} · ${resultWords(words, evidence.result)}`;
}

function goneWords({ t, gone }: Words, kind: RecordKind, id: string): string | null {
  const name = gone.get(goneKey(kind, id));
  return name === undefined || name === '' ? null : t('history.gone.named', { name });
}
