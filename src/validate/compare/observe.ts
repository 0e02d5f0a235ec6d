import { OFFICIAL } from '../../languages/registry.js';
import type { Observation } from '../../model/finding.js';
import type { LanguageCode, Span } from '../../model/text.js';
import { discrepancies, type Claim, type Comparison, type Discrepancy } from './claims.js';
import type { ComparedPair } from './pair.js';
import type { ClauseReading } from './reading.js';

/** How sure a rule is that a discrepancy is one of meaning, 0 to 1; 0 keeps it from being told. */
export type Weigh = (discrepancy: Discrepancy, pair: ComparedPair) => number;

/** How much of a confidence is left where only one side says something, and the other is a translation. */
const TRANSLATED = 0.55;

/**
 * For what drafters of a translation word freely, force and connection: where one of two originals is silent it is a finding,
 * where a translation is it is a doubt.
 */
export function freelyTranslated(weigh: (discrepancy: Discrepancy) => number): Weigh {
  return (discrepancy, { languages }) => {
    const confidence = weigh(discrepancy);
    const differ = discrepancy.left.length > 0 && discrepancy.right.length > 0;
    return differ || languages.every((language) => OFFICIAL.has(language))
      ? confidence
      : Number((confidence * TRANSLATED).toFixed(2));
  };
}

/** Tells discrepancies of claims: what each version says, in its words and in canonical form, and where. */
export function* observeClaims(
  pair: ComparedPair,
  comparison: Comparison,
  weigh: Weigh,
): Generator<Observation> {
  for (const discrepancy of discrepancies(pair, comparison)) {
    const confidence = weigh(discrepancy, pair);
    if (confidence > 0) yield observation(pair, discrepancy, confidence);
  }
}

function observation(
  { languages }: ComparedPair,
  { passage, left, right }: Discrepancy,
  confidence: number,
): Observation {
  const [first, second] = languages;
  const said = [left, right].filter((claims) => claims.length > 0);
  const one = left.length > 0 ? first : second;
  const other = one === first ? second : first;
  const where = said[0]?.[0]?.reading;
  const common = {
    bead: passage.bead,
    pair: [...languages],
    eId: where?.eId ?? passage.eId,
    confidence,
    ...placesOf(languages, [
      { claims: left, reading: left[0]?.reading ?? passage.sides[0][0] },
      { claims: right, reading: right[0]?.reading ?? passage.sides[1][0] },
    ]),
  };
  if (said.length === 2)
    return {
      ...common,
      message: 'differ',
      data: { first, second, ...saying('left', left), ...saying('right', right) },
    };
  return {
    ...common,
    message: 'only',
    data: { language: one, missing: other, ...saying('left', said[0] ?? []) },
  };
}

/** As printed, and in canonical form. */
function saying(side: 'left' | 'right', claims: readonly Claim[]): Record<string, string> {
  return {
    [side]: claims.map(({ reading, start, end }) => reading.text.slice(start, end)).join(' … '),
    [`${side}Keys`]: claims.map(({ key }) => key).join(' '),
  };
}

/** The clauses that a finding is about, and the words in them that carry it. */
export function placesOf(
  languages: readonly [LanguageCode, LanguageCode],
  sides: readonly {
    reading: ClauseReading | undefined;
    claims: readonly (Span & { reading: ClauseReading })[];
  }[],
): Pick<Observation, 'spans' | 'marks'> {
  const spans: Record<LanguageCode, Span> = {};
  const marks: Record<LanguageCode, Span[]> = {};
  sides.forEach(({ reading, claims }, at) => {
    const language = languages[at] ?? '';
    if (reading) spans[language] = reading.placed.clause.span;
    if (claims.length > 0) marks[language] = claims.map((claim) => claim.reading.spanOf(claim));
  });
  return { spans, marks };
}
