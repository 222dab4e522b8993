/**
 * Module boundaries: which module may import which (docs/architecture.md, docs/decisions/0002-module-boundaries.md). Each
 * rule is violated once on purpose in test/unit/scripts/boundaries.test.ts.
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Files that import each other are one module. Cycles of types alone are allowed.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'imports-resolve',
      'What is imported must exist. Two of the named are packages of types alone; the third names an entry that it does not hold (findings/numfmt-missing-commonjs.sh).',
      {},
      {
        couldNotResolve: true,
        pathNot: '^(geojson|topojson-specification|numfmt)$',
      },
    ),

    rule(
      'domain-is-pure',
      'The domain runs anywhere: it imports itself and six pure libraries, nothing else.',
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
      'What two features share belongs in parts, ui, session or the domain.',
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
        path: '^(src-domain/(?!text/)|src-renderer/(?!ui/|bridge\\.ts$))',
      },
    ),
    // Within the window each module may use those before it in this list, and no other.
    ...[
      ['database', 'bridge\\.ts$'],
      ['session', 'bridge\\.ts$|database/'],
      ['preferences', 'bridge\\.ts$|database/|session/'],
      ['drafts', 'bridge\\.ts$|database/|session/'],
      ['navigation', 'bridge\\.ts$|database/|session/|preferences/|drafts/'],
      ['lifecycle', 'bridge\\.ts$|database/|session/|preferences/|drafts/|navigation/'],
      ['i18n', 'session/'],
    ].map(([module, allowed]) =>
      rule(
        `${module}-uses-lower-modules-only`,
        `${module}/ knows the domain and the modules beneath it; screens know it, never the other way round.`,
        { path: `^src-renderer/${module}/` },
        { path: '^src-renderer/', pathNot: `^src-renderer/(${module}/|${allowed})` },
      ),
    ),
    rule(
      'features-and-parts-do-not-use-the-frame',
      'The frame puts features into the window; what both draw belongs in parts.',
      { path: '^src-renderer/(features|parts)/' },
      { path: '^src-renderer/frame/' },
    ),
    rule(
      'parts-know-no-feature',
      'What several features share is unaware of any of them.',
      { path: '^src-renderer/parts/' },
      { path: '^src-renderer/features/' },
    ),
    rule(
      'domain-knows-no-call-contract',
      'Types flow from the domain to the call contract, not back.',
      { path: '^src-domain/(?!ipc/)' },
      { path: '^src-domain/ipc/(?!fields\\.ts$)' },
    ),
    rule(
      'home-is-above-life-and-tracking',
      'The home page gathers from the life of an agreement and from tracking; neither knows of it.',
      { path: '^src-domain/(?!home/)' },
      { path: '^src-domain/home/' },
    ),
    rule(
      'tracking-knows-no-life',
      'The life of an agreement is built on scores and figures, not the other way round.',
      { path: '^src-domain/tracking/' },
      { path: '^src-domain/life/' },
    ),

    rule(
      'dexie-only-in-database',
      'One module reads and writes IndexedDB.',
      { path: '^src-', pathNot: '^src-renderer/database/' },
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
      'Workbooks are foreign: one module reads and writes them, and gives checked rows.',
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
