/**
 * The walls of the house: who may use whom (docs/decisions/0002-walls.md). Every rule is seen to bite in
 * test/unit/scripts/walls.test.ts.
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-circles',
      'Two files that need each other are one thought. Types may.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'nothing-in-the-air',
      'What is imported must exist. Two of the named are packages of types alone; the third names an entry that it does not hold (findings/numfmt-missing-commonjs.sh).',
      {},
      {
        couldNotResolve: true,
        pathNot: '^(geojson|topojson-specification|numfmt)$',
      },
    ),

    rule(
      'domain-is-pure',
      'What is true must run anywhere: itself and six pure libraries, nothing else.',
      {
        path: '^src-domain/',
      },
      {
        pathNot:
          '^(src-domain/|node_modules/(zod|fraction\\.js|fractional-indexing|node-diff3|jsep|@noble/hashes)/)',
      },
    ),
    rule(
      'main-draws-nothing',
      'The desktop process knows neither the window nor its libraries.',
      {
        path: '^src-main/',
      },
      {
        path: '^(src-(renderer|hub)/|node_modules/(react|react-dom|react-i18next|dexie|zustand|@mantine)/)',
      },
    ),
    rule(
      'renderer-stays-in-the-window',
      'The window asks through the bridge; it never reaches out.',
      {
        path: '^src-renderer/',
      },
      {
        path: '^(src-(main|hub)/|node_modules/electron/)',
      },
    ),
    rule(
      'renderer-has-no-node',
      'The window is a web page.',
      { path: '^src-renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'program-knows-no-tests',
      'What ships must not lean on what does not.',
      { path: '^src-' },
      {
        path: '^(test|scripts)/',
      },
    ),
    rule(
      'program-leans-on-what-ships',
      'What the program loads stands in dependencies. Types are gone when it is built; Electron is the runtime it is put into.',
      { path: '^src-' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/electron/',
      },
    ),

    rule(
      'features-do-not-reach-into-each-other',
      'What two features need belongs in data, ui or the domain.',
      {
        path: '^src-renderer/features/([^/]+)/',
      },
      {
        path: '^src-renderer/features/',
        pathNot: '^src-renderer/features/$1/',
      },
    ),
    rule(
      'ui-knows-no-domain',
      'Buttons and grids carry no words of the field. How Thai letters are cut and compared is no such word.',
      { path: '^src-renderer/ui/' },
      {
        path: '^(src-domain/(?!text/)|src-renderer/(features|data|frame)/)',
      },
    ),
    rule(
      'data-draws-nothing',
      'Data is read by features, not the other way round.',
      {
        path: '^src-renderer/data/',
      },
      {
        path: '^src-renderer/(features|ui|frame)/',
      },
    ),
    rule(
      'migrations-are-frozen',
      'A migration describes the past: it leans on nothing of today.',
      {
        path: '^src-renderer/data/migrations/',
      },
      {
        pathNot: '^node_modules/dexie/',
      },
    ),

    rule(
      'database-only-in-data',
      'One way to the records.',
      { path: '^src-', pathNot: '^src-renderer/data/' },
      {
        path: '^node_modules/(dexie|dexie-react-hooks|fake-indexeddb)/',
      },
    ),
    rule(
      'electron-only-in-main',
      'One room for the desktop.',
      { path: '^src-(?!main/)' },
      {
        path: '^(node_modules/electron/|electron$)',
      },
    ),
    rule(
      'excel-only-in-excel-io',
      'Workbooks are foreign: one door, behind which checked rows come out.',
      {
        path: '^src-',
        pathNot: '^src-main/files/excel-io\\.ts$',
      },
      {
        path: '^node_modules/exceljs/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release)/' },
    // Imports of types count too: electron's types alone would bring Node's into a room.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
