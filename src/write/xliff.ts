import type { Severity } from '../model/finding.js';
import { requireXml } from './characters.js';
import { citedMessage, type ReportedFinding } from './findings/report.js';
import type { ExportedAct, ExportFormat, ExportSettings, LanguagePair } from './format.js';
import { units, type Unit, type UnitChoice } from './units.js';
import { attribute, content, withoutForbidden } from './xml.js';

export type XliffOptions = Pick<ExportSettings, 'codes'> & UnitChoice;
type Acts = Iterable<ExportedAct> | AsyncIterable<ExportedAct>;

export const xliffFormat: ExportFormat = {
  counts: 'units',
  *files({ name, pairs, acts, settings }) {
    for (const pair of pairs)
      yield { name: `${name}.${pair.join('-')}.xlf`, chunks: xliff(acts(), pair, settings) };
  },
};

/** 1 is the gravest of 10. */
const PRIORITY: Readonly<Record<Severity, number>> = { error: 1, warning: 4, info: 7 };

/**
 * XLIFF 2.1 from one language into another: a file an act, a unit a bead that has a source, its place as metadata, what
 * `check` says as notes. White space is kept. Throws a Failure on characters that XML does not allow.
 */
export async function* xliff(
  acts: Acts,
  pair: LanguagePair,
  options: XliffOptions,
): AsyncGenerator<string, number> {
  const [from, into] = pair.map((language) => attribute(options.codes?.[language] ?? language));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="${from ?? ''}" trgLang="${into ?? ''}" xml:space="preserve">\n`;
  let count = 0;
  let files = 0;
  for await (const act of acts) {
    const { act: id } = act.alignment;
    const before = count;
    yield `  <file id="${identifier(id)}" original="${attribute(withoutForbidden(id))}">\n`;
    for (const unit of units(act, pair, options)) {
      if (!unit.texts.has(pair[0])) continue;
      yield unitElement(unit, id, pair);
      count++;
    }
    if (count === before) yield EMPTY;
    yield '  </file>\n';
    files++;
  }
  if (files === 0) yield `  <file id="none">\n${EMPTY}  </file>\n`;
  yield '</xliff>\n';
  return count;
}

/** A file must hold something: an empty group. */
const EMPTY = '    <group id="empty"/>\n';

function unitElement({ bead, eId, texts, findings }: Unit, act: string, [from, into]: LanguagePair): string {
  const source = texts.get(from) ?? '';
  const target = texts.get(into);
  for (const [language, text] of texts) requireXml(text, { act, eId, language });
  const lines = [`    <unit id="${identifier(bead.id)}" name="${attribute(bead.id)}" canResegment="no">`];
  lines.push(
    '      <mda:metadata><mda:metaGroup category="tarazy">' +
      `${meta('eId', eId)}${meta('score', String(bead.score))}${meta('origin', bead.origin)}` +
      '</mda:metaGroup></mda:metadata>',
  );
  if (findings.length > 0) lines.push(`      <notes>${findings.map(note).join('')}</notes>`);
  lines.push(`      <segment state="${stateOf(bead.origin, target)}">`);
  lines.push(`        <source>${content(source)}</source>`);
  if (target !== undefined) lines.push(`        <target>${content(target)}</target>`);
  lines.push('      </segment>', '    </unit>');
  return `${lines.join('\n')}\n`;
}

function stateOf(origin: Unit['bead']['origin'], target: string | undefined): string {
  if (target === undefined) return 'initial';
  return origin === 'reviewed' ? 'reviewed' : 'translated';
}

function meta(type: string, value: string): string {
  return `<mda:meta type="${type}">${content(value)}</mda:meta>`;
}

function note(finding: ReportedFinding): string {
  const { rule, severity } = finding;
  return `<note category="${attribute(rule)}" priority="${PRIORITY[severity]}">${content(withoutForbidden(citedMessage(finding)))}</note>`;
}

/** An NMTOKEN that tells one name from every other: what may not stand there becomes its number, `#` `.23.`. */
export function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9_:-]/gu, (sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}.`);
}
