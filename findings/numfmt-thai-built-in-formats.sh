#!/usr/bin/env bash
# numfmt 4.0.1 knows the number formats that a Thai workbook names by number alone (ECMA-376 part 1, 18.8.30, th-th: 59–62
# and 67–70 with Thai digits, from 71 on days and times), but not those: from 69 on each number has the format of another.
# 71 is a day there (day/month/year of the Buddhist era) and a fraction here: 1 October 2567 shows as 45566.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error numfmt@4.0.1 >/dev/null
cat >try.mjs <<'TRY'
import { format, getFormatFromId } from 'numfmt';
for (const id of [59, 68, 69, 70, 71, 72, 81]) console.log(id, getFormatFromId(id));
console.log('71 of 45566 →', format(getFormatFromId(71), 45566).trim());
TRY
expected=$(
  cat <<'SEEN'
59 0
68 0.00%
69 0.00E+00
70 # ?/?
71 # ??/??
72 m/d/yyyy
81 General
71 of 45566 → 45566
SEEN
)
seen=$(node try.mjs)
echo "numfmt@4.0.1, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
