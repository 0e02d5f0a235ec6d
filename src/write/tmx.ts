import { beadType, type AlignedAct } from '../model/alignment.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';
import type { ExportFormat, ExportSettings } from './format.js';
import { rows, type Row } from './rows.js';
import { attribute, content, FORBIDDEN } from './xml.js';

export type TmxOptions = Pick<ExportSettings, 'toolVersion' | 'codes' | 'keepUnaligned'>;

export const tmxFormat: ExportFormat = {
  counts: 'units',
  *files({ name, acts, settings }) {
    yield { name: `${name}.tmx`, chunks: tmx(acts(), settings) };
  },
};

/**
 * A translation memory in TMX 1.4b, level 1: a unit a bead, a variant a version. The same bytes for the same acts; there
 * is no date in it. Throws a Failure on characters that XML does not allow.
 */
export async function* tmx(
  acts: Iterable<AlignedAct> | AsyncIterable<AlignedAct>,
  options: TmxOptions,
): AsyncGenerator<string, number> {
  let units = 0;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n';
  yield `  <header creationtool="Tarazy" creationtoolversion="${attribute(options.toolVersion)}" segtype="sentence" o-tmf="Tarazy alignment" adminlang="en" srclang="*all*" datatype="plaintext"/>\n`;
  yield '  <body>\n';
  // A unit without any variant would not be valid.
  const least = options.keepUnaligned ? 1 : 2;
  for await (const aligned of acts) {
    for (const row of rows(aligned)) {
      if (row.texts.size < least) continue;
      yield unit(row, aligned, options.codes ?? {});
      units++;
    }
  }
  yield '  </body>\n</tmx>\n';
  return units;
}

function unit(
  { bead, eId, texts }: Row,
  { alignment, acts }: AlignedAct,
  codes: Readonly<Record<LanguageCode, string>>,
): string {
  const languages = acts.map((act) => act.language);
  // A side of several sentences is no sentence; CAT tools treat such units with more care.
  const whole = languages.every((language) => (bead.sides[language]?.length ?? 0) <= 1);
  const props: [type: string, value: string][] = [
    ['act', alignment.act],
    ['eId', eId],
    ['beadType', beadType(bead, languages)],
    ['score', String(bead.score)],
    ['origin', bead.origin],
  ];
  const lines = [
    `    <tu tuid="${attribute(identifier(`${alignment.act}:${bead.id}`))}" segtype="${whole ? 'sentence' : 'block'}">`,
  ];
  for (const [type, value] of props)
    lines.push(`      <prop type="x-tarazy-${type}">${content(value)}</prop>`);
  for (const [language, text] of texts) {
    // The act is named after a file, and that name may hold anything too.
    const [bad] = `${alignment.act}\n${text}`.match(FORBIDDEN) ?? [];
    if (bad !== undefined) throw badCharacter(alignment.act, eId, language, bad);
    const code = codes[language] ?? language;
    lines.push(`      <tuv xml:lang="${attribute(code)}"><seg>${content(text)}</seg></tuv>`);
  }
  return `${lines.join('\n')}\n    </tu>\n`;
}

function badCharacter(act: string, eId: string, language: LanguageCode, character: string): Failure {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const data = { act, eId, language, character: code };
  return new Failure('bad-character', data, `${act} ${eId} (${language}): ${code} cannot be written in XML`);
}

/** TMX wants a `tuid` without white space; percent signs are encoded too, so that two names never become one. */
function identifier(text: string): string {
  return text.replace(/[\s%]/g, encodeURIComponent);
}
