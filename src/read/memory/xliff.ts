import type { LanguageCode } from '../../model/text.js';
import type { Elements } from './elements.js';
import { SegmentText } from './segment.js';
import { languageOfCode, type MemoryUnit } from './unit.js';

/** The state of a target in XLIFF 1.2 that holds the source, put there to be translated. */
const UNTRANSLATED = 'needs-translation';

/**
 * XLIFF 1.2 (`trans-unit`) and 2.0 or 2.1 (`unit` with segments, of which each is a unit here). The languages stand at the
 * file in 1.2, at the root in 2. Sources and targets of matches, alternatives and what is not to be translated are passed over.
 */
export function xliffElements(): Elements<MemoryUnit> {
  let languages: { source?: LanguageCode | undefined; target?: LanguageCode | undefined } = {};
  let [original, count, id, line, segments] = ['', 0, '', 0, 0];
  let [state, notes] = ['', [] as string[]];
  let texts = new Map<LanguageCode, string>();
  let holder: { name: string; wording: SegmentText } | undefined;
  /** The elements around, innermost last. */
  const path: string[] = [];
  let number = 0;
  const unit = (): MemoryUnit => ({
    id: segments > 1 ? `${id}/${segments}` : id,
    number: (number += 1),
    line,
    texts,
    props: { ...(state !== '' && { state }), ...(original !== '' && { original }) },
    notes,
  });
  return {
    open(name, attributes, at) {
      const around = path.at(-1);
      path.push(name);
      if (name === 'xliff')
        languages = {
          source: languageOfCode(attributes['srcLang']),
          target: languageOfCode(attributes['trgLang']),
        };
      else if (name === 'file') {
        original = attributes['original'] ?? attributes['id'] ?? '';
        if (attributes['source-language'] !== undefined)
          languages = {
            source: languageOfCode(attributes['source-language']),
            target: languageOfCode(attributes['target-language']),
          };
      } else if (name === 'trans-unit' || name === 'unit') {
        count += 1;
        [id, line, segments, state, notes] = [attributes['id'] ?? String(count), at, 0, '', []];
        texts = new Map();
      } else if (name === 'segment') {
        segments += 1;
        [line, state] = [at, attributes['state'] ?? ''];
        texts = new Map();
      } else if (name === 'note' || ((name === 'source' || name === 'target') && isUnit(around))) {
        if (name === 'target') state ||= attributes['state'] ?? '';
        holder = { name, wording: new SegmentText() };
      } else holder?.wording.open(name);
    },
    text(text) {
      holder?.wording.add(text);
    },
    close(name) {
      path.pop();
      if (isUnit(name)) return [unit()];
      if (holder?.name !== name) {
        holder?.wording.close(name);
        return [];
      }
      const { text } = holder.wording;
      holder = undefined;
      if (name === 'note') notes.push(text);
      else if (!(name === 'target' && state === UNTRANSLATED)) {
        const language = languages[name === 'source' ? 'source' : 'target'];
        if (language !== undefined && text !== '') texts.set(language, text);
      }
      return [];
    },
  };
}

/** Whether the source and target within such an element are those of a unit. */
function isUnit(name: string | undefined): boolean {
  return name === 'segment' || name === 'trans-unit';
}
