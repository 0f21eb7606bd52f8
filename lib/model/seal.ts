import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json';
import type { EvidenceRecord } from './evidence';
import type { Sha256 } from './ids';

/**
 * The seal of an evidence: SHA-256 over the canonical JSON of its record. The record holds the bytes' SHA-256, so the
 * seal ties picture, page, time and identity together; swapping either side breaks it.
 */
export const sealOf = (record: EvidenceRecord): Sha256 => bytesToHex(sha256(utf8ToBytes(canonicalJson(record))));
