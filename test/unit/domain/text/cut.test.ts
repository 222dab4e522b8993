import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutForLines, cutLetters, cutWords, partsToKeep, shorten } from '#domain/text/cut';
import { FIELD_WORDS } from '#domain/text/field-words';
import { runs } from '#test/unit/property-runs';

const lines = (text: string): string => cutForLines(text).join('|');

describe('where a line may end', () => {
  it.each([
    'พัฒนา|แหล่งน้ำ|หมู่บ้าน|อื่นๆ',
    'พัฒนา|แหล่งน้ำ|หมู่บ้าน|อื่น ๆ',
    'หน่วยงาน|อื่นๆ|ที่|เกี่ยวข้อง',
    'โครงการ|อื่นๆ',
    'กิจกรรม|อื่นๆ',
    'ประชาชน|อื่นๆ',
    'งาน|อื่นๆ',
    'สินค้า|อื่นๆ',
    'ทุกๆ |ปี',
    'เร็วๆ|นี้',
  ])('a repeat sign stays with its own word and no other: %s', (cut) => {
    expect(lines(cut.replaceAll('|', ''))).toBe(cut);
  });

  it.each([
    'ปรับปรุง|ตัวชี้วัด|ผลสัมฤทธิ์',
    'ร้อยละ |80.5 |ของ|เป้าหมาย',
    'แบบ|บูรณาการ',
    'นักท่องเที่ยว|อื่นๆ',
    'ร้อย|ละเอียด',
    'ต่อ|เนื่องจาก|หลัก|ฐานะ',
  ])('a word of the field is whole, and is not found where another word stands: %s', (cut) => {
    expect(lines(cut.replaceAll('|', ''))).toBe(cut);
  });

  it.each([
    'เพิ่ม|ผลิตภาพ |(ร้อยละ |80)',
    'ผลผลิต |"ข้าว" |ปี |67/68',
    'ผลผลิต|"ข้าว"|ปี',
    '“ข้าว|หอม” |ฯลฯ'.replace(' |ฯลฯ', ' ฯลฯ'),
    'ไม่|เกิน |80 % |ของ',
    'ลด|จาก |-5 |ถึง |-10',
    'ชาย/|หญิง',
    'ปี|พ.ศ. 2567',
    'อ.เมือง |จ.เชียงใหม่',
    'ตาม|พ.ร.บ.|การศึกษา',
    'ระบบ|GIS|ของ|จังหวัด',
    '( ร้อยละ |80 )',
  ])('signs stand where readers expect them: %s', (cut) => {
    expect(lines(cut.replaceAll('|', ''))).toBe(cut);
  });

  it('holds every word of the field together, wherever it stands', () => {
    const cut = [...FIELD_WORDS.values()].flat().filter((word) => lines(`และ${word}ใน`) !== `และ|${word}|ใน`);
    expect(cut).toEqual([]);
  });
});

describe('words for comparing', () => {
  it('are words, blanks and signs', () => {
    expect(cutWords('ตัวชี้วัด (ร้อยละ 80)')).toEqual(['ตัวชี้วัด', ' ', '(', 'ร้อยละ', ' ', '80', ')']);
    expect(cutWords('ทุกๆ ปี')).toEqual(['ทุกๆ', ' ', 'ปี']);
  });
});

describe('a text for a small place', () => {
  it('ends between words, with a sign that something is left out', () => {
    expect(shorten('พัฒนาแหล่งน้ำหมู่บ้านอื่นๆ', 13)).toBe('พัฒนาแหล่งน้ำ…');
    expect(shorten('ตัวชี้วัด', 20)).toBe('ตัวชี้วัด');
  });

  it('is cut between letters and never under a mark where one word is too long', () => {
    expect(shorten('ผลสัมฤทธิ์', 4)).toBe(`${cutLetters('ผลสัมฤทธิ์').slice(0, 4).join('')}…`);
  });
});

