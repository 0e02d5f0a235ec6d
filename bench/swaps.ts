import { alignActs } from '../src/align/act.js';
import { walk, type Act, type Division } from '../src/model/act.js';
import type { Alignment } from '../src/model/alignment.js';
import { parseSource } from '../src/read/source.js';
import { segment } from '../src/segment/segment.js';
import { loadDictionary } from '../src/store/glossary.js';
import { versionPairs } from './acts.js';
import { randomNumbers } from './noise.js';

const ROUNDS = 20;

/**
 * Two members of a numbered list change places in one version, the numbers staying where they are. How often both are
 * found as crossing 1–1 beads, and how many other beads are said to cross.
 */
export async function measureSwaps(print: (line: string) => void): Promise<void> {
  print(`\ntwo members of a list swapped in one version (${ROUNDS} times each): found, and other crossings`);
  const dictionary = await loadDictionary();
  for (const { name, acts } of await versionPairs()) {
    if (!/constitution|charter/.test(name)) continue;
    const usual = crossings(alignActs(acts, dictionary), acts);
    for (const [at, act] of acts.entries()) {
      const random = randomNumbers(11);
      let [found, others] = [0, 0];
      for (let round = 0; round < ROUNDS; round += 1) {
        const swap = swapIn(act, random);
        if (!swap) continue;
        const spoiled = segment(
          parseSource(Buffer.from(swap.text), { name: '', language: act.language }),
          act.id,
        );
        const pair: [Act, Act] = at === 0 ? [spoiled, acts[1]] : [acts[0], spoiled];
        const expected = [swap.ids, swap.ids.toReversed()].map((ids) => ids.join(' '));
        const crossing = crossings(alignActs(pair, dictionary), pair);
        if (expected.every((ids) => crossing.has(ids))) found += 1;
        others += [...crossing].filter((ids) => !expected.includes(ids) && !usual.has(ids)).length;
      }
      print(`${name.padEnd(26)}${act.language.padEnd(8)}${found} of ${ROUNDS}, others ${others}`);
    }
  }
}

/** Beads of two members of one list with different numbers, as `id id`. */
function crossings({ beads }: Alignment, acts: readonly Act[]): Set<string> {
  const found = new Set<string>();
  for (const { sides } of beads) {
    const ids = acts.map((act) => (sides[act.language] ?? []).join(' '));
    const [left = '', right = ''] = ids.map((id) => id.replace(/_[^_]*$/, ''));
    if (ids[0] !== ids[1] && left !== '' && left === right) found.add(ids.join(' '));
  }
  return found;
}

function swapIn(act: Act, random: () => number): { text: string; ids: string[] } | undefined {
  const lists = [...walk(act.root)]
    .map((parent) => parent.children.filter(isPlainMember))
    .filter((list) => list.length > 1);
  const list = lists[Math.floor(random() * lists.length)];
  if (!list) return undefined;
  const first = Math.floor(random() * (list.length - 1));
  const second = first + 1 + Math.floor(random() * (list.length - 1 - first));
  const [a, b] = [list[first]?.clauses[0], list[second]?.clauses[0]];
  if (!a || !b) return undefined;
  const { text } = act.source;
  const end = (clause: typeof a): number => clause.span.end - (/[.;]$/.test(clause.text) ? 1 : 0);
  const swapped =
    text.slice(0, a.span.start) +
    text.slice(b.span.start, end(b)) +
    text.slice(end(a), b.span.start) +
    text.slice(a.span.start, end(a)) +
    text.slice(end(b));
  return { text: swapped, ids: [a.id, b.id] };
}

function isPlainMember({ kind, clauses, children }: Division): boolean {
  return kind === 'subitem' && clauses.length === 1 && children.length === 0;
}
