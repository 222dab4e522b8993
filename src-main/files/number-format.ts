const PERCENT = '0%';
const DATE = 'yyyy-mm-dd';
const NUMBER = '0';

/** Built-in formats that only a Thai Excel has (digits and dates in Thai), by those that every reader knows. */
const THAI_BUILT_IN: Readonly<Record<string, string>> = {
  '67': '9',
  '68': '10',
  ...Object.fromEntries(
    ['71', '72', '73', '74', '75', '76', '77', '78', '79', '80', '81'].map((id) => [id, '14']),
  ),
};

/**
 * Reduces a number format to its kind. The spreadsheet library takes any of the letters y m d h s b for a date, also
 * those of an escaped unit, and would turn a figure into a day.
 */
export function plainFormat(attribute: string, value: string): string {
  if (attribute === 'numFmtId') return THAI_BUILT_IN[value] ?? value;
  return attribute === 'formatCode' ? kindOf(value) : value;
}

function kindOf(formatCode: string): string {
  // Only the part for positive numbers tells; words, escapes, padding, colours and locales are no placeholders.
  const [positive = ''] = formatCode.replace(/"[^"]*"|\\.|[_*]./g, '').split(';');
  const code = positive.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (code.includes('%')) return PERCENT;
  return /[ymdhsb]/i.test(code) && !/[#?]/.test(code) ? DATE : NUMBER;
}
