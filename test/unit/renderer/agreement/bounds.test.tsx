// @vitest-environment jsdom
import { useState, type JSX } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { Proposal } from '#domain/book/agreement';
import { Differences } from '#renderer/features/agreement/life/differences.tsx';
import { TermsFields } from '#renderer/features/agreement/life/terms-fields.tsx';
import { begunForm, termsForm, termsOf, type BegunForm } from '#renderer/features/agreement/life/terms-form';
import { Offers, Told } from '#renderer/features/agreement/life/thread.tsx';
import { indicator } from '#test/unit/domain/life/year';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

let screen: Screen;
afterEach(() => screen.close());

const known = indicator('a1', { leastValue: '0', mostValue: '100' });
const offer = { leastValue: null, mostValue: '150' };
const said: Proposal = {
  ...{ id: 'p', indicator: 'a1', kind: 'counter', side: 'committee', text: 'หน่วยเปลี่ยน', offer },
  ...{ answers: null, order: 'a0', by: 'centralOffice', person: 'ข', grant: 'chosen', on: '2026-01-05' },
};

let form: BegunForm = begunForm(termsForm(known));

function Form(): JSX.Element {
  const [shown, setShown] = useState(form);
  return (
    <TermsFields
      form={shown}
      method={known.method}
      onForm={(change) => {
        form = { ...form, ...change };
        setShown(form);
      }}
    />
  );
}

test('the form has both ends, says what cannot stand, and an empty box offers no bound', async () => {
  screen = await openScreen(givenBook(), <Form />);
  expect(screen.text()).toContain('เว้นว่าง หมายถึงไม่กำหนด');
  await screen.type(screen.named('ค่าต่ำสุดที่เป็นไปได้'), '101');
  expect(screen.one('[role="alert"]').textContent).toBe('ค่าต่ำสุดที่เป็นไปได้ 101 มากกว่าค่าสูงสุด 100');
  await screen.type(screen.named('ค่าต่ำสุดที่เป็นไปได้'), 'น้อย');
  expect(screen.named('ค่าต่ำสุดที่เป็นไปได้').getAttribute('aria-invalid')).toBe('true');
  await screen.type(screen.named('ค่าต่ำสุดที่เป็นไปได้'), '');
  expect(screen.all('[role="alert"]')).toEqual([]);
  expect(termsOf(form)).toEqual({ leastValue: null });
});

test('what is offered and what was amended is said, and no bound is a word of its own', async () => {
  const amended = { indicator: 'a1', no: 'a1', field: 'leastValue', was: '0', is: '' };
  screen = await openScreen(
    givenBook(),
    <>
      <Offers indicator={known} thread={[said]} />
      <Told offer={offer} />
      <Differences amended={[amended]} />
    </>,
  );
  const rows = screen
    .all('.offers tr.differs')
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['ค่าต่ำสุดที่เป็นไปได้', '0', '', 'ไม่กำหนด'],
    ['ค่าสูงสุดที่เป็นไปได้', '100', '', '150'],
  ]);
  expect(screen.text()).toContain('ค่าสูงสุดที่เป็นไปได้: 150');
  expect(screen.one('ins').textContent).toBe('ไม่กำหนด');
});
