import type { Abbreviations } from './pack.js';

const MARKER =
  /(?<![^\s])(?<bullet>[•⁃●▪◦‣]\s?)?(?<value>\d{1,3}(?:-\d{1,3}){0,2}|[\p{Ll}IVX]{1,5}|\p{Lu})(?<style>\.\)|[.)])(?=\s)/gu;

/** The orders in which members are lettered; Kazakh lists are lettered by either Cyrillic alphabet. */
const ORDERS = [
  'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я',
  'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я',
  'а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ы і э ю я',
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx',
].map((order) => order.split(' '));

/** How much text before a marker is looked at. */
const WINDOW = 24;

/**
 * Where the members of lists begin that run on within a paragraph («1) The first item 2) The second item»), ascending.
 * A marker opens a member when it carries on a list that began with a paragraph, a line or a sentence or after a colon,
 * and when the wording is set off: by a capital letter or a new line, and with `semicolons` also by a `;` before the
 * marker. A number that belongs to the word before it («статьей 2. Парламент») opens nothing.
 */
export function memberStarts(
  text: string,
  numbered: Abbreviations['numbered'],
  options: { semicolons: boolean },
): number[] {
  const starts: number[] = [];
  const lists = new Map<string, { value: string; start: number; end: number; confirmed: boolean }>();
  for (const marker of text.matchAll(MARKER)) {
    const { value = '', style = '' } = marker.groups ?? {};
    const start = marker.index;
    const end = start + marker[0].length;
    const before = text.slice(Math.max(0, start - WINDOW), start);
    const after = text.slice(end, end + 2).trimStart();
    // «A. B. Smith»: a capital letter with a full stop is an initial.
    if (style === '.' && /^\p{Lu}$/u.test(value) && value !== 'I') continue;
    const key = `${style}${/^\d/.test(value) ? '1' : 'a'}`;
    const list = lists.get(key);
    const opensLine = /(?:^|\n)\s*$/u.test(before);
    const setOff = opensLine || /^\p{Lu}/u.test(after) || (options.semicolons && /[;.]\s*$/u.test(before));
    const member = text.slice(Math.max(list?.end ?? 0, start - WINDOW), start);
    if (list && setOff && follows(list.value, value) && !belongsToWordBefore(member, numbered)) {
      if (!list.confirmed) starts.push(list.start);
      starts.push(start);
      lists.set(key, { value, start, end, confirmed: true });
    } else if (opensLine || /[.!?:;]\s*$/u.test(before)) {
      lists.set(key, { value, start, end, confirmed: false });
    }
  }
  return starts.sort((a, b) => a - b);
}

function follows(previous: string, value: string): boolean {
  if (/^\d/.test(value)) {
    const [whole = '', inserted = '0'] = previous.split('-');
    return [`${Number(whole) + 1}`, `${whole}-${Number(inserted) + 1}`].includes(value);
  }
  const [from, to] = [previous.toLowerCase(), value.toLowerCase()];
  return ORDERS.some((order) => order.includes(from) && order[order.indexOf(from) + 1] === to);
}

function belongsToWordBefore(before: string, numbered: Abbreviations['numbered']): boolean {
  // «статей 1 и 2.», «1, 2.», «7 – 8.»
  if (/\d\)?[\s,–—-]+(?:\p{L}{1,5}\s+)?$/u.test(before)) return true;
  const { word = '', stop } = /(?<word>[\p{L}№§°]+)(?<stop>\.?)\s*$/u.exec(before)?.groups ?? {};
  const known = word.toLowerCase();
  // «ст. 2.» is a reference as «статьей 2.» is; after «… статьи.» a new member begins.
  return numbered.some((beginning) =>
    beginning.length > 2 && !stop ? known.startsWith(beginning) : known === beginning,
  );
}
