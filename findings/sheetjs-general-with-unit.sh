#!/usr/bin/env bash
# SheetJS 0.18.5 shows a figure under General" ราย" (persons) without its unit, in a cell's text and in CSV alike; under
# 0" ราย" the unit is there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error xlsx@0.18.5 >/dev/null
cat >try.mjs <<'TRY'
import { utils } from 'xlsx/xlsx.mjs';
const sheet = utils.aoa_to_sheet([[12, 12]]);
sheet.A1.z = 'General" ราย"';
sheet.B1.z = '0" ราย"';
console.log(utils.sheet_to_csv(sheet));
TRY
expected=$(
  cat <<'SEEN'
12,12 ราย
SEEN
)
seen=$(node try.mjs)
echo "xlsx@0.18.5, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
