import { createHash } from 'node:crypto';
import { cite } from '../i18n/citation.js';
import type { Dictionary } from '../lexicon/dictionary.js';
import { lawClauses, type Act } from '../model/act.js';
import type { Finding } from '../model/finding.js';
import { decisionOf } from '../model/review.js';
import type { StoredAlignment } from '../store/alignment-file.js';
import { staleness } from '../store/freshness.js';
import { reviewStates } from '../store/reviews.js';
import { checkAct } from '../validate/check.js';
import { pairsOf } from '../validate/compare/pair.js';
import { ALL_RULES } from '../validate/rules.js';
import type { RuleSettings } from '../validate/severity.js';
import { documentation, markdownDocumentation } from '../write/findings/documentation.js';
import { roomFindings } from './findings.js';
import { outlineOf } from './outline.js';
import type { ActCard, RoomAct, RoomRow, RoomVersion } from './room.js';
import { rowsOf } from './rows.js';
import { spoken } from './spoken.js';

/** An act as it lies on the disk, and what it is checked by. */
export interface ActSource {
  id: string;
  acts: readonly Act[];
  stored: StoredAlignment | undefined;
  /** How messages call the alignment file. */
  file: string;
  settings: RuleSettings;
  dictionary: Dictionary;
}

/** Why an act cannot be shown, by the message that the command line has for it; undefined if it can. */
export function obstacleOf({ id, acts, stored, file }: ActSource): ActCard['obstacle'] {
  if (!stored) return spoken((t) => t('error.no-alignment', { act: id, file }));
  return staleness(stored.alignment, acts, file).next().done
    ? undefined
    : spoken((t) => t('error.stale-alignment', { act: id, file }));
}

type AlignedSource = ActSource & { stored: StoredAlignment };

/** What takes long, and depends on the texts and the beads alone: a decision changes nothing of it. */
export interface Comparison {
  rows: readonly RoomRow[];
  found: readonly Finding[];
}

export function compared({ acts, stored, settings, dictionary }: AlignedSource): Comparison {
  const aligned = { alignment: stored.alignment, acts };
  const pairs = pairsOf(aligned, dictionary);
  return { rows: rowsOf(aligned, pairs), found: checkAct(aligned, settings, dictionary, pairs) };
}

/** What the reading room shows of an act that has a fresh alignment. */
export function roomAct(source: AlignedSource, { rows, found }: Comparison = compared(source)): RoomAct {
  const { id, acts, stored } = source;
  const { alignment, text } = stored;
  const { findings, fitting } = roomFindings(found, rows, alignment, acts);
  const former = reviewStates(alignment, acts, fitting, true).filter(({ state }) => state !== 'in-force');
  const used = new Set([...findings, ...former.map(({ review }) => review)].map(({ rule }) => rule));
  return {
    id,
    languages: acts.map(({ language }) => language),
    versions: Object.fromEntries(acts.map((act) => [act.language, versionOf(act, stored)])),
    outline: outlineOf(acts, rows),
    rows,
    findings,
    rules: Object.fromEntries(
      ALL_RULES.filter((rule) => used.has(rule.id)).map((rule) => [
        rule.id,
        {
          title: spoken((t) => documentation(rule, t).title),
          documentation: spoken((t) => markdownDocumentation(rule, t)),
        },
      ]),
    ),
    former: former.flatMap(({ review, state }) =>
      state === 'in-force'
        ? []
        : [
            {
              rule: review.rule,
              eId: review.eId,
              cited: spoken((t) => cite(review.eId, t)),
              pair: review.pair,
              state,
              ...decisionOf(review),
            },
          ],
    ),
    revision: revisionOf(text),
  };
}

/** What identifies the state of an alignment file. */
export function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What the list of acts says of one. */
export function cardOf(source: ActSource, shown: RoomAct | undefined): ActCard {
  const { id, acts, stored } = source;
  const obstacle = obstacleOf(source);
  const open = { error: 0, warning: 0, info: 0 };
  for (const { severity, decision } of shown?.findings ?? []) if (!decision) open[severity] += 1;
  return {
    id,
    languages: acts.map(({ language }) => language),
    titles: Object.fromEntries(acts.map((act) => [act.language, act.title ?? id])),
    clauses: Object.fromEntries(acts.map((act) => [act.language, lawClauses(act.root).length])),
    beads: stored?.alignment.beads.length ?? 0,
    ...(shown && { open }),
    ...(obstacle && { obstacle }),
  };
}

function versionOf(act: Act, { alignment }: StoredAlignment): RoomVersion {
  const { title, edition, source } = act;
  return {
    ...(title !== undefined && { title }),
    ...(edition !== undefined && { edition }),
    ...(source.meta.source !== undefined && { source: source.meta.source }),
    file: source.file,
    sha256: alignment.versions[act.language]?.sha256 ?? '',
  };
}
