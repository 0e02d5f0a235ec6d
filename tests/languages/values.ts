import { findAnchors } from '../../src/languages/anchors.js';
import type { Anchor } from '../../src/languages/pack.js';
import { packOf } from '../../src/languages/registry.js';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** The anchors of one kind in a text. */
export function anchorsOf(language: string, text: string, kind: Anchor['kind']): Anchor[] {
  return findAnchors(text, packOf(language)).filter((anchor) => anchor.kind === kind);
}

/** Their keys in one line; ordinals with º, doubtful ones with a question mark. */
export function keysOf(language: string, text: string, kind: Anchor['kind']): string {
  return anchorsOf(language, text, kind)
    .map(({ key, ordinal, weak }) => key + (ordinal ? 'º' : '') + (weak ? '?' : ''))
    .join(' ');
}

/** What is printed at each of them. */
export function printedAt(language: string, text: string, kind: Anchor['kind']): string[] {
  return anchorsOf(language, text, kind).map(({ start, end }) => text.slice(start, end));
}
