import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { bytesToSign, signatureParams } from '@/lib/model/signed-checkpoint';
import { createStore } from '@/lib/store/create-store';
import { type DemoPlace, demoEvidence, demoPlace, demoStore, good, rawDatabase } from './demo-store';

/** A browser that does not know these algorithms: it refuses them as older Chromium does. */
const without = (...names: string[]): SubtleCrypto =>
  new Proxy(crypto.subtle, {
    get(target, method) {
      if (method === 'generateKey')
        return (algorithm: { name: string }, ...rest: [boolean, KeyUsage[]]) =>
          names.includes(algorithm.name)
            ? Promise.reject(new DOMException('Algorithm: Unrecognized name', 'NotSupportedError'))
            : target.generateKey(algorithm, ...rest);
      const member: unknown = Reflect.get(target, method, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });

const storeIn = (place: DemoPlace, subtle: SubtleCrypto | null) =>
  createStore({ ...place, IDBKeyRange, name: 'demo', randomId: () => 'demo-installation', subtle });

const files = { 'manifest.json': 'ab'.repeat(32) };

describe('the key of an installation', () => {
  test('is made once, is the same in every window, and its private half cannot be read out', async () => {
    const place = demoPlace();
    const [one, other] = [demoStore(place), demoStore(place)];
    const keys = await Promise.all([one.signingKey(), other.signingKey(), one.signingKey()]);
    expect(keys[0]).toMatchObject({ algorithm: 'Ed25519' });
    expect(new Set(keys.map((key) => key?.publicKey)).size).toBe(1);
    const row = await rawDatabase(place).installation.get('signing');
    if (row?.key !== 'signing') throw new Error('no key was stored');
    expect(row.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', row.privateKey)).rejects.toThrow();
  });

  test('belongs to the installation alone: another has another', async () => {
    const keys = await Promise.all([demoStore(demoPlace()).signingKey(), demoStore(demoPlace()).signingKey()]);
    expect(keys[0]?.publicKey).not.toBe(keys[1]?.publicKey);
  });

  test('is of P-256 where the browser has no Ed25519, stays that for ever, and signs as soundly', async () => {
    const place = demoPlace();
    const old = storeIn(place, without('Ed25519'));
    const key = await old.signingKey();
    expect(key).toMatchObject({
      algorithm: 'ECDSA-P256-SHA256',
      publicKey: expect.stringMatching(/^04[0-9a-f]{128}$/),
    });
    old.close();
    const updated = demoStore(place);
    expect(await updated.signingKey()).toEqual(key);
    const signed = await updated.signCheckpoint(await updated.checkpointFacts(), files);
    if (!signed) throw new Error('not signed');
    const params = signatureParams[signed.algorithm];
    const publicKey = await crypto.subtle.importKey('raw', Buffer.from(signed.publicKey, 'hex'), params.key, true, [
      'verify',
    ]);
    const signature = Buffer.from(signed.signature, 'hex');
    expect(await crypto.subtle.verify(params.sign, publicKey, signature, bytesToSign(signed.statement))).toBe(true);
  });

  test('is none where the browser has neither algorithm: nothing is signed, and nothing pretends to be', async () => {
    for (const subtle of [without('Ed25519', 'ECDSA'), null]) {
      const store = storeIn(demoPlace(), subtle);
      expect(await store.signingKey()).toBeNull();
      expect(await store.signCheckpoint(await store.checkpointFacts(), files)).toBeNull();
    }
  });
});

test('a signed checkpoint tells head, number of evidences and the one signed before, all of one moment', async () => {
  const store = demoStore();
  await good(store.add(demoEvidence(1)));
  const first = await store.signCheckpoint(await store.checkpointFacts(), files);
  await good(store.add(demoEvidence(2)));
  const second = await store.signCheckpoint(await store.checkpointFacts(), files);
  const [newest] = await store.log({ limit: 1 });
  expect(first?.statement).toMatchObject({ evidence: 1, previous: null, files });
  expect(second?.statement).toMatchObject({
    evidence: 2,
    checkpoint: { seq: newest?.seq, head: newest?.hash, installation: 'demo-installation' },
    previous: { seq: first?.statement.checkpoint.seq, head: first?.statement.checkpoint.head },
  });
});
