import { blankIndicator } from '#domain/book/indicator';
import { blankResult } from '#domain/book/result';
import { blankNode } from '#domain/book/strategy';
import { EMPTY_BOOK, type Book, type BookState, type Indicator } from '#domain/book/book';
import type { Past } from '#domain/log/history';
import { defaultFramework } from '#domain/scoring/default-framework';
import type { TimelineEntry } from '#renderer/session/history';

const BOOK: Book = {
  id: '92-2569',
  province: '92',
  fiscalYear: 2569,
  post: 'provinceOfficer',
  sample: false,
  framework: defaultFramework(2569),
};

const TRAINING: Indicator = {
  ...blankIndicator({ id: 'i1', order: 'a0' }),
  no: '2.4',
  name: 'ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม',
  unit: 'ร้อยละ',
  method: 'interpolate',
  direction: 'higher',
  weight: '5',
  levels: ['40', '45', '50', '55', '60'],
  base: '44',
  dimension: 'efficiency',
};

const ISSUE = blankNode({ id: 'n1', kind: 'issue', parent: null, order: 'a0', title: 'การพัฒนาคน' });

/** A book with one indicator, its result of the 9-month round, and one node. */
export function givenBook(): BookState {
  const result = { ...blankResult('i1', '9'), value: '52.3' };
  return {
    ...EMPTY_BOOK,
    book: new Map([[BOOK.id, BOOK]]),
    indicator: new Map([[TRAINING.id, TRAINING]]),
    result: new Map([[result.id, result]]),
    node: new Map([[ISSUE.id, ISSUE]]),
  };
}

/** Moments are made where the computer stands, as its clock would say them. */
export function at(year: number, month: number, day: number, hour = 9, minute = 30): number {
  return new Date(year, month - 1, day, hour, minute).getTime();
}

export function past(given: Partial<Past> & Pick<Past, 'op' | 'value'>): Past {
  return {
    lam: 1,
    person: 'สมศรี ใจดี',
    post: 'provinceOfficer',
    device: 'here',
    wall: at(2026, 7, 8, 10, 5),
    clock: 'ok',
    notBefore: null,
    name: 'enter-result',
    why: null,
    replaced: [],
    replacedBy: [],
    ...given,
  };
}

export function entry(given: Partial<TimelineEntry> & Pick<TimelineEntry, 'id'>): TimelineEntry {
  return {
    name: 'enter-result',
    person: 'สมศรี ใจดี',
    post: 'provinceOfficer',
    device: 'here',
    isMine: true,
    wall: at(2026, 7, 8, 10, 5),
    clock: 'ok',
    notBefore: null,
    steps: 1,
    records: [{ kind: 'result', id: 'i1:9' }],
    ...given,
  };
}
