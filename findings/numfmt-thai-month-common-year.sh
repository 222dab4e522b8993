#!/usr/bin/env bash
# [$-107041E] asks for Thai words (041E) and the calendar 07, the Buddhist era. numfmt 4.0.1 takes the words and leaves the
# calendar: 1 October 2567 becomes "1 ตุลาคม 2024", a day nobody in Thailand writes. [$-D070000] (Thai digits too) takes
# neither. The letters bbbb give the Buddhist year (last line), so it can be had.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error numfmt@4.0.1 >/dev/null
cat >try.mjs <<'TRY'
import { format } from 'numfmt';
for (const pattern of ['[$-107041E]d mmmm yyyy', '[$-D070000]d mmmm yyyy', '[$-41E]d mmmm bbbb'])
  console.log(pattern, '→', format(pattern, 45566));
TRY
expected=$(
  cat <<'SEEN'
[$-107041E]d mmmm yyyy → 1 ตุลาคม 2024
[$-D070000]d mmmm yyyy → 1 October 2024
[$-41E]d mmmm bbbb → 1 ตุลาคม 2567
SEEN
)
seen=$(node try.mjs)
echo "numfmt@4.0.1, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
