import { createHash } from 'node:crypto';
import { normalizeWording } from '../languages/letters.js';

const DIGITS = 12;

/** The first 12 hex digits of the SHA-256 of the normalised wording: changes when, and only when, a reader would see a change. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(normalizeWording(text)).digest('hex').slice(0, DIGITS);
}
