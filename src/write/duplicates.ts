import { createHash } from 'node:crypto';
import type { LanguageCode } from '../model/text.js';

/** How often texts stand, by `textsKey`. */
export type Places = ReadonlyMap<string, number>;

/** 132 bits: no two of a million different units share them by chance. */
const KEY_LENGTH = 22;

/** The same for the same texts in the same languages and for no others; short, for there may be a million of them. */
export function textsKey(texts: ReadonlyMap<LanguageCode, string>): string {
  return createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('base64')
    .slice(0, KEY_LENGTH);
}

/** Counts where each of the texts stands. */
export async function countPlaces(
  all: AsyncIterable<ReadonlyMap<LanguageCode, string>>,
): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  for await (const texts of all) {
    const key = textsKey(texts);
    places.set(key, (places.get(key) ?? 0) + 1);
  }
  return places;
}
