/** A name for a new record that no other computer will give. */
export function freshId(): string {
  return crypto.randomUUID();
}
