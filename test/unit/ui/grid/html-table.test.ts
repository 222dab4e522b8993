import { expect, it } from 'vitest';
import { formatHtml } from '#renderer/ui/grid/html-table';

const cells = (text: string, isFigure: boolean): string =>
  /<td.*<\/td>/.exec(formatHtml([[text]], [isFigure]))?.[0] ?? '';

it('a number of a row stays text, a figure keeps value and places', () => {
  expect(cells('1.10', false)).toContain(String.raw`mso-number-format:'\@'`);
  expect(cells('1,234.50', true)).toContain('x:num="1234.50"');
  expect(cells('1,234.50', true)).toContain(String.raw`mso-number-format:'#\,##0\.00'`);
  expect(cells('\u22123', true)).toContain('x:num="-3"');
});

it('what no spreadsheet can hold as a figure is text: words, and more digits than it keeps', () => {
  for (const text of ['12o', '', '1/2', '12345678901234567.25'])
    expect(cells(text, true)).toContain(String.raw`mso-number-format:'\@'`);
  expect(cells('0.000000000012345', true)).toContain('x:num');
});

it('signs of the markup are words, and lines stay in their cell', () => {
  expect(cells('<b> & "x"\nสอง', false)).toContain(
    '&lt;b&gt; &amp; &quot;x&quot;<br style="mso-data-placement:same-cell">สอง',
  );
});
