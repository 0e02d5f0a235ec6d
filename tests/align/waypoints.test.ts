import { expect, test } from 'vitest';
import { leaveOutBlock, makeNoisy } from '../../bench/noise.js';
import { parallelTexts } from '../../bench/synthetic.js';
import { scoreBeads } from '../../src/align/score.js';
import { alignSequences } from '../../src/align/sequence/align.js';
import { makeSegment, type Segment } from '../../src/align/sequence/segment.js';
import { packOf } from '../../src/languages/registry.js';

const NOISE = { deletions: { source: 0.04, target: 0.04 }, splits: 0.06, seed: 5 };
const segments = (texts: readonly string[]): Segment[] =>
  texts.map((text) => makeSegment(text, packOf('und')));

test('a fifth of the text missing in a row does not lead astray', () => {
  const { source, target, gold } = leaveOutBlock(makeNoisy(parallelTexts(2000, 2), NOISE), {
    from: 800,
    count: 400,
  });
  const { strict } = scoreBeads(gold, alignSequences(segments(source), segments(target)));
  expect(strict.f1).toBeGreaterThan(0.95);
});

test('nor does a text that repeats itself', () => {
  const once = parallelTexts(400, 4);
  const pairs = Array.from({ length: 2000 }, (_, at): [string, string] => once[at % once.length] ?? ['', '']);
  const { source, target, gold } = makeNoisy(pairs, NOISE);
  const { strict } = scoreBeads(gold, alignSequences(segments(source), segments(target)));
  expect(strict.f1).toBeGreaterThan(0.9);
});
