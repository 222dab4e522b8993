#!/usr/bin/env bash
# npm 11.21.2: `npm sbom --omit dev` leaves out each package that a development dependency wants too, also where the
# program needs it: lie needs immediate. `npm ls --omit dev` counts it in, the lock file has it without "dev", and the bill
# that is made without --omit marks nothing as development.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir tool project
(cd tool && npm init -y >/dev/null && npm install --ignore-scripts --no-audit --no-fund --loglevel=error npm@11.21.2 >/dev/null)
npm=("$(command -v node)" "$folder/tool/node_modules/npm/bin/npm-cli.js")
cd project
"${npm[@]}" init -y >/dev/null
"${npm[@]}" install --ignore-scripts --no-audit --no-fund --loglevel=error lie@3.3.0 >/dev/null
"${npm[@]}" install --save-dev --ignore-scripts --no-audit --no-fund --loglevel=error immediate@3.0.6 >/dev/null
"${npm[@]}" ls --all --parseable --long --omit dev >ls.txt
"${npm[@]}" sbom --sbom-format cyclonedx >all.json
"${npm[@]}" sbom --sbom-format cyclonedx --omit dev >omit.json
cat >try.mjs <<'TRY'
import { readFileSync } from 'node:fs';
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const shown = ({ components }) => components.map(({ name, properties }) => name + (properties.length > 0 ? ' (development)' : '')).join(', ');
console.log('lie needs', Object.keys(json('node_modules/lie/package.json').dependencies).join());
console.log('lock file, dev:', json('package-lock.json').packages['node_modules/immediate'].dev ?? false);
console.log('ls --omit dev:', ['lie', 'immediate'].filter((name) => readFileSync('ls.txt', 'utf8').includes(`:${name}@`)).join(', '));
console.log('sbom:', shown(json('all.json')));
console.log('sbom --omit dev:', shown(json('omit.json')));
TRY
expected=$(
  cat <<'SEEN'
lie needs immediate
lock file, dev: false
ls --omit dev: lie, immediate
sbom: immediate, lie
sbom --omit dev: lie
SEEN
)
seen=$(node try.mjs)
echo "npm@$("${npm[@]}" --version) lie@3.3.0 immediate@3.0.6, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
