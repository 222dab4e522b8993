import {
  accept,
  acceptAmendment,
  agree,
  amend,
  close,
  offer,
  propose,
  sign,
} from '#test/e2e/year/agreement-steps';
import {
  decide,
  evidence,
  giveBack,
  mend,
  months,
  narrative,
  result,
  submit,
  submitMended,
} from '#test/e2e/year/result-steps';
import { INDICATORS } from '#test/e2e/year/short-year';
import type { Months, Step } from '#test/e2e/year/step';

/** The whole year of the agreement in order. */
export const YEAR: readonly Step[] = [
  propose(),
  offer('areaOfficer', 'เสนอ', '12', 1),
  offer('provinceOfficer', 'เสนอกลับ', '11.5', 2),
  accept(),
  agree(),
  sign(0),
  sign(1),
  months(0, 6),
  result('1.8', 6, '3'),
  result('1.16', 6, '61'),
  result('4.5', 6, '4'),
  narrative(),
  evidence(),
  submit('1.2', 6),
  submit('1.8', 6),
  submit('1.16', 6),
  submit('4.5', 6),
  decide('cco', '1.2', 6, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved'),
  decide('cco', '1.8', 6, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved'),
  decide('cco', '4.5', 6, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved'),
  giveBack(),
  mend(),
  submitMended(),
  decide('cco', '1.16', 6, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved'),
  ...INDICATORS.map((no) => decide('centralOffice', no, 6, 'รับรองผล (ก.พ.ร.)', 'certified')),
  amend(),
  acceptAmendment(),
  months(6, 9),
  ...round(9, { '1.8': '4', '1.16': '64', '4.5': '5' }),
  months(9, 12),
  ...round(12, { '1.8': '5', '1.16': '75', '4.5': '5' }),
  close(),
];

/** What closes the year; all before it can be reported. */
export const CLOSING = YEAR.length - 1;

/** A later round: results, submitted, decided by two hands. */
function round(at: Months, results: Readonly<Record<string, string>>): readonly Step[] {
  return [
    ...Object.entries(results).map(([no, value]) => result(no, at, value)),
    ...INDICATORS.map((no) => submit(no, at)),
    ...INDICATORS.map((no) => decide('cco', no, at, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved')),
    ...INDICATORS.map((no) => decide('centralOffice', no, at, 'รับรองผล (ก.พ.ร.)', 'certified')),
  ];
}
