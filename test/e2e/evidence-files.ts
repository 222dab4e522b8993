import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Locator } from 'playwright-core';
import type { DeskWindow } from '#test/e2e/desk-window';

/** A picture of one colour, made here so that its size can be anything. */
export function pngOf(width: number, height: number, colour: readonly [number, number, number]): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3).fill(Buffer.from(colour))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PDF of one red page. `script` is run when it is opened, by a viewer that runs such scripts. */
export function pdfOf(script: string | null): Buffer {
  const drawing = '1 0 0 rg 0 0 300 300 re f';
  const action =
    script === null ? '' : `/OpenAction << /S /JavaScript /JS (${script.replace(/[()\\]/g, '\\$&')}) >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${action} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>',
    `<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const list = text.length;
  const count = String(objects.length + 1);
  text += `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}trailer << /Size ${count} /Root 1 0 R >>\nstartxref\n${String(list)}\n%%EOF\n`,
    'latin1',
  );
}

/** Writes files into a folder and gives their paths in the same order. */
export function filesIn(
  folder: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

/** Attaches files by the key and the picker. */
export async function choose({ app, page }: DeskWindow, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
  await page.keyboard.press('Alt+KeyH');
}

/** The row of a file in the list of a result. */
export function row({ page }: DeskWindow, name: string): Locator {
  return page.locator('.ev-list [data-file]', { hasText: name });
}

export function shaOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Names of all files in the store of a profile. */
export function stored(profile: string): readonly string[] {
  const root = join(profile, 'evidence');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => each.name);
}

/** Bytes of each file that is still being stored, or was when the program ended. */
export function partsIn(profile: string): readonly number[] {
  const root = join(profile, 'evidence');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name.endsWith('.part'))
    .map((name) => statSync(join(root, name)).size);
}
