import { createHash, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { ENVELOPE, type CommitBody, type Hash, type LogOp, type Verify } from '#domain/log/commit';
import { bodyBytes, joinSignature } from '#domain/log/encode';

/** As on the desktop side: SHA-256 as base64url. */
export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest('base64url');

export type Signer = { readonly device: string; readonly key: KeyObject };

export function newSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  return { device: x ?? '', key: privateKey };
}

export const ed25519: Verify = (device, bytes, signature) =>
  verify(null, bytes, { key: { kty: 'OKP', crv: 'Ed25519', x: device }, format: 'jwk' }, signature);

/** A body of a commit with what the test does not care about filled in. */
export function bodyOf(ops: readonly LogOp[], more: Partial<CommitBody> = {}): CommitBody {
  return {
    v: ENVELOPE,
    inc: 'chain-1',
    seq: 1,
    prev: null,
    dev: 'device-1',
    person: 'สมชาย',
    post: 'provinceOfficer',
    app: '0.1.0',
    sch: 1,
    lam: 1,
    wall: Date.UTC(2026, 10, 20),
    boot: 'boot-1',
    mono: 60_000,
    auth: 0,
    book: '50-2569',
    name: 'enter-result',
    ops,
    ...more,
  };
}

export function signed(body: CommitBody, { device, key }: Signer): Uint8Array {
  const bytes = bodyBytes({ ...body, dev: device });
  return joinSignature(bytes, new Uint8Array(sign(null, bytes, key)));
}
