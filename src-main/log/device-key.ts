import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { Hash, Verify } from '#domain/log/commit';
import { writeFileAtomically } from '#main/files/atomic-write';

/** Signs for this computer. `device` is its public Ed25519 key, base64url. */
export type DeviceKey = { readonly device: string; sign(bytes: Uint8Array): Uint8Array };

/** What the system offers to lock a secret to its account; null where it offers nothing that deserves the name. */
export type Wrap = {
  lock(secret: string): Promise<Uint8Array>;
  open(locked: Uint8Array): Promise<string>;
};
export type WrapIfAny = () => Promise<Wrap | null>;

const ONLY_OWNER = 0o600;

const stored = z.strictObject({ device: z.string(), wrapped: z.boolean(), key: z.string() });

/**
 * The key of this computer, made at the first start. One that cannot be read (another account, another computer, a
 * damaged file) is replaced by a new one: a lost key costs an enrolment, never data. `isNew` tells.
 */
export async function openDeviceKey(
  path: string,
  wrapIfAny: WrapIfAny,
): Promise<{ readonly key: DeviceKey; readonly isNew: boolean }> {
  const known = await readKey(path, wrapIfAny);
  if (known !== null) return { key: known, isNew: false };
  const wrap = await wrapIfAny();
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFileAtomically(path, Buffer.from(JSON.stringify(await asStored(privateKey, wrap))), ONLY_OWNER);
  return { key: keyOf(privateKey), isNew: true };
}

async function asStored(privateKey: KeyObject, wrap: Wrap | null): Promise<z.infer<typeof stored>> {
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const key = wrap === null ? secret : Buffer.from(await wrap.lock(secret)).toString('base64');
  return { device: deviceOf(privateKey), wrapped: wrap !== null, key };
}

async function readKey(path: string, wrapIfAny: WrapIfAny): Promise<DeviceKey | null> {
  try {
    const { device, wrapped, key } = stored.parse(JSON.parse(await readFile(path, 'utf8')));
    // Asking the system takes time; an unlocked key does not need it.
    const wrap = wrapped ? await wrapIfAny() : null;
    if (wrapped && wrap === null) return null;
    const secret = wrap !== null ? await wrap.open(Buffer.from(key, 'base64')) : key;
    const read = createPrivateKey({ key: Buffer.from(secret, 'base64'), type: 'pkcs8', format: 'der' });
    return deviceOf(read) === device ? keyOf(read) : null;
  } catch {
    return null;
  }
}

function keyOf(privateKey: KeyObject): DeviceKey {
  return { device: deviceOf(privateKey), sign: (bytes) => sign(null, bytes, privateKey) };
}

function deviceOf(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
}

export const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest('base64url');

export const isSignedBy: Verify = (device, bytes, signature) => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: device }, format: 'jwk' });
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
};
