import type { TFunction } from 'i18next';
import type { BookState } from '#domain/book/book';
import { MONTH_FIELDS } from '#domain/book/data-item';
import { EXISTS } from '#domain/log/commit';
import { SHAPES } from '#domain/log/shapes';
import type { Framework } from '#domain/scoring/framework';
import type { Locale } from '#renderer/session/desk';
import type { FigureName } from '#renderer/session/history';
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
  'indicator/base2': 'field.base2',
  'indicator/base3': 'field.base3',
  'indicator/of': 'field.of',
  'indicator/cancelledRound': 'field.cancelledRound',
  'indicator/target': 'field.target',
  'indicator/adjustStep': 'field.adjustStep',
  'indicator/leastValue': 'field.leastValue',
  'indicator/mostValue': 'field.mostValue',
  'indicator/levelScores': 'field.levelScores',
  'indicator/levelTexts': 'field.levelTexts',
  'indicator/levelsByRound': 'field.levelsByRound',
  'indicator/amendments': 'field.amendments',
  'indicator/weightByRound': 'field.weightByRound',
  'indicator/joint': 'field.joint',
  'indicator/partsMode': 'field.partsMode',
  'indicator/partialCredit': 'field.partialCredit',
  'indicator/criteria': 'field.criteria',
  'indicator/deductionText': 'field.deductionText',
  'indicator/deductionPoints': 'field.deductionPoints',
  'indicator/formula': 'field.formula',
  'indicator/formulaText': 'field.formulaText',
  'indicator/definition': 'field.definition',
  'indicator/dataSource': 'field.dataSource',
  'indicator/collection': 'field.collection',
  'indicator/frequency': 'field.frequency',
  'indicator/supervisor': 'field.supervisor',
  'indicator/supervisorPhone': 'field.supervisorPhone',
  'indicator/collectors': 'field.collectors',
  'indicator/substitute': 'field.substitute',
  'indicator/conditions': 'field.conditions',
  'indicator/adjustmentClauses': 'field.adjustmentClauses',
  'result/steps': 'field.steps',
  'result/points': 'field.points',
  'result/deductions': 'field.deductions',
  'result/met': 'field.met',
  'node/scope': 'field.scope',
  'node/supporters': 'field.supporters',
  'node/budgets': 'field.budgets',
  'node/startsOn': 'field.startsOn',
  'node/endsOn': 'field.endsOn',
  'node/status': 'field.status',
  'node/clusterLinks': 'field.clusterLinks',
  'node/reformLinks': 'field.reformLinks',
  'plan/scope': 'field.scope',
  'plan/presentedOn': 'field.presentedOn',
  'plan/approvedOn': 'field.approvedOn',
  'plan/documentNo': 'field.documentNo',
  'plan/note': 'field.note',
  'plan/copiedFrom': 'field.copiedFrom',
  'swot/scope': 'field.scope',
  'swot/part': 'field.swotPart',
  'swot/order': 'history.field.order',
  'swot/text': 'field.swotText',
  'item/code': 'field.itemCode',
  'item/name': 'field.itemName',
  'item/unit': 'agreement.unit',
  'item/order': 'history.field.order',
  'item/areas': 'field.areas',
  'item/aggregate': 'field.aggregate',
  'item/formula': 'field.formula',
  'item/collector': 'field.collector',
  'item/emptyMonths': 'field.emptyMonths',
  'series/item': 'field.item',
  'series/area': 'field.area',
  'agreement/stage': 'field.stage',
  'agreement/revision': 'field.revision',
  'agreement/talks': 'field.talks',
  'agreement/steps': 'field.stageSteps',
  'proposal/indicator': 'agreement.indicator',
  'proposal/kind': 'field.proposalKind',
  'proposal/side': 'field.side',
  'proposal/by': 'field.by',
  'proposal/person': 'field.person',
  'proposal/grant': 'field.grant',
  'proposal/on': 'field.on',
  'proposal/text': 'field.text',
  'proposal/offer': 'field.offer',
  'proposal/answers': 'field.answers',
  'proposal/order': 'history.field.order',
  'signature/revision': 'field.revision',
  'signature/side': 'field.side',
  'signature/title': 'field.signerTitle',
  'signature/name': 'field.signerName',
  'signature/on': 'field.on',
  'signature/textHash': 'field.textHash',
  'signature/recorded': 'field.recorded',
  'signature/scan': 'field.scan',
  'revision/number': 'field.revision',
  'revision/fromRound': 'field.fromRound',
  'revision/on': 'field.on',
  'revision/reason': 'field.reason',
  'revision/documentNo': 'field.documentNo',
  'revision/amended': 'field.amended',
  'revision/textHash': 'field.textHash',
  'amendment/by': 'field.by',
  'amendment/person': 'field.person',
  'amendment/grant': 'field.grant',
  'amendment/on': 'field.on',
  'amendment/side': 'field.side',
  'amendment/fromRound': 'field.fromRound',
  'amendment/reason': 'field.reason',
  'amendment/documentNo': 'field.documentNo',
  'amendment/wanted': 'field.wanted',
  'amendment/amended': 'field.amended',
  'amendment/state': 'field.amendmentState',
  'amendment/answer': 'field.amendmentAnswer',
  'amendment/order': 'history.field.order',
  'review/result': 'history.field.result',
  'review/verdict': 'field.verdict',
  'review/by': 'field.by',
  'review/person': 'field.person',
  'review/grant': 'field.grant',
  'review/on': 'field.on',
  'review/reason': 'field.reason',
  'review/order': 'history.field.order',
  'todo/result': 'history.field.result',
  'todo/field': 'history.field',
  'todo/text': 'field.text',
  'todo/dueOn': 'field.dueOn',
  'todo/done': 'field.done',
  'todo/order': 'history.field.order',
  'evidence/result': 'history.field.result',
  'evidence/sha256': 'field.sha256',
  'evidence/name': 'field.fileName',
  'evidence/mediaType': 'field.mediaType',
  'evidence/grant': 'field.grant',
  'evidence/bytes': 'field.bytes',
  'evidence/on': 'field.on',
  'evidence/by': 'field.by',
  'evidence/note': 'field.note',
  'evidence/order': 'history.field.order',
  'result/explanation': 'field.explanation',
  'result/supportingFactors': 'field.supportingFactors',
  'result/obstacles': 'field.obstacles',
  'result/nextSteps': 'field.nextSteps',
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
    ...[
      'target',
      'leastValue',
      'mostValue',
      'formula',
      'definition',
      'supervisor',
      'collectors',
      'amendments',
      'levelsByRound',
    ],
    ...['startRound', 'cancelledRound', 'parent', EXISTS],
  ],
  result: ['value', 'state', 'steps', 'points', 'deductions', 'met', 'explanation', 'obstacles'],
  node: ['title', 'note', 'owner', 'budget', 'budgets', 'status', 'parent', 'kind', EXISTS],
  plan: ['approvedOn', 'documentNo', 'presentedOn', 'note', EXISTS],
  swot: ['text', 'part', EXISTS],
  item: ['code', 'name', 'unit', 'formula', 'aggregate', 'areas', EXISTS],
  series: MONTH_FIELDS,
  agreement: ['stage', 'revision'],
  proposal: [],
  signature: ['name', 'on'],
  revision: ['reason'],
  amendment: ['state'],
  review: [],
  todo: ['text', 'done'],
  evidence: ['name', EXISTS],
  book: ['framework', 'post'],
};

export function offeredFields(kind: FigureName['kind']): readonly string[] {
  return OFFERED[kind];
}

export function fieldWords(t: TFunction, kind: string, field: string): string {
  if (field === EXISTS) return t('history.field.exists');
  const month = kind === 'series' ? MONTH_FIELDS.findIndex((each) => each === field) : -1;
  if (month !== -1) return t('field.month', { month: t(`month.${MONTH_FIELDS[month] ?? 'm1'}`) });
  const key = `${kind}/${field}`;
  return isField(key) ? t(FIELDS[key]) : t('history.field.newer');
}

function isField(key: string): key is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, key);
}

export function roundWords({ t, framework }: Words, code: string): string {
  const round = framework.rounds.find((each) => each.code === code);
  return t('history.round', { months: round?.months ?? code });
}

/** Who: the name, or that none was given, and the post. */
export function personWords(t: TFunction, person: string): string {
  return person.trim() === '' ? t('history.person.none') : person;
}

export function postWords(t: TFunction, post: string): string {
  const known = SHAPES.book.post.read(post);
  if (known !== undefined) return t(`post.${known}`);
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
