#!/usr/bin/env bash
# A formula that is filled down is stored once, and shared by the cells below, for which a reader moves its references on.
# ExcelJS 4.4.0 and SheetJS 0.18.5 move what stands in quotation marks as well when it looks like a reference: the word
# "Q1" (a quarter) becomes "Q2" in the next row and "Q3" in the one after. The stored results (last column) say Q1 in each.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error exceljs@4.4.0 xlsx@0.18.5 >/dev/null
cat >try.mjs <<'TRY'
import Excel from 'exceljs';
import sheetjs from 'xlsx';
const made = new Excel.Workbook();
const sheet = made.addWorksheet('a');
sheet.getCell('C1').value = { formula: 'IF(A1>0,"Q1","-")', result: 'Q1', shareType: 'shared', ref: 'C1:C3' };
for (const place of ['C2', 'C3']) sheet.getCell(place).value = { sharedFormula: 'C1', result: 'Q1' };
for (const place of ['A1', 'A2', 'A3']) sheet.getCell(place).value = 1;
const bytes = await made.xlsx.writeBuffer();
const read = new Excel.Workbook();
await read.xlsx.load(bytes);
const other = sheetjs.read(bytes).Sheets.a;
for (const place of ['C1', 'C2', 'C3'])
  console.log([place, read.worksheets[0].getCell(place).formula, other[place].f, other[place].v].join(' · '));
TRY
expected=$(
  cat <<'SEEN'
C1 · IF(A1>0,"Q1","-") · IF(A1>0,"Q1","-") · Q1
C2 · IF(A2>0,"Q2","-") · IF(A2>0,"Q2","-") · Q1
C3 · IF(A3>0,"Q3","-") · IF(A3>0,"Q3","-") · Q1
SEEN
)
seen=$(node try.mjs)
echo "exceljs@4.4.0 xlsx@0.18.5, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
