import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Heading } from '#renderer/ui/heading.tsx';

test('the heading of a panel keeps its words whole, and its text is as it was written', () => {
  const name = 'จำนวนเรื่องร้องเรียนและอื่นๆ ที่แก้ไขแล้ว (ร้อยละ)';
  const drawn = renderToStaticMarkup(<Heading>1.1 {name}</Heading>);
  expect(drawn).toMatch(/^<h2>.*<span class="thai-word">.*<\/h2>$/);
  expect(drawn.replace(/<[^>]+>/g, '')).toBe(`1.1 ${name}`);
});

test('a blank before a word that is kept stands outside of it: within, a page would not show it', () => {
  const name = ' ร้อยละของเรื่องและรายได้';
  const drawn = renderToStaticMarkup(<Heading>{name}</Heading>);
  expect(drawn).toContain('<span class="thai-word">ร้อยละ</span>');
  expect(drawn.replace(/<[^>]+>/g, '')).toBe(name);
});
