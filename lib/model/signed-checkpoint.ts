import * as z from 'zod/mini';
import { canonicalJson } from './canonical-json';
import { Sha256 } from './ids';
import { Checkpoint } from './log-entry';

/**
 * Ed25519 where the browser has it (Chromium from 137 on), otherwise ECDSA over P-256: both keep a private key that
 * no script can read out, which a key in a program of our own could not.
 */
export const SignatureAlgorithm = z.enum(['Ed25519', 'ECDSA-P256-SHA256']);
export type SignatureAlgorithm = z.infer<typeof SignatureAlgorithm>;

/** Lower-case hex. Public keys are raw: 32 bytes of Ed25519, 65 of an uncompressed P-256 point. */
const Hex = z.string().check(z.regex(/^([0-9a-f]{2})+$/));

/** What an installation signs about itself: how far its log had come, and what a bundle consisted of then. */
export const CheckpointStatement = z.strictObject({
  format: z.literal('shuangsuiji-statement/1'),
  checkpoint: z.strictObject(Checkpoint.shape),
  /** Evidences in the store at the checkpoint, the trash included. */
  evidence: z.int().check(z.minimum(0)),
  /** The checkpoint this installation signed before; null for its first. */
  previous: z.nullable(z.strictObject({ seq: z.int().check(z.minimum(0)), head: Sha256 })),
  /** SHA-256 of the bundle's tag files by name; `manifest-sha256.txt` among them holds those of the payload. */
  files: z.record(z.string(), Sha256),
});
export type CheckpointStatement = z.infer<typeof CheckpointStatement>;

export const SignedCheckpoint = z.strictObject({
  format: z.literal('shuangsuiji-signature/1'),
  algorithm: SignatureAlgorithm,
  publicKey: Hex,
  statement: CheckpointStatement,
  /** 64 bytes; ECDSA as r and s (IEEE P1363), not DER. */
  signature: Hex,
});
export type SignedCheckpoint = z.infer<typeof SignedCheckpoint>;

/** The bytes that are signed: the UTF-8 of the statement's canonical JSON. */
export const bytesToSign = (statement: CheckpointStatement): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(canonicalJson(statement)));

/** The names under which Web Crypto knows the two algorithms. */
export const signatureParams = {
  Ed25519: { key: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
  'ECDSA-P256-SHA256': { key: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
} as const satisfies Record<SignatureAlgorithm, { key: object; sign: object }>;
