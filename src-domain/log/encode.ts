import {
  type Commit,
  type CommitBody,
  ENVELOPE,
  type Hash,
  type LogOp,
  SIGNATURE_BYTES,
  type Verify,
} from '#domain/log/commit';
import { type Result, fail, succeed } from '#domain/result';

// Pure, and the same in Node and in a window, but in neither's language library: declared here, for this file only.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Deeper values are no figures of an agreement; a walk through them could end the program. */
const MOST_DEPTH = 40;

/** The bytes that are signed. Written once: what is stored is never written again from what was read. */
export function bodyBytes(body: CommitBody): Uint8Array {
  return encoder.encode(JSON.stringify(body));
}

/** The bytes that are stored, passed on and hashed: body, then its Ed25519 signature of 64 bytes. */
export function joinSignature(body: Uint8Array, signature: Uint8Array): Uint8Array {
  if (signature.length !== SIGNATURE_BYTES) throw new Error(`a signature of ${signature.length} bytes`);
  const bytes = new Uint8Array(body.length + SIGNATURE_BYTES);
  bytes.set(body);
  bytes.set(signature, body.length);
  return bytes;
}

export type SignedBody = { readonly body: Uint8Array; readonly signature: Uint8Array };

/** Views on the stored bytes, not copies. Null when there are too few. */
export function splitSignature(bytes: Uint8Array): SignedBody | null {
  const end = bytes.length - SIGNATURE_BYTES;
  return end <= 0 ? null : { body: bytes.subarray(0, end), signature: bytes.subarray(end) };
}

type Unread = 'commit-damaged' | 'commit-newer';

/**
 * Reads stored bytes. `commit-damaged`: not a commit; `commit-newer`: of a later envelope, to be kept and passed on as
 * it is. Both name the id in the details. The signature is not looked at.
 */
export function decodeCommit(bytes: Uint8Array, hash: Hash): Result<Commit, Unread> {
  const id = hash(bytes);
  const signed = splitSignature(bytes);
  const body = signed === null ? null : parse(signed.body);
  if (isNewer(body)) return fail('commit-newer', { id });
  return isBody(body) ? succeed({ id, body, bytes }) : fail('commit-damaged', { id });
}

/** The same, and whether the device that it names has signed it. */
export function verifyCommit(
  bytes: Uint8Array,
  hash: Hash,
  verify: Verify,
): Result<Commit, Unread | 'commit-signature'> {
  const read = decodeCommit(bytes, hash);
  const signed = splitSignature(bytes);
  if (!read.ok || signed === null) return read;
  const isSigned = verify(read.value.body.dev, signed.body, signed.signature);
  return isSigned ? read : fail('commit-signature', { id: read.value.id });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return null;
  }
}

/*
 * Looked at by hand and not by a schema: a rebuild reads a hundred thousand commits. What is not named here may stand
 * there as well; it is kept with the bytes.
 */
type Loose = Readonly<Record<string, unknown>>;

const TEXTS = ['inc', 'dev', 'person', 'post', 'app', 'boot', 'book', 'name'] as const;
const COUNTS = ['seq', 'sch', 'lam', 'auth'] as const;
const NUMBERS = ['wall', 'mono'] as const;

function isNewer(body: unknown): boolean {
  return isLoose(body) && Number.isSafeInteger(body['v']) && Number(body['v']) > ENVELOPE;
}

function isBody(body: unknown): body is CommitBody {
  if (!isLoose(body) || body['v'] !== ENVELOPE || !hasHead(body)) return false;
  const { ops, prev } = body;
  return (prev === null || typeof prev === 'string') && Array.isArray(ops) && ops.every(isOp);
}

function hasHead(body: Loose): boolean {
  for (const name of TEXTS) if (typeof body[name] !== 'string') return false;
  for (const name of COUNTS) if (!isCount(body[name])) return false;
  for (const name of NUMBERS) if (!Number.isFinite(body[name])) return false;
  return body['seq'] !== 0 && body['lam'] !== 0;
}

function isOp(op: unknown): op is LogOp {
  if (!isLoose(op) || !isText(op['e']) || !isText(op['i']) || !isText(op['f'])) return false;
  if (op['v'] === undefined || !isShallow(op['v'], MOST_DEPTH) || !isTexts(op['w'])) return false;
  return hasExtras(op);
}

function hasExtras({ k, seen, why }: Loose): boolean {
  if (k !== undefined && k !== 'add' && k !== 'cut') return false;
  return (seen === undefined || isTexts(seen)) && (why === undefined || isText(why));
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((each) => isShallow(each, depth - 1));
}
