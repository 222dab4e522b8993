import { roundDates } from '#domain/calendar/fiscal-year';
import { METHODS, type Dimension, type Framework, type Lamp } from '#domain/scoring/framework';

/** Four dimensions in the order of FY2547 (two-year report, section 4). Their shares change yearly: none here. */
const DIMENSIONS: readonly Dimension[] = [
  dimension('effectiveness', 'ประสิทธิผลตามพันธกิจ', 'Effectiveness'),
  dimension('efficiency', 'ประสิทธิภาพของการปฏิบัติราชการ', 'Efficiency'),
  dimension('serviceQuality', 'คุณภาพการให้บริการ', 'Service quality'),
  dimension('orgDevelopment', 'การพัฒนาองค์กร', 'Organisation development'),
];

/** Five bands of the score; words and bounds are data of a year, these stand until the centre gives its own. */
const LAMPS: readonly Lamp[] = [
  { word: 'ต้องปรับปรุง', wordEn: 'Needs improvement', from: '1' },
  { word: 'พอใช้', wordEn: 'Fair', from: '1.5' },
  { word: 'ดี', wordEn: 'Good', from: '2.5' },
  { word: 'ดีมาก', wordEn: 'Very good', from: '3.5' },
  { word: 'ดีเด่น', wordEn: 'Outstanding', from: '4.5' },
];

/** The rules with which a fiscal year (BE) begins: scores from 1 to 5 with 4 decimals, weights of 100 with 2. */
export function defaultFramework(fiscalYear: number): Framework {
  return {
    id: defaultId(fiscalYear),
    version: 1,
    fiscalYear,
    title: `กรอบการประเมินผลการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ${String(fiscalYear)}`,
    floor: '1',
    cap: '5',
    scoreDecimals: 4,
    weightDecimals: 2,
    weightTotal: '100',
    dimensions: DIMENSIONS,
    rounds: roundDates(fiscalYear),
    lamps: LAMPS,
    methods: METHODS,
    levelsOrder: ['amendments', 'levelsByRound', 'levels'],
    noEvidenceScore: '1',
    naPolicy: 'rescale',
    signers: [],
    compulsory: [],
    source: '',
  };
}

/** Whether rules are those of this program, because the central office's were not there when the book was begun. */
export function isDefaultFramework({ id, fiscalYear }: Framework): boolean {
  return id === defaultId(fiscalYear);
}

function defaultId(fiscalYear: number): string {
  return `default-${String(fiscalYear)}-1`;
}

/** English title of a dimension whose Thai title is, or contains, one of the four; null for any other. */
export function englishDimension(title: string): string | null {
  return DIMENSIONS.find((known) => title.includes(known.title))?.titleEn ?? null;
}

/** English word of a lamp with one of the five words; null for any other. */
export function englishLamp(word: string): string | null {
  return LAMPS.find((known) => known.word === word)?.wordEn ?? null;
}

function dimension(code: string, title: string, titleEn: string): Dimension {
  return { code, title, titleEn, weight: null };
}
