import { SaxesParser } from 'saxes';
import { attributesOf, local } from './names.js';

/** How a level of a list is numbered. */
export interface Level {
  start: number;
  /** `decimal`, `russianLower`, `bullet` … */
  format: string;
  /** What is printed, with `%1` for the number of the first level: `%1-бап.`, `%2)`. */
  text: string;
  /** The level from which on, counted from 1, a paragraph lets this one begin anew; 0 for never, absent for any above. */
  restart?: number;
  /** Numbers of other levels are printed in Arabic digits. */
  legal: boolean;
  /** The style whose paragraphs are of this level. */
  style?: string;
}

/** A list as paragraphs name it: the levels of one that may be shared with others, and what is its own. */
export interface WordList {
  /** Lists with the same name are counted together. */
  shared: string;
  levels: ReadonlyMap<number, Level>;
  /** Where this one begins anew, by level. */
  starts: ReadonlyMap<number, number>;
}

interface Shared {
  levels: Map<number, Level>;
  /** The numbering style whose list this one stands for. */
  link?: string;
}

interface Own {
  shared: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** The lists of a Word file by the numbers that its paragraphs name, out of `numbering.xml`. */
export function readLists(
  xml: string,
  listOfStyle: (style: string) => string | undefined,
): Map<string, WordList> {
  const shared = new Map<string, Shared>();
  const own = new Map<string, Own>();
  let abstract: Shared | undefined;
  let num: Own | undefined;
  let level: Level | undefined;
  let override = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const given = attributesOf(attributes);
    const value = given['val'] ?? '';
    switch (local(name)) {
      case 'abstractNum':
        abstract = { levels: new Map() };
        shared.set(given['abstractNumId'] ?? '', abstract);
        break;
      case 'num':
        num = { shared: '', levels: new Map(), starts: new Map() };
        own.set(given['numId'] ?? '', num);
        break;
      case 'abstractNumId':
        if (num) num.shared = value;
        break;
      case 'numStyleLink':
        if (abstract) abstract.link = value;
        break;
      case 'lvlOverride':
        override = levelOf(given['ilvl']);
        break;
      case 'startOverride':
        num?.starts.set(override, startOf(value));
        break;
      case 'lvl':
        level = { start: 1, format: 'decimal', text: '', legal: false };
        (num ?? abstract)?.levels.set(levelOf(given['ilvl']), level);
        break;
      case 'start':
        if (level) level.start = startOf(value);
        break;
      case 'numFmt':
        if (level) level.format = value;
        break;
      case 'lvlText':
        if (level) level.text = value;
        break;
      case 'lvlRestart':
        if (level) level.restart = Number(value);
        break;
      case 'isLgl':
        if (level) level.legal = !['0', 'false'].includes(value);
        break;
      case 'pStyle':
        if (level) level.style = value;
    }
  });
  parser.on('closetag', ({ name }) => {
    if (local(name) === 'lvl') level = undefined;
    if (local(name) === 'num') num = undefined;
    if (local(name) === 'abstractNum') abstract = undefined;
  });
  parser.write(xml).close();
  const lists = new Map<string, WordList>();
  for (const [id, { shared: name, levels, starts }] of own) {
    const link = shared.get(name)?.link;
    const target = (link === undefined ? undefined : own.get(listOfStyle(link) ?? '')?.shared) ?? name;
    lists.set(id, {
      shared: target,
      starts,
      levels: new Map([...(shared.get(target)?.levels ?? []), ...levels]),
    });
  }
  return lists;
}

/** Word has nine levels; a file may say anything. */
function levelOf(value = '0'): number {
  return /^[0-8]$/u.test(value) ? Number(value) : 0;
}

function startOf(value: string): number {
  return /^\d{1,5}$/u.test(value) ? Number(value) : 1;
}
