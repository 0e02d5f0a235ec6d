import { SaxesParser } from 'saxes';
import { attributesOf, local } from './names.js';

/** What the styles of a Word file say of lists. */
export interface WordStyles {
  /** The list and level of the paragraphs of a style, its own or that of a style it is based on. */
  numbering: (style: string | undefined) => Numbering;
}

/** The list that a paragraph belongs to, as far as it says so. */
export interface Numbering {
  list?: string;
  level?: number;
}

interface Style extends Numbering {
  basedOn?: string;
}

/** Styles are based on styles, a few deep; one that is based on itself must not keep us. */
const DEEPEST = 20;

/** Reads `styles.xml`. */
export function readStyles(xml: string): WordStyles {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  let style: Style | undefined;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const given = attributesOf(attributes);
    const value = given['val'] ?? '';
    switch (local(name)) {
      case 'style':
        style = {};
        styles.set(given['styleId'] ?? '', style);
        if (given['type'] === 'paragraph' && ['1', 'true'].includes(given['default'] ?? ''))
          standard = given['styleId'];
        break;
      case 'basedOn':
        if (style) style.basedOn = value;
        break;
      case 'numId':
        if (style) style.list = value;
        break;
      case 'ilvl':
        if (style) style.level = Number(value);
    }
  });
  parser.on('closetag', ({ name }) => {
    if (local(name) === 'style') style = undefined;
  });
  parser.write(xml).close();
  return {
    numbering(name) {
      const found: Numbering = {};
      let at = name ?? standard;
      for (let depth = 0; at !== undefined && depth < DEEPEST; depth += 1) {
        const { list, level, basedOn }: Style = styles.get(at) ?? {};
        if (list !== undefined) found.list ??= list;
        if (level !== undefined) found.level ??= level;
        at = basedOn;
      }
      return found;
    },
  };
}
