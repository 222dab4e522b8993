#!/usr/bin/env bash
# SheetJS 0.18.5: [$-D000000]0 and [$-1000000]0 ask for digits of another script and for no currency (nothing stands
# between the dollar sign and the hyphen). It shows a dollar sign: 12 persons become $12. With a language (041E) it
# does so too; with a real currency it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error xlsx@0.18.5 >/dev/null
cat >try.mjs <<'TRY'
import { SSF } from 'xlsx/xlsx.mjs';
for (const pattern of ['[$-D000000]0', '[$-1000000]0', '[$-D07041E]0', '[$฿-41E]0']) console.log(pattern, '→', SSF.format(pattern, 12));
TRY
expected=$(
  cat <<'SEEN'
[$-D000000]0 → $12
[$-1000000]0 → $12
[$-D07041E]0 → $12
[$฿-41E]0 → ฿12
SEEN
)
seen=$(node try.mjs)
echo "xlsx@0.18.5, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
