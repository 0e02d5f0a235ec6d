import type { ExportedAct, ExportFormat } from './format.js';
import { units, type UnitChoice } from './units.js';

export const jsonlFormat: ExportFormat = {
  counts: 'rows',
  *files({ name, acts, settings }) {
    yield { name: `${name}.jsonl`, chunks: jsonl(acts(), settings) };
  },
};

/**
 * JSON Lines: a bead a line with everything that is known of it, its findings too where the acts carry them. Any text
 * comes back as it was: JSON has a way to write every character, and no line end stands inside of a line.
 */
export async function* jsonl(
  acts: Iterable<ExportedAct> | AsyncIterable<ExportedAct>,
  choice: UnitChoice = {},
): AsyncGenerator<string, number> {
  let count = 0;
  for await (const act of acts) {
    const languages = act.acts.map(({ language }) => language);
    for (const { bead, eId, texts, findings } of units(act, languages, choice)) {
      const { id, sides, score, origin, evidence } = bead;
      const line = {
        act: act.alignment.act,
        eId,
        id,
        score,
        origin,
        sides,
        texts: Object.fromEntries(texts),
        evidence,
        ...(act.findings && { findings }),
      };
      // Legal in JSON, but a line end to many who split a text into lines.
      yield `${JSON.stringify(line).replace(/[\u0085\u2028\u2029]/g, escaped)}\n`;
      count++;
    }
  }
  return count;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
