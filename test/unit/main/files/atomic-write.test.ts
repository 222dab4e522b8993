import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileAtomically } from '#main/files/atomic-write';
import { testFolder } from '#test/unit/main/files/test-folder';

test('a new file and a file in place of an old one are written whole, and nothing else stays', async () => {
  const folder = testFolder();
  const path = join(folder, 'คำรับรอง.xlsx');
  for (const text of ['first', 'second, longer', '']) {
    expect(await writeFileAtomically(path, Buffer.from(text))).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
  expect(readdirSync(folder)).toEqual(['คำรับรอง.xlsx']);
});

test('where it cannot be written the old file stands and the reason is told', async () => {
  const folder = testFolder();
  mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
  writeFileSync(join(folder, 'old'), 'old');
  const failed = { ok: false, code: 'file-not-written', details: { reason: 'other' } };
  expect(await writeFileAtomically(join(folder, 'nowhere', 'file'), Buffer.from('x'))).toEqual(failed);
  expect(await writeFileAtomically(join(folder, 'taken'), Buffer.from('x'))).toEqual(failed);
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['old', 'taken']);
});

test('many writers of one file leave one whole text', async () => {
  const path = join(testFolder(), 'file');
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
  await Promise.all(texts.map((text) => writeFileAtomically(path, Buffer.from(text))));
  expect(texts).toContain(readFileSync(path, 'utf8'));
});
