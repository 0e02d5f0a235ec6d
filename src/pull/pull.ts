import { lawClauses, walk, type Act } from '../model/act.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode, SourceText } from '../model/text.js';
import { parseSource } from '../read/source.js';
import { segment } from '../segment/segment.js';
import { markdown } from '../write/markdown.js';
import type { Bank, BankVersion } from './bank.js';
import type { Client } from './client.js';
import { publicAddress, shortForm, type Reference } from './reference.js';

/** A text that is ready to be written. */
export interface PulledText {
  language: LanguageCode;
  markdown: string;
  edition?: string;
  clauses: number;
}

/** Something that the user should know and that stops nothing. */
export interface PullWarning {
  code: 'translation-edition' | 'no-translation' | 'edition-unknown';
  data: Readonly<Record<string, string>>;
}

export interface Pulled {
  texts: readonly PulledText[];
  warnings: readonly PullWarning[];
}

/** Versions of equal force; without one of them a document is not complete. */
const ORIGINALS: ReadonlySet<LanguageCode> = new Set(['kk', 'ru']);

/**
 * All wanted versions of a document, in one edition: `reference.edition`, or the one in force. Throws a Failure if an
 * original is missing, if the originals are of different editions, or if a text would not read back the same.
 */
export async function pullDocument(
  reference: Reference,
  languages: readonly LanguageCode[],
  bank: Bank,
  client: Client,
): Promise<Pulled> {
  const document = shortForm(reference);
  const warnings: PullWarning[] = [];
  const versions = new Map<LanguageCode, BankVersion>();
  for (const language of languages) {
    const version = await versionIn(language, reference, bank, client);
    if (version) versions.set(language, version);
    else if (ORIGINALS.has(language)) throw missing(reference, language);
    else warnings.push({ code: 'no-translation', data: { document, language } });
  }
  requireOneEdition(reference, versions);

  const texts: PulledText[] = [];
  for (const [language, version] of versions) {
    const { edition } = version;
    const [original] = versions.values();
    if (edition === undefined) warnings.push({ code: 'edition-unknown', data: { document, language } });
    else if (original?.edition !== undefined && original.edition !== edition)
      warnings.push({
        code: 'translation-edition',
        data: { document, language, edition, original: original.edition },
      });
    texts.push(textOf(reference, language, version));
  }
  return { texts, warnings };
}

/** A bank that has no translation may say so in its own way; that is no reason to go without the originals. */
async function versionIn(
  language: LanguageCode,
  { id, edition }: Reference,
  bank: Bank,
  client: Client,
): Promise<BankVersion | undefined> {
  try {
    return await bank.version(id, language, edition, client);
  } catch (error) {
    if (!ORIGINALS.has(language) && error instanceof Failure && error.code === 'bank-refuses')
      return undefined;
    throw error;
  }
}

function missing(reference: Reference, language: LanguageCode): Failure {
  const document = shortForm(reference);
  const { edition } = reference;
  if (edition === undefined)
    return new Failure('no-version', { document, language }, `${document} is not there in ${language}`);
  return new Failure(
    'no-edition',
    { document, language, edition },
    `${document} is not there in ${language} in the edition of ${edition}`,
  );
}

function requireOneEdition(reference: Reference, versions: ReadonlyMap<LanguageCode, BankVersion>): void {
  const document = shortForm(reference);
  const originals = [...versions].filter(([language]) => ORIGINALS.has(language));
  for (const [language, { edition: found }] of originals) {
    const { edition } = reference;
    if (edition !== undefined && found !== undefined && found !== edition) {
      const data = { document, language, edition, found };
      throw new Failure('other-edition', data, `${document}: asked for ${edition}, got ${found}`);
    }
  }
  const [first, second] = originals;
  const [a, b] = [first?.[1].edition, second?.[1].edition];
  if (!first || !second || a === undefined || b === undefined || a === b) return;
  const data = { document, language: first[0], edition: a, otherLanguage: second[0], otherEdition: b };
  throw new Failure('editions-differ', data, `${document}: ${first[0]} of ${a}, ${second[0]} of ${b}`);
}

function textOf(reference: Reference, language: LanguageCode, version: BankVersion): PulledText {
  const { url, bytes, format, edition, actCode, retrieved } = version;
  const source = parseSource(bytes, { name: url, language, format });
  const act = segment(source, reference.id);
  const clauses = lawClauses(act.root).length;
  if (clauses === 0) throw new Failure('no-clauses', { file: url }, `${url} holds no law text`);
  const written = markdown(source, {
    ...(act.title !== undefined && { title: act.title }),
    ...(edition !== undefined && { edition }),
    source: publicAddress(reference, language, reference.edition),
    ...(actCode !== undefined && { actCode }),
    retrieved,
  });
  requireSame(act, readBack(written, language, url), url);
  return { language, markdown: written, clauses, ...(edition !== undefined && { edition }) };
}

function readBack(written: string, language: LanguageCode, name: string): SourceText {
  return parseSource(Buffer.from(written), { name, language, format: 'markdown' });
}

/** What is written is read before it counts: a text that Markdown would change is not kept. */
function requireSame(act: Act, again: SourceText, url: string): void {
  const before = shapeOf(act);
  const after = shapeOf(segment(again, act.id));
  const at = before.findIndex((line, index) => line !== after[index]);
  if (at < 0 && before.length === after.length) return;
  const place = (before[at] ?? after[before.length] ?? '').split(' ')[0] ?? '';
  throw new Failure('not-the-same', { url, place }, `${url}: ${place} does not read back from Markdown`);
}

/** Every division and clause of an act in order, notes too: what must survive. */
function shapeOf(act: Act): string[] {
  return [...walk(act.root)].flatMap(({ kind, eId, number = '', struck = false, heading, clauses }) => [
    `${eId || kind} ${kind} ${number} ${struck}`,
    ...[...(heading ? [heading] : []), ...clauses].map(({ id, fingerprint }) => `${id} ${fingerprint}`),
  ]);
}
