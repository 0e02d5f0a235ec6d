import type { LanguageCode } from '../../model/text.js';
import type { Elements } from './elements.js';
import { SegmentText } from './segment.js';
import { languageOfCode, type MemoryUnit } from './unit.js';

/**
 * TMX 1.1 to 1.4: `tu`, `tuv`, `seg`; the language in `xml:lang`, before 1.4 in `lang`. A unit that has a language twice, as two
 * translations of one sentence or `en-US` beside `en-GB`, is a unit for each.
 */
export function tmxElements(): Elements<MemoryUnit> {
  let [count, line, id] = [0, 0, ''];
  let variants = new Map<LanguageCode, string[]>();
  let props: Record<string, string> = {};
  let notes: string[] = [];
  let language: LanguageCode | undefined;
  /** What the text that comes is part of. */
  let holder: { name: 'seg' | 'note' | 'prop'; type: string; wording: SegmentText } | undefined;
  let isUnit = false;
  return {
    open(name, attributes, at) {
      if (name === 'tu') {
        count += 1;
        [line, id, isUnit] = [at, attributes['tuid'] ?? String(count), true];
        variants = new Map();
        props = {};
        notes = [];
        language = undefined;
      } else if (name === 'tuv') language = languageOfCode(attributes['xml:lang'] ?? attributes['lang']);
      else if (name === 'seg' || name === 'note' || name === 'prop')
        holder = { name, type: attributes['type'] ?? '', wording: new SegmentText() };
      else holder?.wording.open(name);
    },
    text(text) {
      holder?.wording.add(text);
    },
    close(name) {
      if (name === 'tu' && isUnit) {
        isUnit = false;
        return combinations(variants).map((texts, at) => ({
          id: at === 0 ? id : `${id}/${at + 1}`,
          number: count,
          line,
          texts,
          props,
          notes,
        }));
      }
      if (holder?.name !== name) {
        holder?.wording.close(name);
        return [];
      }
      const { text } = holder.wording;
      if (name === 'seg' && language !== undefined && isUnit)
        variants.set(language, [...(variants.get(language) ?? []), text]);
      else if (name === 'note' && isUnit) notes.push(text);
      else if (name === 'prop' && isUnit) props[holder.type] = text;
      holder = undefined;
      return [];
    },
  };
}

/** The first variant of each language; then every further one with the first of the other languages. */
function combinations(variants: ReadonlyMap<LanguageCode, readonly string[]>): Map<LanguageCode, string>[] {
  const first = new Map([...variants].map(([language, texts]) => [language, texts[0] ?? '']));
  const further = [...variants].flatMap(([language, texts]) =>
    [...new Set(texts.slice(1))]
      .filter((text) => text !== texts[0])
      .map((text) => new Map([...first, [language, text]])),
  );
  return [first, ...further];
}
