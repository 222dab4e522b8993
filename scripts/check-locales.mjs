#!/usr/bin/env node
// Holds the two languages together: the same keys with the same placeholders in both, every key that the sources
// use is there, and every key that is there is used. `node scripts/check-locales.mjs [root]`.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { problemCodes, usedKeys } from './used-keys.mjs';

const LANGUAGES = ['th', 'en'];
/** i18next's plural forms: a language has those that it needs, so they count as one key. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

const root = resolve(process.argv[2] ?? '.');
const faults = check();
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;

function check() {
  const faults = [];
  const [thai, english] = LANGUAGES.map((language) => readTexts(language, faults));
  faults.push(...unequalKeys(thai, english), ...unequalPlaceholders(thai, english));
  const keys = new Set([...thai.keys(), ...english.keys()]);
  const { asked, mentioned } = usedKeys(root, keys.size);
  const problems = problemCodes(root).flatMap((code) => [`problem.${code}`, `problem.${code}.fix`]);
  for (const key of problems) if (!keys.has(key)) faults.push(`a problem has no text: ${key}`);
  for (const use of asked) {
    const told = isThere(use, keys) || problems.includes(use.text);
    if (!told) faults.push(`${use.where} uses a key that is not there: ${nameOf(use)}`);
  }
  const texts = [...thai.values(), ...english.values()].flat();
  for (const key of unusedKeys(keys, asked, new Set([...mentioned, ...problems, ...nested(texts)]))) {
    faults.push(`nothing uses: ${key}`);
  }
  return faults;
}

/** Key without plural form → its texts. */
function readTexts(language, faults) {
  const path = join(root, 'resources/locales', `${language}.json`);
  const source = ts.parseJsonText(path, readFileSync(path, 'utf8'));
  const texts = new Map();
  const seen = new Set();
  for (const { name, initializer } of source.statements[0].expression.properties) {
    // JSON.parse would keep the last of two and say nothing.
    if (seen.has(name.text)) faults.push(`${language} has twice: ${name.text}`);
    seen.add(name.text);
    if (!ts.isStringLiteral(initializer))
      faults.push(`${language} holds something else than a text: ${name.text}`);
    else if (initializer.text.trim() === '') faults.push(`${language} is empty: ${name.text}`);
    const key = name.text.replace(PLURAL, '');
    texts.set(key, [...(texts.get(key) ?? []), initializer.text ?? '']);
  }
  return texts;
}

function unequalKeys(thai, english) {
  const onlyThai = [...thai.keys()].filter((key) => !english.has(key)).map((key) => `en lacks: ${key}`);
  const onlyEnglish = [...english.keys()].filter((key) => !thai.has(key)).map((key) => `th lacks: ${key}`);
  return [...onlyThai, ...onlyEnglish];
}

function unequalPlaceholders(thai, english) {
  const faults = [];
  for (const [key, texts] of thai) {
    const [inThai, inEnglish] = [placeholders(texts), placeholders(english.get(key) ?? texts)];
    if (inThai !== inEnglish)
      faults.push(`placeholders differ: ${key} (th ${inThai || 'none'}; en ${inEnglish || 'none'})`);
  }
  return faults;
}

function placeholders(texts) {
  const found = texts.flatMap((text) => [...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map((match) => match[1]));
  return [...new Set(found)].sort().join(', ');
}

/** Keys that texts draw in by `$t(key)`. */
function nested(texts) {
  return texts.flatMap((text) => [...text.matchAll(/\$t\(([^),]+)/g)].map((match) => match[1].trim()));
}

function isThere(use, keys) {
  return use.text === undefined ? [...keys].some((key) => use.pattern.test(key)) : keys.has(use.text);
}

function nameOf(use) {
  return use.text ?? String(use.pattern);
}

function unusedKeys(keys, asked, used) {
  const patterns = asked.flatMap((use) => (use.pattern ? [use.pattern] : []));
  for (const use of asked) if (use.text !== undefined) used.add(use.text);
  return [...keys].filter((key) => !used.has(key) && !patterns.some((pattern) => pattern.test(key)));
}
