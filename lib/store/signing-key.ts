import { bytesToHex } from '@noble/hashes/utils.js';
import { localNow } from '../model/local-time';
import type { Checkpoint } from '../model/log-entry';
import {
  bytesToSign,
  type CheckpointStatement,
  type SignatureAlgorithm,
  type SignedCheckpoint,
  signatureParams,
} from '../model/signed-checkpoint';
import type { StoreContext } from './context';
import { reading } from './failure';
import type { CheckpointFacts } from './port';
import type { SigningRow } from './rows';
import { commit } from './write';

/** The better first: an installation that began without Ed25519 keeps the key it began with. */
const algorithms: readonly SignatureAlgorithm[] = ['Ed25519', 'ECDSA-P256-SHA256'];

const signedMark = 'signed-checkpoint';

/** A new key whose private half can't be read out; null where the browser has neither algorithm. */
async function newKey(subtle: SubtleCrypto | null): Promise<SigningRow | null> {
  if (!subtle) return null;
  for (const algorithm of algorithms) {
    try {
      const { privateKey, publicKey } = (await subtle.generateKey(signatureParams[algorithm].key, false, [
        'sign',
        'verify',
      ])) as CryptoKeyPair;
      const raw = new Uint8Array(await subtle.exportKey('raw', publicKey));
      return { key: 'signing', algorithm, publicKey: bytesToHex(raw), privateKey };
    } catch (error) {
      // Older browsers refuse the name of an algorithm in these two ways.
      if (error instanceof DOMException && error.name === 'NotSupportedError') continue;
      if (error instanceof TypeError) continue;
      throw error;
    }
  }
  return null;
}

/** This installation's key, made on first use and kept in IndexedDB; one key, whichever window asks first. */
async function signingRow({ db, subtle }: StoreContext): Promise<SigningRow | null> {
  const kept = await db.installation.get('signing');
  if (kept?.key === 'signing') return kept;
  // Outside the transaction, which would end while the key is made.
  const made = await newKey(subtle);
  if (!made) return null;
  return db.transaction('rw', db.installation, async () => {
    const winner = await db.installation.get('signing');
    if (winner?.key === 'signing') return winner;
    await db.installation.add(made);
    return made;
  });
}

export const signingKey = (
  context: StoreContext,
): Promise<{ algorithm: SignatureAlgorithm; publicKey: string } | null> =>
  reading(async () => {
    const row = await signingRow(context);
    return row && { algorithm: row.algorithm, publicKey: row.publicKey };
  });

const previousOf = (value: unknown): CheckpointStatement['previous'] => {
  const { seq, head } = (value ?? {}) as Partial<Checkpoint>;
  return typeof seq === 'number' && typeof head === 'string' ? { seq, head } : null;
};

/** The head of the log now, with what a signature tells beside it: all of one moment. */
export const checkpointFacts = (context: StoreContext): Promise<CheckpointFacts> =>
  reading(() =>
    commit(context, [context.db.evidence, context.db.marks], async (log) => {
      const { db, clock } = context;
      const { seq, hash } = log.head();
      const { installation } = log;
      const evidence = await db.evidence.count();
      const previous = previousOf((await db.marks.get(signedMark))?.value);
      const at = localNow(clock);
      return {
        checkpoint: { format: 'shuangsuiji-checkpoint/1' as const, installation, seq, head: hash, at },
        evidence,
        previous,
      };
    }),
  );

/** Signs a checkpoint together with the hashes of a bundle's tag files, and remembers it as the last one signed. */
export const signCheckpoint = (
  context: StoreContext,
  facts: CheckpointFacts,
  files: Record<string, string>,
): Promise<SignedCheckpoint | null> =>
  reading(async () => {
    const row = await signingRow(context);
    if (!row || !context.subtle) return null;
    const statement: CheckpointStatement = { format: 'shuangsuiji-statement/1', ...facts, files };
    const { algorithm, publicKey, privateKey } = row;
    const raw = await context.subtle.sign(signatureParams[algorithm].sign, privateKey, bytesToSign(statement));
    const { seq, head } = facts.checkpoint;
    await context.db.marks.put({ key: signedMark, value: { seq, head } });
    const signature = bytesToHex(new Uint8Array(raw));
    return { format: 'shuangsuiji-signature/1', algorithm, publicKey, statement, signature };
  });
