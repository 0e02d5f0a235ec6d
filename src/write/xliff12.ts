import { requireXml } from './characters.js';
import { citedMessage } from './findings/report.js';
import type { ExportedAct, ExportFormat, LanguagePair } from './format.js';
import { units, type Unit } from './units.js';
import { identifier, type XliffOptions } from './xliff.js';
import { attribute, content, withoutForbidden } from './xml.js';

type Acts = Iterable<ExportedAct> | AsyncIterable<ExportedAct>;

export const xliff12Format: ExportFormat = {
  counts: 'units',
  *files({ name, pairs, acts, settings }) {
    for (const pair of pairs)
      yield { name: `${name}.${pair.join('-')}.12.xlf`, chunks: xliff12(acts(), pair, settings) };
  },
};

/**
 * XLIFF 1.2 (strict) from one language into another, for tools that do not read XLIFF 2: a file an act, a unit a bead that
 * has a source, its place as context, what `check` says as notes. What has no counterpart has its source as target, in the
 * state `needs-translation`. Throws a Failure on characters that XML does not allow.
 */
export async function* xliff12(
  acts: Acts,
  pair: LanguagePair,
  options: XliffOptions,
): AsyncGenerator<string, number> {
  const [from, into] = pair.map((language) => attribute(options.codes?.[language] ?? language));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n';
  const open = (original: string): string =>
    `  <file original="${attribute(original)}" source-language="${from ?? ''}" target-language="${into ?? ''}" datatype="plaintext">\n    <body>\n`;
  const close = '    </body>\n  </file>\n';
  let count = 0;
  let files = 0;
  for await (const act of acts) {
    const { act: id } = act.alignment;
    yield open(withoutForbidden(id));
    for (const unit of units(act, pair, options)) {
      if (!unit.texts.has(pair[0])) continue;
      yield transUnit(unit, id, pair);
      count++;
    }
    yield close;
    files++;
  }
  if (files === 0) yield `${open('none')}${close}`;
  yield '</xliff>\n';
  return count;
}

function transUnit({ bead, eId, texts, findings }: Unit, act: string, [from, into]: LanguagePair): string {
  const source = texts.get(from) ?? '';
  const target = texts.get(into);
  for (const [language, text] of texts) requireXml(text, { act, eId, language });
  const state = stateOf(bead.origin, target);
  const lines = [
    `      <trans-unit id="${identifier(bead.id)}" resname="${attribute(bead.id)}" xml:space="preserve"${state === 'signed-off' ? ' approved="yes"' : ''}>`,
    `        <source>${content(source)}</source>`,
    // OmegaT offers for translation what stands in the target, and nothing where there is none.
    `        <target state="${state}">${content(target ?? source)}</target>`,
  ];
  lines.push(
    `        <context-group purpose="location"><context context-type="x-eId">${content(eId)}</context></context-group>`,
  );
  for (const finding of findings)
    lines.push(
      `        <note from="${attribute(finding.rule)}">${content(withoutForbidden(citedMessage(finding)))}</note>`,
    );
  return `${lines.join('\n')}\n      </trans-unit>\n`;
}

function stateOf(origin: Unit['bead']['origin'], target: string | undefined): string {
  if (target === undefined) return 'needs-translation';
  return origin === 'reviewed' ? 'signed-off' : 'translated';
}
