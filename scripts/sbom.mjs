// `npm run sbom`: the bill of materials in CycloneDX, as npm writes it, of what stands in dependencies with all that it
// brings, and Electron. npm itself is not asked to leave the tools out: it leaves out with them what the program shares
// with a tool (findings/npm-sbom-leaves-out-shared.sh).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, say } from './shell.mjs';

const TOOL = 'cdx:npm:package:development';

export function writeBill() {
  const bill = withoutTools(asNpmSays());
  // npm takes the name of the folder.
  bill.metadata.component.name = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).name;
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(join(ROOT, 'out/sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  say(`out/sbom.cdx.json names ${String(bill.components.length)} packages.`);
}

function asNpmSays() {
  return JSON.parse(
    npm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], { output: 'kept' }),
  );
}

function withoutTools(bill) {
  const components = bill.components.filter(ships).map(plain);
  const kept = new Set([bill.metadata.component, ...components].map((each) => each['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));
  return { ...bill, components, dependencies };
}

function ships({ name, properties }) {
  return name === 'electron' || !properties.some((each) => each.name === TOOL);
}

/** Electron stands among the tools. */
function plain(component) {
  return { ...component, properties: component.properties.filter(({ name }) => name !== TOOL) };
}
