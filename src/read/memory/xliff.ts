import { languageNamed } from '../../languages/registry.js';
import type { LanguageCode } from '../../model/text.js';
import type { Elements } from './elements.js';
import type { MemoryUnit } from './unit.js';

/** Mark-up of the document within a segment (XLIFF 1.2: `bpt` …); of XLIFF 2 the codes stand outside of the text. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub']);

/**
 * XLIFF 1.2 (`trans-unit`) and 2.0 or 2.1 (`unit` with segments, of which each is a unit here). The languages stand at the
 * file in 1.2, at the root in 2.
 */
export function xliffElements(): Elements<MemoryUnit> {
  let languages: { source?: LanguageCode | undefined; target?: LanguageCode | undefined } = {};
  let [original, count, id, line, segments] = ['', 0, '', 0, 0];
  let [state, notes] = ['', [] as string[]];
  let texts = new Map<LanguageCode, string>();
  let holder: { name: string; text: string } | undefined;
  let codes = 0;
  let alternatives = 0;
  const named = (code: string | undefined): LanguageCode | undefined =>
    code === undefined ? undefined : languageNamed(code.split(/[-_]/u)[0] ?? '');
  const unit = (): MemoryUnit => ({
    id: segments > 1 ? `${id}/${segments}` : id,
    line,
    texts,
    props: { ...(state !== '' && { state }), ...(original !== '' && { original }) },
    notes,
  });
  return {
    open(name, attributes, at) {
      if (name === 'xliff')
        languages = { source: named(attributes['srcLang']), target: named(attributes['trgLang']) };
      else if (name === 'file') {
        original = attributes['original'] ?? attributes['id'] ?? '';
        if (attributes['source-language'] !== undefined)
          languages = {
            source: named(attributes['source-language']),
            target: named(attributes['target-language']),
          };
      } else if (name === 'trans-unit' || name === 'unit') {
        count += 1;
        [id, line, segments, state, notes] = [attributes['id'] ?? String(count), at, 0, '', []];
        texts = new Map();
      } else if (name === 'segment') {
        segments += 1;
        [line, state] = [at, attributes['state'] ?? ''];
        texts = new Map();
      } else if (name === 'alt-trans') alternatives += 1;
      else if (name === 'source' || name === 'target' || name === 'note') {
        if (name === 'target') state ||= attributes['state'] ?? '';
        holder = { name, text: '' };
        codes = 0;
      } else if (holder && CODES.has(name)) codes += 1;
    },
    text(text) {
      if (holder && codes === 0) holder.text += text;
    },
    close(name) {
      if (CODES.has(name)) codes = Math.max(0, codes - 1);
      if (name === 'alt-trans') alternatives = Math.max(0, alternatives - 1);
      if (name === 'segment' || name === 'trans-unit') return unit();
      if (holder?.name !== name) return undefined;
      const { text } = holder;
      holder = undefined;
      if (name === 'note') notes.push(text);
      else if (alternatives === 0) {
        const language = languages[name === 'source' ? 'source' : 'target'];
        if (language !== undefined && text !== '') texts.set(language, text);
      }
      return undefined;
    },
  };
}
