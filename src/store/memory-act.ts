import { LANGUAGES } from '../languages/registry.js';
import type { Act, Clause, ClauseId, Division } from '../model/act.js';
import type { AlignedAct, Bead } from '../model/alignment.js';
import type { LanguageCode, Span } from '../model/text.js';
import type { MemoryUnit } from '../read/memory/unit.js';
import { fingerprint } from '../segment/fingerprint.js';
import type { RuleSettings } from '../validate/severity.js';

/** Units that are compared together: what one of them shows of a word tells of the others. More would take more memory. */
const TOGETHER = 5000;

/** Rules about the structure of an act, which a memory does not have. */
export const WITHOUT_STRUCTURE: RuleSettings = {
  'unaligned-clause': 'off',
  'structure-mismatch': 'off',
  'edition-mismatch': 'off',
  'note-mismatch': 'off',
  'duplicate-number': 'off',
  'dangling-reference': 'off',
};

/** The units of a memory as aligned acts, some thousand units each: a division a unit, with a clause in each language. */
export async function* memoryActs(
  units: AsyncIterable<MemoryUnit>,
  file: string,
): AsyncGenerator<AlignedAct> {
  let waiting: Placed[] = [];
  let clauses = new Map<string, number>();
  for await (const unit of units) {
    const own = unit.props['x-tarazy-eId'];
    const eId = own === undefined || own === '' ? `unit_${unit.number}` : own;
    // Clauses of one place are units of their own.
    const nth = (clauses.get(eId) ?? 0) + 1;
    clauses.set(eId, nth);
    waiting.push({ unit, eId, id: `${eId}#${nth}` });
    if (waiting.length < TOGETHER) continue;
    yield actOf(waiting, file);
    waiting = [];
    clauses = new Map();
  }
  if (waiting.length > 0) yield actOf(waiting, file);
}

interface Placed {
  unit: MemoryUnit;
  eId: string;
  id: ClauseId;
}

function actOf(units: readonly Placed[], file: string): AlignedAct {
  const languages = LANGUAGES.map(({ code }) => code).filter((code) =>
    units.some(({ unit }) => unit.texts.has(code)),
  );
  const acts = languages.map((language) => versionOf(units, language, file));
  const fingerprints = new Map<string, string>();
  const beads = units.flatMap(({ unit, id }): Bead[] => {
    const sides = Object.fromEntries(
      languages.map((language) => [language, unit.texts.has(language) ? [id] : []]),
    );
    const [first] = languages.filter((language) => unit.texts.has(language));
    const evidence = { anchors: [], terms: [], disputed: [] };
    return first === undefined ? [] : [{ id: `${first}:${id}`, sides, score: 1, evidence, origin: 'auto' }];
  });
  for (const { language, root } of acts)
    for (const { clauses } of root.children)
      for (const { id, fingerprint } of clauses) fingerprints.set(`${language}:${id}`, fingerprint);
  return { acts, alignment: { act: file, versions: {}, beads, fingerprints, reviews: [] } };
}

/** A version whose text has each unit in the line in which the memory has it. */
function versionOf(units: readonly Placed[], language: LanguageCode, file: string): Act {
  let text = '';
  let line = 1;
  const children = units.flatMap(({ unit, eId, id }): Division[] => {
    const wording = (unit.texts.get(language) ?? '').replace(/\s+/gu, ' ').trim();
    if (wording === '') return [];
    const down = Math.max(0, unit.line - line);
    text += down > 0 ? '\n'.repeat(down) : ' ';
    line += down;
    const span = { start: text.length, end: text.length + wording.length };
    text += wording;
    return [{ kind: 'subparagraph', eId, clauses: [clauseOf(wording, id, span)], children: [], span }];
  });
  const source = { file, text, format: 'text', encoding: 'utf-8', language, meta: {}, blocks: [] } as const;
  const root: Division = {
    kind: 'act',
    eId: '',
    clauses: [],
    children,
    span: { start: 0, end: text.length },
  };
  return { id: file, language, source, root, problems: [] };
}

function clauseOf(text: string, id: ClauseId, span: Span): Clause {
  const runs = [{ at: 0, source: span.start }];
  return { id, text, after: '', span, runs, fingerprint: fingerprint(text) };
}
