import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../../..');
const versions = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(json('package.json'));

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** Packages that the files of a room import, by name. */
function importedBy(room: string): readonly string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => ts.preProcessFile(readFileSync(join(ROOT, room, path), 'utf8')).importedFiles)
    .flatMap(({ fileName }) => /^(?:@[\w-]+\/)?\w[\w.-]*/.exec(fileName)?.[0] ?? []);
}

function peersOf(name: string): readonly string[] {
  const { peerDependencies } = z
    .object({ peerDependencies: versions.default({}) })
    .parse(json(`node_modules/${name}/package.json`));
  return Object.keys(peerDependencies);
}

// The other way round, that the program loads nothing else, is a rule: program-leans-on-what-ships (test/layers.cjs).
test('what stands in dependencies is loaded by the program, or wanted by a package that is', () => {
  const loaded = ['src-domain', 'src-main', 'src-renderer'].flatMap(importedBy);
  const wanted = loaded.filter((name) => name in dependencies).flatMap(peersOf);
  const idle = Object.keys(dependencies).filter((name) => !loaded.includes(name) && !wanted.includes(name));
  expect(idle).toEqual([]);
});

test('every package is named once, in one exact version', () => {
  const named = [...Object.entries(dependencies), ...Object.entries(devDependencies)];
  expect(named.filter(([, version]) => !/^(npm:\w+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => name in devDependencies)).toEqual([]);
});
