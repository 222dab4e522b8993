import { describe, expect, it } from 'vitest';
import { ENVELOPE, type LogOp } from '#domain/log/commit';
import { bodyBytes, decodeCommit, joinSignature, splitSignature, verifyCommit } from '#domain/log/encode';
import { bodyOf, ed25519, newSigner, sha256, signed } from '#test/unit/domain/log/plain-commit';

const OP: LogOp = { e: 'result', i: 'k1:6', f: 'value', v: '87.50', w: ['AAAAAAAAAAAAAAAAAAAAAA.0'] };
const signer = newSigner();

function stored(text: string): Uint8Array {
  return joinSignature(new TextEncoder().encode(text), new Uint8Array(64));
}

describe('a commit in bytes', () => {
  it('is read as it was written, under the hash of all its bytes', () => {
    const bytes = signed(bodyOf([OP]), signer);
    const read = verifyCommit(bytes, sha256, ed25519);
    expect(read).toEqual({
      ok: true,
      value: { id: sha256(bytes), bytes, body: { ...bodyOf([OP]), dev: signer.device } },
    });
    expect(sha256(bytes)).toHaveLength(43);
  });

  it('is the JSON text and 64 bytes of signature behind it', () => {
    const bytes = signed(bodyOf([OP]), signer);
    const parts = splitSignature(bytes);
    expect(parts?.body).toEqual(bodyBytes({ ...bodyOf([OP]), dev: signer.device }));
    expect(parts?.signature).toHaveLength(64);
    expect(splitSignature(new Uint8Array(64))).toBeNull();
    expect(() => joinSignature(new Uint8Array(9), new Uint8Array(63))).toThrow('63');
  });

  it('keeps what this program does not know, for the next one to read', () => {
    const foreign = { ...bodyOf([{ ...OP, hue: 'red' } as LogOp]), weather: { rain: true } };
    const bytes = signed(foreign, signer);
    const read = decodeCommit(bytes, sha256);
    expect(read.ok && read.value.bytes).toBe(bytes);
    expect(read.ok && read.value.body).toMatchObject({ weather: { rain: true }, ops: [{ hue: 'red' }] });
  });

  it('is refused when one bit of it, or of its signature, is another', () => {
    const bytes = signed(bodyOf([OP]), signer);
    const digit = new TextDecoder().decode(bytes).indexOf('87.50');
    for (const at of [digit, bytes.length - 1]) {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      const read = verifyCommit(other, sha256, ed25519);
      expect(read).toEqual({ ok: false, code: 'commit-signature', details: { id: sha256(other) } });
    }
  });

  it('of a later envelope is told apart from a damaged one, however strange it is inside', () => {
    const bytes = stored(JSON.stringify({ v: ENVELOPE + 1, all: 'else may be another' }));
    expect(decodeCommit(bytes, sha256)).toMatchObject({ ok: false, code: 'commit-newer' });
    expect(verifyCommit(bytes, sha256, ed25519)).toMatchObject({ ok: false, code: 'commit-newer' });
  });

  it('that is none is damaged, and never an exception', () => {
    const good = JSON.stringify(bodyOf([OP]));
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const texts = [
      ...['', '{', 'null', '[]', '7', '"text"', `\uFEFF${good}`, good.slice(0, -2)],
      ...[good.replace('"seq":1', '"seq":0'), good.replace('"seq":1', '"seq":1.5')],
      ...[good.replace('"lam":1', '"lam":1e300'), good.replace('"lam":1', '"lam":"1"')],
      ...[good.replace('"prev":null', '"prev":0'), good.replace('"inc":"chain-1",', '')],
      ...[good.replace('"ops":[', '"ops":[null,'), good.replace('"w":[', '"w":[0,')],
      ...[good.replace('"v":"87.50",', ''), good.replace('"v":"87.50"', `"v":${deep}`)],
      ...[good.replace('"f":"value"', '"f":"value","k":"twist"'), good.replace('"f":"value"', '"f":7')],
      good.replace('"v":1', '"v":0'),
    ];
    for (const text of texts) {
      expect([text.slice(0, 60), decodeCommit(stored(text), sha256)]).toMatchObject([
        text.slice(0, 60),
        { ok: false, code: 'commit-damaged' },
      ]);
    }
    const broken = joinSignature(Uint8Array.of(0x22, 0xff, 0x22), new Uint8Array(64));
    expect(decodeCommit(broken, sha256)).toMatchObject({ ok: false, code: 'commit-damaged' });
    expect(decodeCommit(new Uint8Array(3), sha256)).toMatchObject({ ok: false, code: 'commit-damaged' });
  });
});
