import { cut } from '#domain/agreement/sheet-text';
import { formatThaiDate } from '#domain/calendar/thai-date';
import type { TFunction } from 'i18next';
import { STAGES } from '#domain/book/agreement';
import { MISSING_FIGURES } from '#domain/check/certified';
import { RESULT_STATES } from '#domain/book/result';
import { SHAPES } from '#domain/log/shapes';
import { knownDay } from '#domain/strategy/typed-day';
import { agreementOf } from '#domain/life/stage';
import type { ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';
import { useDesk } from '#renderer/session/desk';
import { provinceName } from '#renderer/session/places';

/** Every name that a problem's text may use; one that a problem does not bring along is empty. */
const NAMES = {
  base: '',
  text: '',
  level: '',
  other: '',
  value: '',
  total: '',
  stated: '',
  gap: '',
  unit: '',
  bytes: '',
  segment: '',
  kept: '',
  lost: '',
  added: '',
  commits: '',
  why: '',
  least: '',
  free: '',
  stage: '',
  count: '',
  no: '',
  months: '',
  post: '',
  name: '',
  size: '',
  budget: '',
  method: '',
  dimension: '',
  required: '',
  cancelled: '',
  start: '',
  target: '',
  first: '',
  last: '',
  typed: '',
  computed: '',
  item: '',
  at: '',
  found: '',
  issue: '',
  title: '',
  place: '',
  max: '',
  province: '',
  year: '',
  header: '',
  used: '',
  rows: '',
  most: '',
  missing: '',
  round: '',
  key: '',
  person: '',
  list: '',
  to: '',
};

/** What is wrong, in the language of the window. */
export function problemText(t: TFunction, code: ProblemCode, details: Details): string {
  const places = code === 'sheet-other-province' ? provincesInWords(details) : {};
  const text = t(`problem.${code}`, { ...NAMES, ...details, ...codesInWords(t, details), ...places });
  const { cells, count = '', varied } = details;
  if (cells === undefined) return text;
  return t(varied === undefined ? 'import.in-cells' : 'import.in-cells.varied', {
    ...{ text, count, cells: cut(cells) },
  });
}

/** A code among the details is said in words: the stage of an agreement, the state of a result, a post, a day. */
function codesInWords(t: TFunction, { stage, post, to, missing }: Details): Record<string, string> {
  const words: Record<string, string> = {};
  const agreement = STAGES.find((each) => each === stage);
  const result = RESULT_STATES.find((each) => each === stage);
  if (agreement !== undefined) words['stage'] = t(`stage.${agreement}`);
  if (agreement === undefined && result !== undefined) words['stage'] = t(`state.${result}`);
  const known = SHAPES.book.post.read(post);
  if (known !== undefined) words['post'] = t(`post.${known}`);
  const day = to === undefined ? null : knownDay(to);
  if (day !== null) words['to'] = formatThaiDate(day, 'short', useDesk.getState().locale);
  const figure = MISSING_FIGURES.find((each) => each === missing);
  if (figure !== undefined) words['missing'] = t(`missing-figure.${figure}`);
  return words;
}

function provincesInWords({ stated, province }: Details): Record<string, string> {
  const { locale } = useDesk.getState();
  const names = (codes = ''): string =>
    codes
      .split(',')
      .map((code) => provinceName(code, locale))
      .join(', ');
  return { stated: names(stated), province: names(province) };
}

/** What to do next. */
export function problemFix(t: TFunction, code: ProblemCode, details: Details = {}): string {
  if (OF_BOUNDS.includes(code)) return boundsFix(t);
  return t(`problem.${code}.fix`, { ...NAMES, ...details });
}

const OF_BOUNDS: readonly ProblemCode[] = [
  'figure-above-most',
  'figure-below-least',
  'figure-outside-bounds',
];

/** The template sheet is typed over in a draft alone; from then on its bounds move as the rest of the text does. */
function boundsFix(t: TFunction): string {
  const desk = useDesk.getState();
  const book = desk.state.book.get(desk.bookId ?? '');
  const stage = book === undefined ? 'draft' : agreementOf(desk.state, book).stage;
  if (stage === 'draft' || stage === 'closed') return t('problem.figure-outside-bounds.fix');
  return t(stage === 'signed' ? 'life.bounds.fix.signed' : 'life.bounds.fix.talks');
}
