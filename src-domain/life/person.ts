import { normaliseThai } from '#domain/text/thai';

/** Titles that stand before a name, the longer ones first; they make no other person of it. */
const TITLES: readonly string[] = [
  ...['นางสาว', 'น.ส.', 'นาง', 'นาย', 'ดร.', 'ดร ', 'ว่าที่ร้อยตรีหญิง', 'ว่าที่ร้อยตรี', 'ว่าที่ร.ต.', 'ว่าที่ ร.ต.'],
  ...['ผู้ช่วยศาสตราจารย์', 'รองศาสตราจารย์', 'ศาสตราจารย์', 'ผศ.', 'รศ.', 'ศ.', 'หม่อมหลวง', 'ม.ล.'],
  ...['หม่อมราชวงศ์', 'ม.ร.ว.', 'คุณ', 'mr.', 'mrs.', 'ms.', 'dr.', 'mr ', 'mrs ', 'ms ', 'miss ', 'dr '],
].sort((a, b) => b.length - a.length);

/** Shifted and low forms of Thai marks that old fonts keep in the private-use area, and the marks that they are. */
const PRIVATE: Readonly<Record<string, string>> = {
  '\uF70A': '\u0E48',
  '\uF70B': '\u0E49',
  '\uF70C': '\u0E4A',
  '\uF70D': '\u0E4B',
  '\uF70E': '\u0E4C',
  '\uF705': '\u0E48',
  '\uF706': '\u0E49',
  '\uF707': '\u0E4A',
  '\uF708': '\u0E4B',
  '\uF709': '\u0E4C',
  '\uF713': '\u0E48',
  '\uF714': '\u0E49',
  '\uF715': '\u0E4A',
  '\uF716': '\u0E4B',
  '\uF717': '\u0E4C',
  '\uF701': '\u0E34',
  '\uF702': '\u0E35',
  '\uF703': '\u0E36',
  '\uF704': '\u0E37',
  '\uF710': '\u0E31',
  '\uF711': '\u0E4D',
  '\uF712': '\u0E47',
  '\uF718': '\u0E38',
  '\uF719': '\u0E39',
  '\uF71A': '\u0E3A',
  '\uF700': '\u0E10',
  '\uF70F': '\u0E0D',
};

/** A name as two are compared: without titles, blanks and dots, in one form of each mark and letter. */
export function personKey(name: string): string {
  const plain = name.normalize('NFKC').replace(/[\uF700-\uF71A]/g, (mark) => PRIVATE[mark] ?? '');
  let rest = normaliseThai(plain).replace(/\p{Co}/gu, '');
  for (let title = titleOf(rest); title !== null; title = titleOf(rest)) {
    rest = rest.slice(title.length).trim();
  }
  return rest.replace(/[\s.\-–·]/g, '');
}

/** The title with which a name begins; none where nothing would be left of it. */
function titleOf(name: string): string | null {
  return TITLES.find((title) => name.startsWith(title) && name.length > title.length) ?? null;
}

/** Whether two names are one person's, however they were typed. An empty name is nobody's. */
export function isSamePerson(a: string, b: string): boolean {
  const key = personKey(a);
  return key !== '' && key === personKey(b);
}
