#!/usr/bin/env bash
# ExcelJS 4.4.0 takes a number for a day when its format holds one of the letters y m d h s b outside quotation marks,
# also where the letter is a literal: escaped (\m, as a spreadsheet stores a unit of one letter) or a width (_m). 72.5 m
# comes back as 12 March 1900. The same unit in quotation marks is read right (last line).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error exceljs@4.4.0 >/dev/null
cat >try.mjs <<'TRY'
import Excel from 'exceljs';
for (const format of ['#,##0\\ \\m', '0\\ \\d', '0_m', '#,##0"m"']) {
  const made = new Excel.Workbook();
  const cell = made.addWorksheet('a').getCell('A1');
  cell.value = 72.5;
  cell.numFmt = format;
  const read = new Excel.Workbook();
  await read.xlsx.load(await made.xlsx.writeBuffer());
  const { value } = read.worksheets[0].getCell('A1');
  console.log(format, '→', value instanceof Date ? value.toISOString() : value);
}
TRY
expected=$(
  cat <<'SEEN'
#,##0\ \m → 1900-03-12T12:00:00.000Z
0\ \d → 1900-03-12T12:00:00.000Z
0_m → 1900-03-12T12:00:00.000Z
#,##0"m" → 72.5
SEEN
)
seen=$(node try.mjs)
echo "exceljs@4.4.0, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
