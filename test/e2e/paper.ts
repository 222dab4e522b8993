import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { DeskWindow } from '#test/e2e/desk-window';

export type Lines = { readonly text: string; readonly starts: readonly number[] };

/** The text of an element as the browser has laid it out, and where its lines begin, the first left out. */
export async function linesOf(page: DeskWindow['page'], selector: string): Promise<Lines> {
  return page.locator(selector).evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const starts: number[] = [];
    let [text, right] = ['', -Infinity];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const letters = node.textContent ?? '';
      for (let at = 0; at < letters.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        // Blanks at the end of a line and marks have no width.
        if (box.width === 0) continue;
        if (box.left < right - box.width * 4) starts.push(text.length + at);
        right = box.right;
      }
      text += letters;
    }
    return { text, starts };
  });
}

/** The families of letters in a PDF as Chromium writes it: their objects stand outside its compressed streams. */
export function familiesIn(path: string): readonly string[] {
  const text = readFileSync(path).toString('latin1');
  const names = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name = '']) => name);
  return [...new Set(names.map((name) => name.split('-')[0] ?? name))].sort();
}

/** Colours (three numbers from 0 to 1) of what fills half a page or more, in a PDF as Chromium writes it. */
export function pageGrounds(path: string): readonly string[] {
  return drawingsIn(path).flatMap(largeFills);
}

const HALF_AN_A4 = (595 * 842) / 2;
const NUMBER = '-?[\\d.]+';
const STEPS = new RegExp(
  `\\b(?<turn>[qQ])\\b|(?<wide>${NUMBER}) 0 0 ${NUMBER} ${NUMBER} ${NUMBER} cm|(?<colour>[\\d.]+ [\\d.]+ [\\d.]+) rg|${NUMBER} ${NUMBER} (?<width>${NUMBER}) (?<height>${NUMBER}) re\\s+f`,
  'g',
);

function largeFills(drawing: string): readonly string[] {
  const found: string[] = [];
  const kept: { readonly scale: number; readonly colour: string }[] = [];
  let now = { scale: 1, colour: '0 0 0' };
  for (const { groups = {} } of drawing.matchAll(STEPS)) {
    const { turn, colour, wide, width, height } = groups;
    if (turn === 'q') kept.push(now);
    else if (turn === 'Q') now = kept.pop() ?? now;
    else if (colour !== undefined) now = { ...now, colour };
    else if (wide !== undefined) now = { ...now, scale: now.scale * Math.abs(Number(wide)) };
    else if (Math.abs(Number(width) * Number(height)) * now.scale ** 2 >= HALF_AN_A4) found.push(now.colour);
  }
  return found;
}

/** The compressed streams that draw: the others hold letters and tables. */
function drawingsIn(path: string): readonly string[] {
  const file = readFileSync(path);
  const text = file.toString('latin1');
  return Array.from(text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g), ({ index, 0: { length } }) => {
    try {
      return inflateSync(file.subarray(index + length), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  }).filter((stream) => / cm\b/.test(stream));
}