describe('parts for a browser', () => {
  it('are none where it breaks rightly by itself', () => {
    expect(partsToKeep('จังหวัดจัดประชุม ครบทุกอำเภอ')).toBeNull();
    expect(partsToKeep('Plain text (80 %)')).toBeNull();
  });

  it('name what must hold together, blanks outside', () => {
    expect(partsToKeep('ปรับปรุงตัวชี้วัด ของหมู่บ้านอื่นๆ')).toEqual([
      { text: 'ปรับปรุง', keep: false },
      { text: 'ตัวชี้วัด', keep: true },
      { text: ' ', keep: false },
      { text: 'ของ', keep: false },
      { text: 'หมู่บ้าน', keep: false },
      { text: 'อื่นๆ', keep: false },
    ]);
  });
});

describe('properties', () => {
  const words = [...FIELD_WORDS.values()].flat();
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...words,
          'อื่นๆ',
          'อื่น ๆ',
          'หมู่บ้าน',
          'ฯลฯ',
          'กรุงเทพฯ',
          'พ.ศ. 2567',
          'จ.',
          '80 %',
          '(',
          ') ',
        ),
        fc.constantFrom(...Array.from('กนมปเแโาำะิีุู่้๊์็ัๆฯ0๙ \u00A0\n"“”’-/.,:%GIS😀')),
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));

  it('pieces joined are the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(cutForLines(given).join('')).toBe(given);
        expect(cutWords(given).join('')).toBe(given);
        expect((partsToKeep(given) ?? [{ text: given }]).map((part) => part.text).join('')).toBe(given);
      }),
      { numRuns: runs(100) },
    );
  });

  it('no piece begins with a mark, a closing sign or a repeat sign, none is empty, none ends with an opening one', () => {
    fc.assert(
      fc.property(text, (given) => {
        const pieces = cutForLines(given);
        // Where the writer breaks the line himself, it is broken.
        const isOwn = (at: number): boolean => pieces[at]?.endsWith('\n') === true;
        const begins = pieces.slice(1).filter((_piece, at) => !isOwn(at));
        expect(begins.filter((piece) => /^(?:[\p{M}\sะาำๆฯ)”’,.:%/]|$)/u.test(piece))).toEqual([]);
        const ends = pieces.slice(0, -1).filter((_piece, at) => !isOwn(at));
        expect(ends.filter((piece) => /[เแโ]$|(?:[(“]|^)\s*$/.test(piece))).toEqual([]);
        expect(pieces.filter((piece) => piece === '')).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  it('a shortened text has no more letters than asked for, and begins as the whole does', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (given, most) => {
        const short = shorten(given, most);
        if (short === given) return;
        expect(given.startsWith(short.slice(0, -1))).toBe(true);
        expect(cutLetters(short.slice(0, -1)).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a long text', () => {
  const words = ['พัฒนา', 'แหล่งน้ำ', 'หมู่บ้าน', 'อื่นๆ ', 'ร้อยละ ', '80 ', 'ตัวชี้วัด', 'ผลสัมฤทธิ์\n', 'e\u0301'];
  const long = (length: number): string =>
    Array.from({ length }, (_, at) => words[(at * at + 7 * at) % words.length]).join('');

  it('is cut as its parts are, wherever the stretches end', () => {
    const line = `${words.join('')} `;
    const text = line.repeat(700);
    expect(text.length).toBeGreaterThan(30_000);
    expect(cutWords(text)).toEqual(Array.from({ length: 700 }, () => cutWords(line)).flat());
    expect(cutLetters(text)).toEqual(Array.from({ length: 700 }, () => cutLetters(line)).flat());
  });

  it('of more letters than ICU takes at once is cut all the same, with and without blanks', () => {
    for (const text of [long(20_000), 'พัฒนาแหล่งน้ำ'.repeat(8_000)]) {
      expect(text.length).toBeGreaterThan(70_000);
      expect(cutWords(text).join('')).toBe(text);
      expect(cutLetters(text).join('')).toBe(text);
      expect(shorten(text, 20).length).toBeLessThan(60);
    }
    expect(new Set(cutWords('พัฒนาแหล่งน้ำ'.repeat(8_000)))).toEqual(new Set(['พัฒนา', 'แหล่งน้ำ']));
  });
});
