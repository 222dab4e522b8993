import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWithinDecodeLimit, pictureSize } from '#main/evidence/picture-size';
import { mediaTypeOf } from '#main/evidence/sniff';
import { pdfOf, pngOf } from '#test/e2e/evidence-files';
import { makeZip } from '#test/unit/main/files/make-zip';

function kind(bytes: Buffer | string, name = 'file'): string {
  const head = Buffer.from(bytes);
  return mediaTypeOf({ head, tail: head, name });
}

const OOXML = 'application/vnd.openxmlformats-officedocument';

describe('the kind of a file', () => {
  test('a real workbook, a document and a zip are told apart by the names inside', () => {
    const sheet = readFileSync(join('test/fixtures/agreements/sheet-01.xlsx'));
    expect(kind(sheet)).toBe(`${OOXML}.spreadsheetml.sheet`);
    const types = { name: '[Content_Types].xml', content: '<Types/>' };
    expect(kind(zipOf([types, { name: 'word/document.xml', content: 'x' }]))).toBe(
      `${OOXML}.wordprocessingml.document`,
    );
    expect(kind(zipOf([types, { name: 'ppt/slides.xml', content: 'x' }]))).toBe(
      `${OOXML}.presentationml.presentation`,
    );
    expect(kind(zipOf([{ name: 'word/document.xml', content: 'no list of types' }]))).toBe('application/zip');
  });

  test.each([
    [pngOf(2, 2, [1, 2, 3]), 'image/png'],
    [pdfOf(null), 'application/pdf'],
    [Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    [Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'), 'image/gif'],
    [Buffer.from('RIFF\u0010\u0000\u0000\u0000WEBPVP8L', 'latin1'), 'image/webp'],
    [Buffer.from('49492a0008000000', 'hex'), 'image/tiff'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'application/x-ole-storage'],
    [Buffer.from('\u0000\u0000\u0000\u0018ftypmp42', 'latin1'), 'video/mp4'],
    [Buffer.from('\u0000\u0000\u0000\u0018ftypheic', 'latin1'), 'image/heic'],
    [Buffer.from('MZ\u0090\u0000', 'latin1'), 'application/x-executable'],
    [Buffer.from('#!/bin/sh\nrm -rf ~\n'), 'application/x-executable'],
    [Buffer.from([1, 2, 3, 0, 255]), 'application/octet-stream'],
  ])('%# by its first bytes: %s', (bytes, expected) => {
    expect(kind(bytes, 'lie.txt')).toBe(expected);
  });

  test('text is Thai of any age; only its name makes it a table', () => {
    expect(kind('ผลการดำเนินงาน')).toBe('text/plain');
    expect(kind(Buffer.from('bcc5a1d2c3', 'hex'))).toBe('text/plain');
    expect(kind('a,b\n1,2', 'x.CSV')).toBe('text/csv');
    expect(kind(Buffer.from('\ufeffข้อมูล', 'utf16le'))).toBe('text/plain');
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/svg+xml'],
    ['<?xml version="1.0"?>\n<!-- a comment -->\n<svg onload="x()"/>', 'image/svg+xml'],
    ['<!DOCTYPE html><title>x</title>', 'text/html'],
    ['  \n\ufeff<HTML><body onload=x()>', 'text/html'],
    ['just words, then <script>alert(1)</script>', 'text/html'],
    ['<?xml version="1.0"?><note/>', 'application/xml'],
  ])('what could run is never called plain: %s', (text, expected) => {
    for (const name of ['picture.png', 'notes.txt', 'table.csv']) expect(kind(text, name)).toBe(expected);
    expect(kind(Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')]))).toBe(expected);
  });
});

describe('the size of a picture, by its header alone', () => {
  test('a picture of bearable size may be decoded, a bomb may not', () => {
    const png = pngOf(600, 400, [1, 2, 3]);
    expect(pictureSize(png, 'image/png')).toEqual({ width: 600, height: 400 });
    expect(isWithinDecodeLimit(pictureSize(png, 'image/png'))).toBe(true);
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    expect(isWithinDecodeLimit(pictureSize(bomb, 'image/png'))).toBe(false);
    expect(isWithinDecodeLimit(pictureSize(png.subarray(0, 18), 'image/png'))).toBe(false);
  });

  test('the frame of a JPEG is found behind the parts before it; without one it is not decoded', () => {
    const exif = Buffer.concat([Buffer.from('ffe1fffe', 'hex'), Buffer.alloc(0xfffe - 2, 0xff)]);
    const frame = Buffer.from('ffc00011080fa0177003012200021101031101', 'hex');
    const photo = Buffer.concat([Buffer.from('ffd8', 'hex'), exif, frame, Buffer.alloc(20)]);
    expect(pictureSize(photo, 'image/jpeg')).toEqual({ width: 6000, height: 4000 });
    expect(pictureSize(photo.subarray(0, 1000), 'image/jpeg')).toBe(null);
  });
});

function zipOf(files: readonly { readonly name: string; readonly content: string }[]): Buffer {
  return makeZip(files.map(({ name, content }) => ({ name, data: content })));
}
