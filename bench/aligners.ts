/** The aligners that are measured, each from two flat texts to beads. */
import { alignSequences } from '../src/align/sequence/align.js';
import { makeSegment } from '../src/align/sequence/segment.js';
import type { Link } from '../src/align/sequence/link.js';
import type { ScoredBead } from '../src/align/score.js';
import { packOf } from '../src/languages/registry.js';
import type { Dictionary } from '../src/lexicon/dictionary.js';
import { galeChurch } from './gale-church.js';
import { findHunalign, runHunalign } from './hunalign.js';
import type { GoldSet } from './sets.js';

export interface Aligner {
  name: string;
  align: (set: Pick<GoldSet, 'languages' | 'source' | 'target'>) => readonly ScoredBead[];
}

/** Tarazy, and the baselines that this machine has: Gale–Church, and hunalign if its binary is on the PATH. */
export function aligners(dictionary: Dictionary): Aligner[] {
  const hunalign = findHunalign();
  return [
    { name: 'tarazy', align: (set) => alignWithTarazy(set, dictionary) },
    { name: 'Gale–Church', align: ({ source, target }) => galeChurch(lengths(source), lengths(target)) },
    ...(hunalign === undefined
      ? []
      : [[], ['-realign']].map((options) => ({
          name: ['hunalign', ...options].join(' '),
          align: ({ source, target }: Pick<GoldSet, 'source' | 'target'>) =>
            runHunalign(hunalign, source, target, options),
        }))),
  ];
}

export function alignWithTarazy(
  { languages, source, target }: Pick<GoldSet, 'languages' | 'source' | 'target'>,
  dictionary: Dictionary,
): Link[] {
  const [a, b] = languages;
  const known = packOf(a).code !== 'und' && packOf(b).code !== 'und';
  return alignSequences(
    source.map((text) => makeSegment(text, packOf(a))),
    target.map((text) => makeSegment(text, packOf(b))),
    { dictionary: known ? dictionary.stems(a, b) : undefined },
  );
}

function lengths(texts: readonly string[]): number[] {
  return texts.map((text) => text.length);
}
