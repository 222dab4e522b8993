import { expect, test } from 'vitest';
import { properThai, properThaiJson } from '#domain/text/private-thai';
import { containsThai } from '#domain/text/thai';

test('private shapes of old Thai fonts become the marks that they show', () => {
  expect(properThai('ร\uF70Bอยละ')).toBe('ร้อยละ');
  expect(properThai('ป\uF712น ป\uF710ญหา ปี\uF70A \uF700าน ปุ\uF70F ป\uF701\uF713น')).toBe(
    'ป็น ปัญหา ปี่ ฐาน ปุญ ปิ่น',
  );
  expect(properThai('ป\uF893')).toBe('ป๋');
  expect(properThai('ป\uF884ญหา')).toBe('ปัญหา');
});

test('sara am that such a font split for a tone mark is one again', () => {
  expect(properThai('น\u0E4D\uF70B\u0E32')).toBe('น้ำ');
  expect(properThai('น\uF70B\u0E33')).toBe('น้ำ');
});

test('other text is left alone, also what only looks alike', () => {
  for (const text of ['น\u0E4D\u0E49\u0E32', 'ร้อยละ', '\uE000 \uF71B', ''])
    expect(properThai(text)).toBe(text);
});

test('what was stored with private shapes is found', () => {
  expect(containsThai('แผนน\uF70B\u0E33สะอาด', 'น้ำสะอาด')).toBe(true);
});

test('a JSON file may write such shapes as escapes; a backslash that is text stays one', () => {
  expect(properThaiJson(String.raw`"ร\uF70Bอยละ น\u0E4D\uf70b\u0e32"`)).toBe('"ร้อยละ น้ำ"');
  expect(properThaiJson(String.raw`"\\uF70B \\\uF70B \u000A"`)).toBe(String.raw`"\\uF70B \\้ \u000A"`);
});
