import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeFrameworkText } from '#domain/scoring/check-framework';
import { defaultFramework } from '#domain/scoring/default-framework';
import { readFrameworkFile } from '#main/files/read-framework';
import { testFolder } from '#test/unit/main/files/test-folder';

let folder = '';
const GOOD = defaultFramework(2569);

async function given(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

beforeEach(() => {
  folder = testFolder();
});

/** Codes and reasons of what is told. */
async function told(path: string): Promise<readonly string[]> {
  const { framework, problems } = await readFrameworkFile(path);
  expect(framework).toBeNull();
  return problems.map(({ code, details }) => [code, details['reason']].filter(Boolean).join(' '));
}

describe('a file of rules', () => {
  it('is read as it was written', async () => {
    const read = await readFrameworkFile(await given('2569.json', writeFrameworkText(GOOD)));
    expect(read).toEqual({ framework: GOOD, problems: [] });
  });

  it('that is gone, a folder, no JSON or not UTF-8 is told as what it is', async () => {
    expect(await told(join(folder, 'nothing.json'))).toEqual(['file-missing']);
    await mkdir(join(folder, 'folder.json'));
    expect(await told(join(folder, 'folder.json'))).toEqual(['file-not-json']);
    expect(await told(await given('book.json', 'PK\u0003\u0004'))).toEqual(['file-not-json']);
    const latin = Buffer.from(writeFrameworkText(GOOD), 'utf16le');
    expect(await told(await given('utf16.json', latin))).toEqual(['file-not-json']);
  });

  it.skipIf(process.platform === 'win32')('that only points to another is not followed', async () => {
    const path = await given('real.json', writeFrameworkText(GOOD));
    await symlink(path, join(folder, 'link.json'));
    expect(await told(join(folder, 'link.json'))).toEqual(['file-not-json']);
  });

  it('larger than any framework is not read', async () => {
    const padded = `${writeFrameworkText(GOOD)}${' '.repeat(256 * 1024)}`;
    expect(await told(await given('large.json', padded))).toEqual(['framework-invalid too-large']);
  });

  it('nested without end is refused', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await told(await given('deep.json', deep))).toEqual(['framework-invalid missing']);
  });
});
