import { createHash } from 'node:crypto';

/** 000001.journal is being written; 000001-0123456789abcdef.journal is sealed and named by its content. */
const NAME = /^(\d{6})(?:-([0-9a-f]{16}))?\.journal$/;
/** What was being written aside under such a name when the program ended. */
const LEFTOVER = /^\d{6}(?:-[0-9a-f]{16})?\.journal\.tmp$/;
const SEAL_LENGTH = 16;

export const QUARANTINE = 'quarantine';

export type SegmentName = {
  readonly name: string;
  readonly number: number;
  /** First 16 hex digits of the SHA-256 of the whole file; null while it is being written. */
  readonly seal: string | null;
};

export function parseName(name: string): SegmentName | null {
  const match = NAME.exec(name);
  const number = Number(match?.[1]);
  return match === null || number === 0 ? null : { name, number, seal: match[2] ?? null };
}

export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name);
}

export function openName(number: number): string {
  return `${String(number).padStart(6, '0')}.journal`;
}

export function sealedName(number: number, seal: string): string {
  return `${String(number).padStart(6, '0')}-${seal}.journal`;
}

export function sealOf(bytes: Uint8Array): string {
  return shorten(createHash('sha256').update(bytes).digest('hex'));
}

export function shorten(sha256: string): string {
  return sha256.slice(0, SEAL_LENGTH);
}
