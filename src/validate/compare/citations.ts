import type { Anchor } from '../../languages/pack.js';
import type { ClauseReading } from './reading.js';

/** Relative places to the part of an eId that they stand for: «осы баптың», «настоящего пункта». */
const RELATIVE = /^~(?<previous>previous-)?(?<kind>[a-z]+)/;
const NUMBERED = /^(?<kind>[a-z]+)_(?<number>\d+)$/;

/**
 * The place that a citation leads to, as an eId: relative ones from the place where they stand, incomplete ones («2-тармағында»)
 * within their article. Undefined for the act as a whole and for what does not lead anywhere from here.
 */
export function placeCited(
  { key }: Pick<Anchor, 'key'>,
  { eId }: Pick<ClauseReading, 'eId'>,
): string | undefined {
  const here = eId.split('__');
  const [first = '', ...rest] = key.split('__');
  const relative = RELATIVE.exec(first)?.groups;
  if (!relative) {
    const article = here[0]?.startsWith('art_') ? here[0] : undefined;
    const isWithin = !/^(?:art|chp|sec|part|annex)_/.test(first);
    return isWithin ? article && [article, first, ...rest].join('__') : key;
  }
  const { kind = '', previous } = relative;
  const at = here.findIndex((part) => part.startsWith(`${kind}_`));
  const place = here[at];
  if (place === undefined) return undefined;
  const target = previous === undefined ? place : before(place);
  return target && [...here.slice(0, at), target, ...rest].join('__');
}

function before(place: string): string | undefined {
  const { kind = '', number = '' } = NUMBERED.exec(place)?.groups ?? {};
  return Number(number) > 1 ? `${kind}_${Number(number) - 1}` : undefined;
}
