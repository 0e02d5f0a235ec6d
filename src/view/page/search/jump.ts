import type { RoomAct } from '../../room.js';

const NUMBER = /\d+(?:[-–]\d+)*/gu;

/**
 * The division that a query names by number: «53-2» is Article 53-2, or paragraph 2 of Article 53 where there is no such
 * article; “9 2”, “9(2)”, «9-баптың 2-тармағы» too; `art_9__para_2` as it stands. Undefined for anything else.
 */
export function divisionNamed(query: string, act: RoomAct): string | undefined {
  const asked = query.trim();
  const known = knownPlaces(act);
  if (known.has(asked)) return asked;
  const numbers = [...asked.matchAll(NUMBER)].map(([number]) => number.replaceAll('–', '-'));
  // In Russian the innermost place comes first: «пункт 2 статьи 9».
  if (/^(?:пп|под|п[.\s]|пункт|част|ч[.\s]|para|sub|part)/iu.test(asked)) numbers.reverse();
  const words = asked.replace(NUMBER, '').match(/\p{L}+/gu) ?? [];
  if (numbers.length === 0 || numbers.length > 3 || words.length > 5 || !words.every(namesPlace))
    return undefined;
  return candidates(numbers).find((eId) => known.has(eId));
}

const PLACE =
  /^(?:бап|ст|стат|art|тарма|пункт|п|para|тармақша|подпункт|пп|sub|бөлі|бөлім|част|ч|part|of|the|ның|нің|дың|дің|тың|тің)/iu;

function namesPlace(word: string): boolean {
  return PLACE.test(word);
}

function candidates([article = '', inner, innermost]: readonly string[]): string[] {
  const outer = article.split('-');
  const tail = outer.length > 1 ? [`art_${outer.slice(0, -1).join('-')}__para_${outer.at(-1) ?? ''}`] : [];
  const base = `art_${article}`;
  if (inner === undefined) return [base, ...tail];
  const middle = ['para', 'subpara', 'point'].map((kind) => `${base}__${kind}_${inner}`);
  if (innermost === undefined) return [...middle, base];
  return [
    ...middle.flatMap((eId) => ['point', 'subpara', 'indent'].map((kind) => `${eId}__${kind}_${innermost}`)),
    ...middle,
    base,
  ];
}

function knownPlaces({ rows, outline }: RoomAct): ReadonlySet<string> {
  const places = new Set(outline.map(({ eId }) => eId));
  for (const { eId } of rows) {
    const parts = eId.split('__');
    parts.forEach((_, at) => places.add(parts.slice(0, at + 1).join('__')));
  }
  return places;
}
