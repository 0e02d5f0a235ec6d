import { Failure } from '../model/failure.js';
import type { Block, LanguageCode } from '../model/text.js';
import { detectLanguage } from './language.js';

/** How much of a text must stand side by side, lest a table of names in two languages be cut. */
const MOST = 0.5;
/** How long the shortest version is at least, in parts of the longest: languages differ in length, but not by half. */
const SHORTEST = 0.5;

/**
 * The blocks of one version of an act that is printed side by side, a language a column of its tables, as ministries send them and banks
 * compare them; the blocks of any other text as they are. Throws a Failure where it is not said which version is wanted.
 */
export function inOneLanguage(
  blocks: readonly Block[],
  wanted: LanguageCode | undefined,
  file: string,
): readonly Block[] {
  const languageOf = new Map<Block, LanguageCode>();
  for (const columns of tablesByWidth(blocks)) {
    const versions = versionsOf(columns);
    const lengths = [...versions.values()].map(lettersOf);
    if (versions.size < 2 || Math.min(...lengths) < SHORTEST * Math.max(...lengths)) continue;
    for (const [language, own] of versions) for (const block of own) languageOf.set(block, language);
  }
  if (languageOf.size === 0 || lettersOf([...languageOf.keys()]) < MOST * lettersOf(blocks)) return blocks;
  const found = [...new Set(languageOf.values())].sort();
  if (wanted === undefined) {
    const data = { file, languages: found.join(', ') };
    throw new Failure('two-languages', data, `${file} is in ${data.languages}, side by side`);
  }
  if (!found.includes(wanted)) return blocks;
  return blocks.filter((block) => (languageOf.get(block) ?? wanted) === wanted);
}

/** The columns of all tables of one width: an act may fill many tables, some of them with a few words. */
function tablesByWidth(blocks: readonly Block[]): Iterable<ReadonlyMap<number, Block[]>> {
  const widths = new Map<number, number>();
  for (const { cell } of blocks)
    if (cell) widths.set(cell.table, Math.max(widths.get(cell.table) ?? 0, cell.column + 1));
  const found = new Map<number, Map<number, Block[]>>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const width = widths.get(block.cell.table) ?? 0;
    const columns = found.get(width) ?? new Map<number, Block[]>();
    found.set(width, columns);
    const column = columns.get(block.cell.column);
    if (column) column.push(block);
    else columns.set(block.cell.column, [block]);
  }
  return found.values();
}

/** The columns whose language shows, by that language. */
function versionsOf(columns: ReadonlyMap<number, Block[]>): Map<LanguageCode, Block[]> {
  const versions = new Map<LanguageCode, Block[]>();
  for (const blocks of columns.values()) {
    const language = detectLanguage(blocks.map(({ text }) => text).join('\n'));
    if (language !== 'und') versions.set(language, [...(versions.get(language) ?? []), ...blocks]);
  }
  return versions;
}

function lettersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
