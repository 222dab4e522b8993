import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '#test/unit/scripts/run-script';

const ROOT = resolve(import.meta.dirname, '../../..');
const locked = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});
const billed = z.object({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.object({ component: z.object({ name: z.string(), 'bom-ref': z.string() }) }),
  components: z.array(z.object({ name: z.string(), version: z.string(), 'bom-ref': z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

test('the bill of materials names every package that the program brings, and Electron, and no tool', () => {
  const { code } = runScript(['scripts/bootstrap.mjs', 'sbom'], ROOT);
  expect(code).toBe(0);
  const bill = billed.parse(json('out/sbom.cdx.json'));
  const named = bill.components.map(({ name, version }) => `${name} ${version}`);
  const { packages } = locked.parse(json('package-lock.json'));
  const brought = Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
    .map(([place, { version }]) => `${place.replace(/.*node_modules\//, '')} ${String(version)}`);
  expect(brought.filter((each) => !named.includes(each))).toEqual([]);
  expect(named).toContainEqual(expect.stringMatching(/^electron \d/));
  expect(named).not.toContainEqual(expect.stringMatching(/^(vitest|eslint|electron-vite|yjs) /));
  expect(bill.metadata.component.name).toBe('cco-desk');
  const refs = [bill.metadata.component, ...bill.components].map((each) => each['bom-ref']);
  expect(
    bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((each) => !refs.includes(each)),
  ).toEqual([]);
});
