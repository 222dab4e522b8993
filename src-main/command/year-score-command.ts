import { yearScores, type RoundScores } from '#domain/tracking/year-scores';
import type { YearOnDisk } from '#main/command/year-folder';

/** Scores of a year in the form that other programs may rely on. */
export type YearScoreAnswer = {
  readonly notice: string;
  readonly province: string;
  readonly fiscalYear: number;
  readonly ruleSet: string;
  readonly policy: string;
  readonly rounds: readonly RoundScores[];
};

/** Every score of a year, or those of one round; null where the year has no such round. */
export function scoreYear(
  { records, state, notice }: YearOnDisk,
  round: string | null,
): YearScoreAnswer | null {
  const { book, framework } = records;
  const all = yearScores(state, framework, (id) => id.slice(book.id.length + 1));
  const rounds = round === null ? all : all.filter((each) => each.round === round);
  if (rounds.length === 0) return null;
  const { province, fiscalYear } = book;
  const policy = policyOf(framework.scoreDecimals);
  return { notice, province, fiscalYear, ruleSet: framework.id, policy, rounds };
}

/** How the figures came about, in the words of the sample year's own calculation. */
function policyOf(decimals: number): string {
  return `ค่าและคะแนนคำนวณด้วยเศษส่วนที่แน่นอน ปัดเศษครึ่งขึ้นเป็นทศนิยม ${String(decimals)} ตำแหน่งเฉพาะเมื่อแสดงผล`;
}
