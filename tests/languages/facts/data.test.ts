import { describe, expect, it } from 'vitest';
import type { ForceWords } from '../../../src/languages/facts/force.js';
import { LANGUAGES } from '../../../src/languages/registry.js';

const KINDS = ['modality', 'negation', 'conjunction', 'quantifier', 'bound', 'unit', 'countedUnit'] as const;

const KEYS: Record<string, string> = {
  modality: 'obligation permission prohibition no-obligation',
  negation: 'not',
  conjunction: 'and or and-or',
  quantifier: 'only all every not-all any none other except including majority',
  bound: 'at-least at-most more-than less-than not-later not-earlier within from until after',
};

const PARTS = /\[[^\]]*\]|\S+/g;

describe.each(LANGUAGES)('the words of force of $code', ({ force }) => {
  it.each(KINDS)('have known keys for %s', (kind) => {
    const known = KEYS[kind]?.split(' ');
    const keys = Object.keys(force[kind]).map((key) => key.replace('~', ''));
    if (known) expect([...known, '-']).toEqual(expect.arrayContaining(keys));
    else for (const key of keys) expect(key).toMatch(/^(?:-|[a-z][a-z-]*)$/);
  });

  it('name classes that there are', () => {
    const named = phrasesOf(force).flatMap((phrase) =>
      Array.from(phrase.matchAll(/<(\w+)>/g), ([, name]) => name),
    );
    expect(Object.keys(force.classes)).toEqual(expect.arrayContaining(named));
  });

  it.each(phrasesOf(force))('are written as phrases are: %s', (phrase) => {
    const parts = phrase.match(PARTS) ?? [];
    const shape = parts.map((part) => (part.startsWith('[') ? 'c' : 'w')).join('');
    expect(shape).toMatch(/^c*w+c*$/);
    expect(phrase.replace(/<\w+>/g, '')).not.toMatch(/\?\||[A-ZА-ЯЁё]/u);
  });

  it('do not say the same twice', () => {
    for (const kind of KINDS) {
      const phrases = Object.values(force[kind]).flat();
      expect(new Set(phrases).size).toBe(phrases.length);
    }
  });
});

function phrasesOf(force: ForceWords): string[] {
  return KINDS.flatMap((kind) => Object.values(force[kind]).flat());
}
