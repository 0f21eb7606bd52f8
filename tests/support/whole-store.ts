import type { Worker } from 'playwright-core';
import { checkChain } from '@/lib/model/chain';
import type { Evidence, Filing } from '@/lib/model/evidence';
import type { LogEntry } from '@/lib/model/log-entry';
import { sealOf } from '@/lib/model/seal';
import { readTable } from './stored';

/** SHA-256 of the stored bytes of every evidence, by id; read in the worker, hashed there. */
async function storedHashes(worker: Worker): Promise<Record<string, string>> {
  return worker.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const opening = indexedDB.open('shuangsuiji');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction('bytes').objectStore('bytes').getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = async () => {
            opening.result.close();
            const hashes: Record<string, string> = {};
            for (const { id, blob } of rows.result as { id: string; blob: Blob }[]) {
              try {
                const sum = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
                hashes[id] = Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
              } catch (error) {
                hashes[id] = String(error);
              }
            }
            resolve(hashes);
          };
        };
      }),
  );
}

/**
 * Everything that must hold of a store after whatever happened, past the product's own check. Gives the ids that are
 * there whole; throws where a half of something is there, or something twice.
 */
export async function wholeEvidence(worker: Worker): Promise<Set<string>> {
  const [evidence, log, filings, hashes] = [
    await readTable<Evidence>(worker, 'evidence'),
    await readTable<LogEntry>(worker, 'log'),
    await readTable<Filing>(worker, 'filings'),
    await storedHashes(worker),
  ];
  const chain = checkChain(log);
  if (!chain.ok) throw new Error(`the log breaks at ${chain.error.seq}`);
  const ids = new Set(evidence.map(({ record }) => record.id));
  if (ids.size !== evidence.length) throw new Error('an evidence is there twice');
  const logged = log.filter(({ type }) => type === 'captured').map(({ body }) => String(body.evidence));
  if (logged.length !== ids.size || logged.some((id) => !ids.has(id))) throw new Error('log and evidence differ');
  for (const id of Object.keys(hashes)) if (!ids.has(id)) throw new Error(`bytes without a record: ${id}`);
  for (const { evidence: id } of filings) if (!ids.has(id)) throw new Error(`a filing without evidence: ${id}`);
  for (const { record, seal } of evidence) {
    if (sealOf(record) !== seal) throw new Error(`broken seal: ${record.id}`);
    if (hashes[record.id] !== record.content.sha256) throw new Error(`other bytes: ${record.id} ${hashes[record.id]}`);
  }
  return ids;
}
