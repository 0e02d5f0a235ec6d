import { beadType } from '../model/alignment.js';
import type { LanguageCode } from '../model/text.js';
import { requireXml } from './characters.js';
import { countPlaces, textsKey, type Places } from './duplicates.js';
import { citedMessage } from './findings/report.js';
import type { ExportedAct, ExportFormat, ExportSet, ExportSettings } from './format.js';
import { units, type Unit, type UnitChoice } from './units.js';
import { attribute, content, withoutForbidden } from './xml.js';

export interface TmxOptions
  extends Pick<ExportSettings, 'toolVersion' | 'codes' | 'keepUnaligned'>, UnitChoice {
  /** Only these languages; all if absent. */
  languages?: readonly LanguageCode[];
  /** How often each unit stands; given, each is written once, at its first place, with that number. */
  places?: Places;
}

type Acts = Iterable<ExportedAct> | AsyncIterable<ExportedAct>;

export const tmxFormat: ExportFormat = {
  counts: 'units',
  *files(set) {
    const { name, settings, pairs } = set;
    if (!settings.perPair) yield { name: `${name}.tmx`, chunks: memory(set) };
    else for (const pair of pairs) yield { name: `${name}.${pair.join('-')}.tmx`, chunks: memory(set, pair) };
  },
};

/** The acts are read twice where units are to be counted first: what is kept of a unit is its hash. */
async function* memory(
  { acts, settings }: ExportSet,
  languages?: readonly LanguageCode[],
): AsyncGenerator<string, number> {
  const options = { ...settings, ...(languages && { languages }) };
  if (!settings.dedupe) return yield* tmx(acts(), options);
  return yield* tmx(acts(), { ...options, places: await countPlaces(allTexts(acts(), options)) });
}

async function* allTexts(acts: Acts, options: TmxOptions): AsyncGenerator<Unit['texts']> {
  for await (const act of acts) for (const { texts } of unitsOf(act, options)) yield texts;
}

/**
 * A translation memory in TMX 1.4b, level 1: a unit a bead, a variant a version. The same bytes for the same acts; there
 * is no date in it. What acts carry of findings becomes notes. Throws a Failure on characters that XML does not allow.
 */
export async function* tmx(acts: Acts, options: TmxOptions): AsyncGenerator<string, number> {
  let count = 0;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n';
  yield `  <header creationtool="Tarazy" creationtoolversion="${attribute(options.toolVersion)}" segtype="sentence" o-tmf="Tarazy alignment" adminlang="en" srclang="*all*" datatype="plaintext"/>\n`;
  yield '  <body>\n';
  const written = new Set<string>();
  for await (const act of acts) {
    for (const unit of unitsOf(act, options)) {
      const key = options.places && textsKey(unit.texts);
      const places = key === undefined ? undefined : (options.places?.get(key) ?? 1);
      // Only what comes again need be remembered.
      if (key !== undefined && places !== 1) {
        if (written.has(key)) continue;
        written.add(key);
      }
      yield translationUnit(unit, act, options, places);
      count++;
    }
  }
  yield '  </body>\n</tmx>\n';
  return count;
}

function* unitsOf(act: ExportedAct, options: TmxOptions): Generator<Unit> {
  // A unit without any variant would not be valid.
  const least = options.keepUnaligned ? 1 : 2;
  for (const unit of units(act, languagesOf(act, options), options)) {
    if (unit.texts.size >= least) yield unit;
  }
}

function languagesOf({ acts }: ExportedAct, { languages }: TmxOptions): readonly LanguageCode[] {
  return languages ?? acts.map(({ language }) => language);
}

function translationUnit(
  { bead, eId, texts, findings }: Unit,
  act: ExportedAct,
  options: TmxOptions,
  places: number | undefined,
): string {
  const languages = languagesOf(act, options);
  const { act: id } = act.alignment;
  // A side of several sentences is no sentence; CAT tools treat such units with more care.
  const whole = languages.every((language) => (bead.sides[language]?.length ?? 0) <= 1);
  const props: [type: string, value: string][] = [
    ['act', id],
    ['eId', eId],
    ['beadType', beadType(bead, languages)],
    ['score', String(bead.score)],
    ['origin', bead.origin],
  ];
  if (places !== undefined) props.push(['places', String(places)]);
  for (const [language, text] of texts) requireXml(text, { act: id, eId, language });
  const lines = [
    `    <tu tuid="${attribute(identifier(`${id}:${bead.id}`))}" segtype="${whole ? 'sentence' : 'block'}">`,
  ];
  for (const finding of findings)
    lines.push(`      <note>${content(withoutForbidden(citedMessage(finding)))}</note>`);
  for (const [type, value] of props)
    lines.push(`      <prop type="x-tarazy-${type}">${content(value)}</prop>`);
  for (const [language, text] of texts) {
    const code = options.codes?.[language] ?? language;
    lines.push(`      <tuv xml:lang="${attribute(code)}"><seg>${content(text)}</seg></tuv>`);
  }
  return `${lines.join('\n')}\n    </tu>\n`;
}

/** TMX wants a `tuid` without white space; percent signs are encoded too, so that two names never become one. */
function identifier(text: string): string {
  return text.replace(/[\s%]/g, encodeURIComponent);
}
