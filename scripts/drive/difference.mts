/** What the window or the disk shows is not what the ledger holds. */
export class Difference extends Error {
  constructor(what: string, expected: string, got: string) {
    super(`${what}: expected “${expected}”, got “${got}”`.replace(/\s+/g, ' '));
    this.name = 'Difference';
  }
}
