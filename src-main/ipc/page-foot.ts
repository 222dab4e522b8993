import latin from '@fontsource/sarabun/files/sarabun-latin-400-normal.woff2?inline';
import thai from '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2?inline';

/** Latin letters have a file of their own; a Thai line has both. */
const FACES = [
  { source: thai, letters: 'U+0E00-0E7F,U+200B-200D,U+25CC' },
  { source: latin, letters: 'U+0000-00FF,U+2013-2014,U+2018-201D,U+2026' },
];

const faces = FACES.map(
  ({ source, letters }) =>
    `@font-face{font-family:Sarabun;font-weight:400;src:url(${source}) format('woff2');unicode-range:${letters}}`,
).join('');

const LOOK =
  'width:100%;padding:0 15mm 0 22mm;display:flex;justify-content:space-between;font:8px Sarabun,sans-serif;color:#444';

/**
 * The foot of a printed page: left what the document is, right the number of the page. Chromium lays it out in a page of
 * its own, which sees nothing of the window's style: the letters of the paper come along. What the window sends is text
 * and never markup.
 */
export function pageFoot({ text, page }: { readonly text: string; readonly page: string }): object {
  return {
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<style>${faces}</style><div style="${LOOK}"><span>${plainText(text)}</span><span>${plainText(page)} <span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  };
}

function plainText(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
