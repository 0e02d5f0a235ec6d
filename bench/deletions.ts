import { alignActs } from '../src/align/act.js';
import { walk, type Act, type Division } from '../src/model/act.js';
import type { Alignment } from '../src/model/alignment.js';
import { parseSource } from '../src/read/source.js';
import { segment } from '../src/segment/segment.js';
import { loadDictionary } from '../src/store/glossary.js';
import { versionPairs } from './acts.js';
import { randomNumbers } from './noise.js';

const ROUNDS = 20;
const KINDS = ['sentence', 'member', 'member, the rest renumbered'] as const;

/** One place of an act, taken out. */
interface Deletion {
  text: string;
  clauses: ReadonlySet<string>;
}

/**
 * An amendment that reached one language only: one sentence or one member of a list is taken out of one version, and the
 * act is aligned with its structure. How often exactly that is found missing, and how many other clauses are said to be.
 */
export async function measureDeletions(print: (line: string) => void): Promise<void> {
  print(`\none clause deleted from one version (${ROUNDS} times each): found, and false alarms`);
  const dictionary = await loadDictionary();
  for (const { name, acts } of await versionPairs()) {
    if (!/constitution-2026|charter kk-ru/.test(name)) continue;
    const whole = alignActs(acts, dictionary);
    for (const kind of KINDS) {
      for (const [at, act] of acts.entries()) {
        const random = randomNumbers(7);
        let [found, alarms] = [0, 0];
        for (const { text, clauses } of deletions(act, kind, random)) {
          const spoiled = segment(
            parseSource(Buffer.from(text), { name: '', language: act.language }),
            act.id,
          );
          const alignment = alignActs(at === 0 ? [spoiled, acts[1]] : [acts[0], spoiled], dictionary);
          const expected = counterparts(whole, act, clauses);
          const alone = lonely(alignment);
          if ([...expected].every((id) => alone.has(id))) found += 1;
          alarms += [...alone].filter((id) => !expected.has(id)).length;
        }
        print(
          `${name.padEnd(26)}${`${kind}, ${act.language}`.padEnd(32)}${found} of ${ROUNDS}, false alarms ${alarms}`,
        );
      }
    }
  }
}

function* deletions(act: Act, kind: (typeof KINDS)[number], random: () => number): Generator<Deletion> {
  const divisions = [...walk(act.root)];
  const candidates =
    kind === 'sentence'
      ? divisions.filter((division) => division.kind !== 'note' && division.clauses.length > 1)
      : divisions.filter(
          (division) => isMember(division) && division.children.length === 0 && division.clauses.length > 0,
        );
  const { text } = act.source;
  for (let round = 0; round < ROUNDS; round += 1) {
    const division = candidates[Math.floor(random() * candidates.length)];
    if (!division) return;
    if (kind === 'sentence') {
      const clause = division.clauses[Math.floor(random() * division.clauses.length)];
      if (!clause) return;
      yield {
        text: text.slice(0, clause.span.start) + text.slice(clause.span.end),
        clauses: new Set([clause.id]),
      };
      continue;
    }
    const later = kind === 'member' ? [] : laterSiblings(act.root, division);
    const renumbered = later.toReversed().reduce((all, { span }) => {
      return (
        all.slice(0, span.start) +
        all.slice(span.start).replace(/^\d+/, (number) => String(Number(number) - 1))
      );
    }, text);
    yield {
      text: renumbered.slice(0, division.span.start) + renumbered.slice(division.span.end),
      clauses: new Set(division.clauses.map((clause) => clause.id)),
    };
  }
}

function isMember({ kind }: Division): boolean {
  return kind === 'item' || kind === 'subitem';
}

function laterSiblings(root: Division, division: Division): Division[] {
  for (const parent of walk(root)) {
    const at = parent.children.indexOf(division);
    if (at >= 0) return parent.children.slice(at + 1).filter(({ kind }) => kind === division.kind);
  }
  return [];
}

/** The clauses that lose their counterpart when these are deleted, as `language:id`. */
function counterparts({ beads }: Alignment, act: Act, deleted: ReadonlySet<string>): Set<string> {
  const hit = beads.filter(({ sides }) => {
    const own = sides[act.language] ?? [];
    return own.length > 0 && own.every((id) => deleted.has(id));
  });
  return new Set(
    hit.flatMap(({ sides }) =>
      Object.entries(sides).flatMap(([language, ids]) =>
        language === act.language ? [] : ids.map((id) => `${language}:${id}`),
      ),
    ),
  );
}

function lonely({ beads }: Alignment): Set<string> {
  const alone = beads.filter(
    ({ sides }) => Object.values(sides).filter((ids) => ids.length > 0).length === 1,
  );
  return new Set(
    alone.flatMap(({ sides }) =>
      Object.entries(sides).flatMap(([language, ids]) => ids.map((id) => `${language}:${id}`)),
    ),
  );
}
