#!/usr/bin/env bash
# numfmt 4.0.1 multiplies once however many percent signs a format has, and leaves out scaling commas beside one.
# Spreadsheets multiply by 100 for each sign and divide by 1,000 for each comma; SheetJS 0.18.5 does (second column).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error numfmt@4.0.1 xlsx@0.18.5 >/dev/null
cat >try.mjs <<'TRY'
import { format } from 'numfmt';
import sheetjs from 'xlsx';
for (const [pattern, value] of [['0%', 0.5], ['0%%', 0.5], ['###0.0,%', 250]])
  console.log([pattern, value, '→', format(pattern, value), sheetjs.SSF.format(pattern, value)].join(' '));
TRY
expected=$(
  cat <<'SEEN'
0% 0.5 → 50% 50%
0%% 0.5 → 50%% 5000%%
###0.0,% 250 → 25000.0% 25.0%
SEEN
)
seen=$(node try.mjs)
echo "numfmt@4.0.1 xlsx@0.18.5, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
