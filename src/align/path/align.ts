import { induceLexicon, type InducedLexicon } from '../../lexicon/dictionary.js';
import type { Evidence } from '../../model/alignment.js';
import { bandFor } from './band.js';
import { ContentModel } from './content.js';
import { LengthModel } from './length.js';
import { absorb } from './absorb.js';
import { Search, type Step, type Structure } from './search.js';
import type { FeatureKind, Segment } from './segment.js';
import { SHARED, SHARED_CERTAINTY } from './weights.js';

/** Segments of two sequences that belong together; either side may be empty. */
export interface Link {
  /** Ascending indexes into the first sequence. */
  source: number[];
  target: number[];
  /** How sure the aligner is that exactly these belong together, 0 to 1. */
  score: number;
  evidence: Evidence;
}

/** The first pass knows lengths, values and shared roots; later ones also what the pass before has taught. */
const PASSES = 3;
/** A step teaches if it is at least this likely, in nats. */
const CONFIDENT = 2;
/** Turns log-odds into a probability: counterparts are expected, and evidence is counted more than once. */
const CALIBRATION = { offset: 2, scale: 2.5 } as const;

/**
 * Aligns two sequences of segments in any two languages: every index is in exactly one link, links ascend on both sides.
 * Deterministic. A segment that nothing beside it accounts for is left alone.
 */
export function alignSequences(
  source: readonly Segment[],
  target: readonly Segment[],
  structure: Structure = {},
): Link[] {
  const band = bandFor(source, target);
  const lengths = [...source, ...target].map((segment) => segment.length);
  let length = new LengthModel(sum(source), sum(target), lengths);
  let content = new ContentModel(source, target, SHARED, undefined);
  let search = new Search(source, target, band, { content, length, structure });
  let steps = search.run();
  for (let pass = 1; pass < PASSES; pass += 1) {
    const confident = steps.filter((step) => step.worth > CONFIDENT);
    if (confident.length === 0) break;
    const pairs = confident.map(({ i, j, source: m, target: n }) => [source.slice(i, i + m), target.slice(j, j + n)] as const);
    const lexicon = learn(pairs);
    const shared = observe(confident, content);
    length = new LengthModel(sum(pairs.flatMap(([own]) => own)), sum(pairs.flatMap(([, own]) => own)), lengths);
    content = new ContentModel(source, target, shared, lexicon);
    search = new Search(source, target, band, { content, length, structure });
    steps = search.run();
  }
  return absorb(steps, search).map((step) => linkOf(step, search, content, [source.length, target.length]));
}

function learn(pairs: readonly (readonly [readonly Segment[], readonly Segment[]])[]): InducedLexicon {
  const words = (segments: readonly Segment[]): string[] => [
    ...new Set(segments.flatMap(({ features }) => features.filter((one) => one.kind === 'word').map((one) => one.key))),
  ];
  return induceLexicon(pairs.map(([source, target]) => [words(source), words(target)] as const));
}

/** How often counterparts shared a feature that they could share, by kind. */
function observe(steps: readonly Step[], { source, target }: ContentModel): Record<FeatureKind, number> {
  const seen: Record<FeatureKind, [found: number, all: number]> = { value: [0, 0], root: [0, 0], word: [0, 0] };
  for (const step of steps) {
    if (step.source !== 1 || step.target !== 1) continue;
    for (const [side, own, other] of [[source, step.i, step.j], [target, step.j, step.i]] as const) {
      for (const { feature, places } of side.signs[own] ?? []) {
        seen[feature.kind][1] += 1;
        if (places.includes(other)) seen[feature.kind][0] += 1;
      }
    }
  }
  const share = (kind: FeatureKind): number => {
    const [found, all] = seen[kind];
    return (found + SHARED[kind] * SHARED_CERTAINTY) / (all + SHARED_CERTAINTY);
  };
  return { value: share('value'), root: share('root'), word: share('word') };
}

function linkOf(step: Step, search: Search, content: ContentModel, [rows, columns]: readonly [number, number]): Link {
  const source = Array.from({ length: step.source }, (_, at) => step.i + at);
  const target = Array.from({ length: step.target }, (_, at) => step.j + at);
  if (source.length === 0 || target.length === 0) {
    // Alone is as sure as the likeliest neighbour is unlikely.
    const [i, j] = [Math.min(step.i, rows - 1), Math.min(step.j, columns - 1)];
    const near = rows === 0 || columns === 0 ? [] : [-1, 0, 1].map((shift) => (source.length > 0 ? [i, j + shift] : [i + shift, j]));
    const worths = near
      .filter(([a = 0, b = 0]) => a >= 0 && b >= 0 && a < rows && b < columns)
      .map(([a = 0, b = 0]) => search.worth(a, b, 1, 1));
    return { source, target, score: 1 - probability(Math.max(-Infinity, ...worths)), evidence: { anchors: [], roots: 0 } };
  }
  const shared = source.flatMap((own) =>
    (content.source.signs[own] ?? []).filter(({ places }) => target.some((other) => places.includes(other))),
  );
  const keys = new Set(shared.map(({ feature }) => feature.key));
  const anchors = [...keys].filter((key) => key.startsWith('=')).map((key) => key.slice(1)).sort();
  const roots = [...keys].filter((key) => key.startsWith('~')).length;
  return { source, target, score: probability(step.worth), evidence: { anchors, roots } };
}

function probability(worth: number): number {
  return 1 / (1 + Math.exp(-(worth + CALIBRATION.offset) / CALIBRATION.scale));
}

function sum(segments: readonly Segment[]): number {
  return segments.reduce((total, segment) => total + segment.length, 0);
}
