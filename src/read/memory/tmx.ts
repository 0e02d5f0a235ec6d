import { languageNamed } from '../../languages/registry.js';
import type { LanguageCode } from '../../model/text.js';
import type { Elements } from './elements.js';
import type { MemoryUnit } from './unit.js';

/** Elements within a segment whose content is mark-up of the document, not wording (TMX 1.4b, section 3.3). */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/** TMX 1.1 to 1.4: `tu`, `tuv`, `seg`; the language in `xml:lang`, before 1.4 in `lang`. */
export function tmxElements(): Elements<MemoryUnit> {
  let [count, line, id] = [0, 0, ''];
  let texts = new Map<LanguageCode, string>();
  let props: Record<string, string> = {};
  let notes: string[] = [];
  let language: LanguageCode | undefined;
  /** What the text that comes is part of. */
  let holder: { name: 'seg' | 'note' | 'prop'; type: string; text: string } | undefined;
  let [codes, isUnit] = [0, false];
  return {
    open(name, attributes, at) {
      if (name === 'tu') {
        count += 1;
        [line, id, isUnit] = [at, attributes['tuid'] ?? String(count), true];
        texts = new Map();
        props = {};
        notes = [];
        language = undefined;
      } else if (name === 'tuv') {
        const code = attributes['xml:lang'] ?? attributes['lang'] ?? '';
        language = languageNamed(code.split(/[-_]/u)[0] ?? '');
      } else if (name === 'seg' || name === 'note' || name === 'prop') {
        holder = { name, type: attributes['type'] ?? '', text: '' };
        codes = 0;
      } else if (holder && CODES.has(name)) codes += 1;
    },
    text(text) {
      if (holder && codes === 0) holder.text += text;
    },
    close(name) {
      if (CODES.has(name)) codes = Math.max(0, codes - 1);
      if (name === 'tu' && isUnit) {
        isUnit = false;
        return { id, line, texts, props, notes };
      }
      if (holder?.name !== name) return undefined;
      if (name === 'seg' && language !== undefined && isUnit) texts.set(language, holder.text);
      else if (name === 'note' && isUnit) notes.push(holder.text);
      else if (name === 'prop' && isUnit) props[holder.type] = holder.text;
      holder = undefined;
      return undefined;
    },
  };
}
