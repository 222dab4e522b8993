// What `electron <folder>` runs: the part of Electron that opens somebody's app. The copied runtimes lack theirs
// (scripts/runtime.mjs), so this one stands in: flags first, then the folder, then the app's own arguments.
'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const Module = require('node:module');

const { preloads, target } = readArguments(process.argv.slice(1));
if (preloads.length > 0) Module._preloadModules(preloads);
if (target === null) {
  console.error('usage: electron [flags] <folder of an app>');
  process.exit(2);
}
openApp(resolve(target));

function readArguments(words) {
  const preloads = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    // Test drivers put their own module before the app in this way.
    if (word === '-r' || word === '--require') preloads.push(words[(at += 1)]);
    else if (!word.startsWith('-')) return { preloads, target: word };
  }
  return { preloads, target: null };
}

function openApp(folder) {
  try {
    const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (described.version) app.setVersion(described.version);
    app.setName(described.productName ?? described.name ?? 'Electron');
    app.setAppPath(folder);
    // Electron's own sets it as well; apps tell by it that they are being developed.
    Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
    Module._load(folder, module, true);
  } catch (error) {
    console.error('The app could not be opened:', error);
    process.exit(1);
  }
}
