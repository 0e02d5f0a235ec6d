import { placeCited } from '../compare/citations.js';
import { ClauseReading } from '../compare/reading.js';
import { lawClauses, walk, type Act } from '../../model/act.js';
import type { Observation } from '../../model/finding.js';
import type { Rule } from '../rule.js';

/** «Осы баптың …» is of this act for certain; a place alone may be one of an act that was named before. */
const CONFIDENCE = { relative: 0.9, bare: 0.6 } as const;

/** Divisions that are counted, not numbered: their citations are not followed. */
const COUNTED = /^(?:subpara|indent|heading)/;

/** A citation of a place that the act does not have. */
export const danglingReference: Rule = {
  id: 'dangling-reference',
  compares: 'version',
  severity: { official: 'warning', translation: 'info' },
  *check(act) {
    const places = new Set([...walk(act.root)].map(({ eId }) => eId));
    for (const placed of lawClauses(act.root))
      yield* dangling(new ClauseReading(placed, act.language), places, act);
  },
};

function* dangling(reading: ClauseReading, places: ReadonlySet<string>, act: Act): Generator<Observation> {
  for (const anchor of reading.anchors) {
    if (anchor.kind !== 'citation' || anchor.act !== undefined) continue;
    const cited = placeCited(anchor, reading);
    const numbered = cited?.split('__') ?? [];
    const end = numbered.findIndex((part) => COUNTED.test(part));
    const place = numbered.slice(0, end < 0 ? numbered.length : end).join('__');
    if (place === '' || places.has(place) || (anchor.base === undefined && isNearby(place, places))) continue;
    yield {
      pair: [act.language],
      eId: reading.eId,
      confidence: anchor.base === undefined ? CONFIDENCE.bare : CONFIDENCE.relative,
      spans: { [act.language]: reading.spanOf(anchor) },
      message: 'nowhere',
      data: { left: reading.text.slice(anchor.start, anchor.end), leftKeys: place },
    };
  }
}

/** Whether the article has the place further down: «4) тармақшасында» may be of the item that was named before. */
function isNearby(place: string, places: ReadonlySet<string>): boolean {
  const [article = '', ...rest] = place.split('__');
  return [...places].some((one) => one.startsWith(`${article}__`) && one.endsWith(`__${rest.join('__')}`));
}
