/**
 * The one catalogue of what can go wrong. A code never changes its meaning; each has a Thai and an English text
 * with what to do next in `resources/locales` under `problem.<code>` and `problem.<code>.fix`.
 */
export const SEVERITY = {
  // a file that cannot be read at all
  'file-missing': 'error',
  'file-too-large': 'error',
  'file-empty': 'error',
  'file-damaged': 'error',
  'file-encrypted': 'error',
  'file-old-format': 'error',
  'file-not-workbook': 'error',
  'file-has-macros': 'error',
  'file-over-limits': 'error',
  'file-took-too-long': 'error',
  'file-not-written': 'error',
  'file-not-json': 'error',
  'key-repeated': 'error',
  // a workbook that is not an agreement, or not all of one
  'not-an-agreement': 'error',
  'column-missing': 'error',
  'no-indicators': 'error',
  'sheet-ignored': 'warning',
  'sheet-hidden': 'warning',
  'row-skipped': 'warning',
  'row-hidden': 'warning',
  'column-hidden': 'warning',
  'column-hidden-unread': 'warning',
  'column-skipped': 'warning',
  'cell-struck': 'warning',
  'value-not-shown': 'warning',
  'value-rounded': 'warning',
  'number-is-date': 'warning',
  'formula-without-value': 'warning',
  'cell-error-value': 'error',
  // one figure
  'not-a-number': 'error',
  'thai-digits': 'warning',
  'level-missing': 'error',
  'level-repeated': 'error',
  'level-order': 'error',
  'direction-contradicts': 'error',
  'weight-missing': 'error',
  'weight-negative': 'error',
  'weight-fraction': 'warning',
  'weight-sum': 'error',
  'total-mismatch': 'warning',
  'name-missing': 'error',
  'number-repeated': 'warning',
  'unit-missing': 'warning',
  'percent-levels': 'warning',
  'percent-fraction': 'warning',
  'base-looks-like-score': 'warning',
  'step-mismatch': 'warning',
  'method-unknown': 'warning',
  'direction-unknown': 'warning',
  'figure-merged': 'warning',
  // a column of results whose period is no round of the year, or that stands twice
  'period-not-a-round': 'warning',
  'round-not-in-year': 'warning',
  'result-without-round': 'warning',
  'column-not-read': 'warning',
  // a dimension that the year does not have
  'dimension-unknown': 'warning',
  // a sheet that says it is of another book
  'sheet-other-year': 'warning',
  'sheet-other-province': 'warning',
  // the template sheet of an indicator and the year as a whole
  'method-not-allowed': 'error',
  'weight-dimension': 'error',
  'weight-parts': 'error',
  'parts-missing': 'error',
  'steps-missing': 'error',
  'criteria-missing': 'error',
  'condition-missing': 'error',
  'scores-not-ordered': 'error',
  'rounds-crossed': 'error',
  'target-missing': 'warning',
  'target-outside-levels': 'warning',
  'bounds-reversed': 'error',
  'supervisor-missing': 'warning',
  'collector-missing': 'error',
  'indicator-repeated': 'warning',
  'decimals-too-many': 'warning',
  'value-differs': 'warning',
  'points-over-max': 'warning',
  'result-jump': 'warning',
  'figure-not-whole': 'error',
  'figure-negative': 'error',
  'figure-outside-steps': 'error',
  'figure-outside-bounds': 'error',
  'figure-below-least': 'error',
  'figure-above-most': 'error',
  'figure-not-a-day': 'error',
  'figure-is-a-day': 'error',
  'percent-outside': 'warning',
  'certified-without-figure': 'error',
  'months-gap': 'warning',
  'formula-invalid': 'error',
  'formula-item-unknown': 'error',
  'formula-undefined': 'warning',
  'formula-cycle': 'error',
  'item-repeated': 'error',
  'item-code-invalid': 'error',
  'compulsory-missing': 'warning',
  // the strategy as a whole
  'issue-without-indicator': 'warning',
  'indicator-without-objective': 'warning',
  'project-without-money': 'warning',
  'project-dates': 'error',
  'tree-move-suspended': 'warning',
  // the life of an agreement and of a result
  'stage-wrong': 'error',
  'submit-blocked': 'error',
  'proposals-open': 'error',
  'signers-missing': 'error',
  'signer-name-missing': 'error',
  'agreement-sealed': 'error',
  'agreement-proposed': 'error',
  'agreement-agreed': 'error',
  'agreement-text-differs': 'error',
  'signatures-begun': 'error',
  'signature-relied-on': 'error',
  'reopen-other-side': 'error',
  'scan-missing': 'error',
  'round-closed': 'error',
  'amendment-decided': 'error',
  'amendment-breaks': 'error',
  'amendment-text-closed': 'error',
  'amendment-bounds-closed': 'error',
  'nothing-changes': 'error',
  'person-missing': 'error',
  'same-person': 'error',
  'hand-unnamed': 'error',
  'round-not-over': 'error',
  'result-sealed': 'error',
  'year-closed': 'error',
  'post-not-allowed': 'error',
  'no-result': 'error',
  'todos-open': 'error',
  'results-open': 'error',
  // evidence
  'evidence-missing': 'error',
  'evidence-changed': 'error',
  'evidence-too-large': 'error',
  'evidence-unreadable': 'error',
  'evidence-over-budget': 'warning',
  // the rules of a year
  'framework-invalid': 'error',
  // the strategy tree
  'tree-kind-not-allowed': 'error',
  'tree-cycle': 'error',
  'tree-no-place': 'error',
  // the log of edits
  'commit-damaged': 'error',
  'commit-newer': 'warning',
  'commit-signature': 'error',
  'reason-missing': 'error',
  // the headless command
  'case-invalid': 'error',
  'method-not-built': 'error',
  'year-exists': 'error',
  'device-key-locked': 'error',
  // the desktop side
  'bad-request': 'error',
  cancelled: 'warning',
  unexpected: 'error',
  'save-failed': 'error',
  'disk-full': 'error',
  // the journal, its copies and the rescue file
  'journal-newer': 'error',
  'journal-locked': 'error',
  'journal-unreadable': 'error',
  'second-copy-missing': 'warning',
  'second-copy-foreign': 'warning',
  'disk-low': 'warning',
  'drafts-unreadable': 'warning',
  'drafts-full': 'warning',
  'journal-torn': 'warning',
  'journal-salvaged': 'error',
  'journal-gone': 'error',
  'journal-refilled': 'warning',
  'journal-behind': 'warning',
  'tables-rebuilt': 'warning',
  'chain-renewed': 'warning',
  'snapshot-damaged': 'error',
  'passphrase-too-short': 'error',
  'rescue-wrong-passphrase': 'error',
  'rescue-damaged': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof SEVERITY;
export type Severity = 'error' | 'warning';

/** One problem of a workbook. `sheet` and `cell` are null where the whole file or sheet is meant. */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly details: Readonly<Record<string, string>>;
  /** Of one that stands for several cells: what is said otherwise of a cell than of the first, by its name. */
  readonly each?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
};

export function problem(
  code: ProblemCode,
  place: { readonly sheet?: string | null; readonly cell?: string | null } = {},
  details: Readonly<Record<string, string>> = {},
): Problem {
  return { code, severity: SEVERITY[code], sheet: place.sheet ?? null, cell: place.cell ?? null, details };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === 'error');
}
