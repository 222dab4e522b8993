import { properThai } from '#domain/text/private-thai';
import { normaliseThai } from '#domain/text/thai';

/** Titles that are written out; the name may follow without a blank. */
const TITLES: readonly string[] = [
  ...['นางสาว', 'นาง', 'นาย', 'คุณ', 'ว่าที่', 'ดอกเตอร์', 'หม่อมหลวง', 'หม่อมราชวงศ์'],
  ...['ผู้ช่วยศาสตราจารย์', 'รองศาสตราจารย์', 'ศาสตราจารย์', 'นายแพทย์', 'แพทย์หญิง', 'ทันตแพทย์หญิง', 'ทันตแพทย์'],
  ...['เภสัชกรหญิง', 'เภสัชกร', 'สัตวแพทย์หญิง', 'สัตวแพทย์'],
];

/** Those that are cut short: letters with dots or without, and a dot or a blank before the name. */
const SHORT_TITLES: readonly string[] = [
  ...[
    'น.ส',
    'ดร',
    'ม.ล',
    'ม.ร.ว',
    'ผศ',
    'รศ',
    'ศ',
    'นพ',
    'พญ',
    'ทพ',
    'ทพ.ญ',
    'ภก',
    'ภญ',
    'ภก.ญ',
    'สพ',
    'สพ.ญ',
  ],
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'prof'],
];

const GRADES = ['เอก', 'โท', 'ตรี'];
const RANKS: readonly string[] = [
  ...['พล', 'พัน', 'ร้อย', 'จ่าสิบ', 'สิบ', 'พลตำรวจ', 'พันตำรวจ', 'ร้อยตำรวจ', 'สิบตำรวจ', 'พลเรือ', 'นาวา', 'เรือ'],
  ...['พันจ่า', 'จ่า', 'พลอากาศ', 'นาวาอากาศ', 'เรืออากาศ', 'พันจ่าอากาศ', 'จ่าอากาศ', 'นายกอง', 'นายหมวด'],
].flatMap((corps) => GRADES.map((rank) => corps + rank));

const SHORT_RANKS: readonly string[] = [
  ...[
    'พล',
    'พ',
    'ร',
    'จ.ส',
    'ส',
    'พล.ต',
    'พ.ต',
    'ร.ต',
    'ส.ต',
    'พล.ร',
    'น',
    'พล.อ',
    'พ.จ',
    'พ.อ',
    'จ',
    'ก',
    'มว',
  ],
]
  .flatMap((corps) => ['อ', 'ท', 'ต'].map((rank) => `${corps}.${rank}`))
  .concat('ด.ต');

const IN_BRACKETS = /\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?/gu;
const TITLE = new RegExp(
  `^(?:(?:${oneOf(SHORT_TITLES, TITLES)})|(?:${oneOf(SHORT_RANKS, [...RANKS, 'ดาบตำรวจ', 'จ่าสิบตำรวจ'])})[. ]*(?:พิเศษ)?(?:หญิง)?)[. ]*`,
  'u',
);

/** "พ.ต.ท." is also written "พ.ต.ท " and "พตท."; before the name one that is cut short has a dot or a blank. */
function oneOf(short: readonly string[], words: readonly string[]): string {
  const cut = longestFirst(short).map((each) => `${each.replaceAll('.', '[. ]*')}[. ]`);
  return [...longestFirst(words), ...cut].join('|');
}

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/**
 * A name as two are compared: its letters and their marks, in one form of each. Titles and ranks before it, what stands
 * in brackets, blanks, dots and quotes make no other person of it. Empty where it has no letter at all.
 */
export function personKey(name: string): string {
  const plain = normaliseThai(properThai(name).normalize('NFKC'));
  const bare = lettersOf(plain.replace(IN_BRACKETS, ' '));
  // A name that stands in brackets as a whole is one.
  let rest = bare === '' ? lettersOf(plain) : bare;
  for (let next = withoutTitle(rest); next !== rest; next = withoutTitle(rest)) rest = next;
  return rest.replace(/[. ]/g, '');
}

/** Letters and their marks; what stands between them is a blank, and dots are kept for the titles. */
function lettersOf(text: string): string {
  const kept = text
    .replace(/[^\p{L}\p{M}.]+/gu, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  return kept.replaceAll('.', '') === '' ? '' : kept;
}

/** The name without the title with which it begins, where something is left of it. */
function withoutTitle(name: string): string {
  const rest = name.replace(TITLE, '');
  return rest === '' ? name : rest;
}

/** Whether a name says who somebody is: dots and strokes are nobody's name. */
export function isNamed(name: string): boolean {
  return personKey(name) !== '';
}

/** Whether two names are one person's, however they were typed. An empty name is nobody's. */
export function isSamePerson(a: string, b: string): boolean {
  const key = personKey(a);
  // What an older record keeps as a name may have no letter: it is still the same as itself.
  return key === '' ? a.trim() !== '' && a.trim() === b.trim() : key === personKey(b);
}
