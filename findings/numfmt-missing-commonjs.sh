#!/usr/bin/env bash
# numfmt 4.0.1: its "exports" send require() to dist/index.cjs, and types to dist/index.d.cts; the package holds neither.
# import works.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error numfmt@4.0.1 >/dev/null
cat >try.mjs <<'TRY'
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
const { exports: entry } = JSON.parse(readFileSync('node_modules/numfmt/package.json', 'utf8'));
for (const [kind, path] of Object.entries(entry['.'])) console.log(kind, path, existsSync('node_modules/numfmt/' + path));
try {
  createRequire(import.meta.url)('numfmt');
  console.log('require works');
} catch (error) {
  console.log('require', error.code);
}
console.log('import', typeof (await import('numfmt')).format);
TRY
expected=$(
  cat <<'SEEN'
require ./dist/index.cjs false
types ./dist/index.d.cts false
default ./dist/index.js true
require MODULE_NOT_FOUND
import function
SEEN
)
seen=$(node try.mjs)
echo "numfmt@4.0.1, Node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
