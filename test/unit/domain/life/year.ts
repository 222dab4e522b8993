import type { Scan } from '#domain/book/agreement';
import { EMPTY_BOOK, type Book, type BookState, type Post } from '#domain/book/book';
import { applyChange, type Change } from '#domain/book/change';
import { blankIndicator, type Indicator } from '#domain/book/indicator';
import { agreeAgreement, proposeAgreement } from '#domain/life/propose';
import { recordSignature, signerLines } from '#domain/life/sign';
import type { ActionContext } from '#domain/life/stage';
import type { Result } from '#domain/result';
import { defaultFramework } from '#domain/scoring/default-framework';

export const BOOK: Book = {
  id: '92-2569',
  province: '92',
  fiscalYear: 2569,
  post: 'provinceOfficer',
  sample: false,
  framework: {
    ...defaultFramework(2569),
    signers: [
      { side: 'maker', title: 'ผู้ว่าราชการจังหวัด' },
      { side: 'receiver', title: 'ปลัดกระทรวงมหาดไทย' },
    ],
  },
};

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    ...blankIndicator({ id, order: id }),
    no: id,
    name: `ตัวชี้วัด ${id}`,
    unit: 'ร้อยละ',
    supervisor: 'พาณิชย์จังหวัด',
    collectors: [{ name: 'สถิติจังหวัด', phone: '', task: '', records: true }],
    weight: '50',
    levels: ['60', '70', '80', '90', '100'],
    target: '80',
    ...more,
  };
}

/** A year with two indicators in draft. */
export function draftYear(): BookState {
  const all = [indicator('a1'), indicator('a2')];
  return {
    ...EMPTY_BOOK,
    book: new Map([[BOOK.id, BOOK]]),
    indicator: new Map(all.map((each) => [each.id, each])),
  };
}

let count = 0;

/** Somebody at each post. */
export const PEOPLE: Readonly<Record<Post, string>> = {
  provinceOfficer: 'นางสาวมะลิ ใจดี',
  cco: 'นายสมชาย รักงาน',
  areaOfficer: 'นางดวงใจ เที่ยงธรรม',
  centralOffice: 'นายวิชัย ตรงไปตรงมา',
};

export function doing(post: Post, on = '2025-12-01', person = PEOPLE[post]): ActionContext {
  return {
    ...{ post, person, grant: 'chosen', on },
    newId: () => {
      count += 1;
      return `new-${String(count)}`;
    },
  };
}

/** The state after a change that must not be refused. */
export function after(state: BookState, result: Result<Change>): BookState {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return applyChange(state, result.value);
}

export const SCAN: Scan = {
  sha256: 'ab'.repeat(32),
  name: 'ลงนาม.pdf',
  mediaType: 'application/pdf',
  bytes: 9,
};

/** The year as it was proposed, agreed and signed, each by its own hand. */
export function proposedYear(): BookState {
  return after(draftYear(), proposeAgreement(draftYear(), BOOK, doing('provinceOfficer')));
}

export function agreedYear(): BookState {
  const state = proposedYear();
  return after(state, agreeAgreement(state, BOOK, doing('centralOffice')));
}

export function signedYear(): BookState {
  let state = agreedYear();
  for (const { place } of signerLines(state, BOOK, 1)) {
    const signing = { place, name: `ผู้ลงนาม ${String(place)}`, on: '2025-12-29', scan: SCAN };
    state = after(state, recordSignature(state, BOOK, signing, doing('provinceOfficer')));
  }
  return state;
}
