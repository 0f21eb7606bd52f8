import { hexToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../model/canonical-json';
import type { Checkpoint, LogEntry } from '../model/log-entry';
import { bytesToSign, type SignatureAlgorithm, SignedCheckpoint, signatureParams } from '../model/signed-checkpoint';
import { plainJson } from './plain-json';

/** The file of a bundle that holds its signature; it may be absent. */
export const signatureFile = 'signature.json';

/** The tag files that a signature covers; the payload hangs on the third. */
export const signedFiles = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'manifest.json',
  'log.jsonl',
  'checkpoint.json',
] as const;

/**
 * signed: made with this key, over exactly this bundle · unsigned: nobody signed it · unchecked: this browser does not
 * know the algorithm · broken: there is a signature that does not fit (the faults say why).
 */
export type SignatureState =
  | { state: 'signed' | 'unchecked'; algorithm: SignatureAlgorithm; publicKey: string }
  | { state: 'unsigned' | 'broken' };

export interface SignatureCheck {
  signature: SignatureState;
  faults: string[];
}

/** Whether the key made this signature over this statement; null where the browser does not know the algorithm, or the key is none of it. */
export async function signatureHolds({
  algorithm,
  publicKey,
  statement,
  signature,
}: SignedCheckpoint): Promise<boolean | null> {
  const { key, sign } = signatureParams[algorithm];
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey('raw', new Uint8Array(hexToBytes(publicKey)), key, true, ['verify']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    if (error instanceof TypeError) return null;
    return false; // no key at all
  }
  return crypto.subtle.verify(sign, imported, new Uint8Array(hexToBytes(signature)), bytesToSign(statement));
}

/**
 * The key that the log names for the newest bundle in it; null where that one was made without a signature. Logs before
 * `bundle-made` named it in `bundle-exported`.
 */
function keyTold(log: readonly LogEntry[]): string | null {
  const newest =
    log.findLast(({ type }) => type === 'bundle-made') ?? log.findLast(({ type }) => type === 'bundle-exported');
  const told = newest?.body.signedWith;
  return typeof told === 'string' ? told : null;
}

/**
 * Checks `signature.json` (`text`, null where there is none) against the bundle: its own arithmetic, the hashes of the
 * tag files as they are listed (`tags`), the checkpoint, and the log, which names the key and holds the checkpoint
 * signed before.
 */
export async function checkSignature(
  text: string | null,
  bundle: { tags: Map<string, string>; checkpoint: Checkpoint; log: readonly LogEntry[] },
): Promise<SignatureCheck> {
  const told = keyTold(bundle.log);
  if (text === null) {
    const faults = told === null ? [] : [`缺少签名：留痕说这个包签过名，但没有 ${signatureFile}`];
    return { signature: { state: faults.length ? 'broken' : 'unsigned' }, faults };
  }
  const parsed = SignedCheckpoint.safeParse(plainJson(text));
  if (!parsed.success) return { signature: { state: 'broken' }, faults: [`${signatureFile} 不符合格式`] };
  const { algorithm, publicKey, statement } = parsed.data;
  const faults: string[] = [];
  const changed = [...new Set([...signedFiles, ...Object.keys(statement.files)])].filter(
    (name) => statement.files[name] !== bundle.tags.get(name),
  );
  if (changed.length) faults.push(`签名以后被改动：${changed.join('、')}`);
  if (canonicalJson(statement.checkpoint) !== canonicalJson(bundle.checkpoint))
    faults.push('签名里的校验点与 manifest.json 里的不一致');
  // A log that can't be read is a fault of its own.
  if (bundle.log.length > 0 && told !== publicKey) faults.push('签名用的密钥与留痕里登记的不同');
  const { previous } = statement;
  if (previous && bundle.log.length > 0 && bundle.log[previous.seq]?.hash !== previous.head)
    faults.push(`留痕没有接着上一个签过名的校验点（第 ${previous.seq} 条）`);
  const sound = await signatureHolds(parsed.data);
  if (sound === false) faults.push(`签名不成立：${signatureFile} 被改动，或者不是用所写的密钥签的`);
  if (faults.length) return { signature: { state: 'broken' }, faults };
  return { signature: { state: sound === null ? 'unchecked' : 'signed', algorithm, publicKey }, faults };
}
