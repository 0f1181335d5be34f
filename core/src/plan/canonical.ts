import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Plan, StoredPlan } from './model';

/** Canonical JSON (RFC 8785) of a plan: the same bytes wherever it is made. */
export function canonicalJson(plan: Plan): string {
  const text = canonicalize(plan);
  if (text === undefined) throw new Error('a plan is always an object');
  return text;
}

/** Lower-case hex of the SHA-256 of a text's UTF-8 bytes. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The plan with the hash of its canonical JSON. */
export function storePlan(plan: Plan): StoredPlan {
  return { plan, sha256: sha256Hex(canonicalJson(plan)) };
}
