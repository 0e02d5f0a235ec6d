import { citedNumbers, printedList } from './cited-lists.js';
import type { Allowed } from './cited-numbers.js';
import type { Mention } from './mention.js';
import { numbered } from './numbered-places.js';
import { actAt, pointed } from './pointers.js';
import { between, type Reading } from './reading.js';

/** The mentions of places in a text, in its order. */
export function findMentions(reading: Reading, allowed: Allowed): Mention[] {
  const { words, text } = reading;
  const hasSigns = text.includes('§');
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { level: lexeme, act } = words[at] ?? {};
    const before = found.at(-1);
    const mention =
      (lexeme && (numbered({ reading, at, lexeme, allowed, before }) ?? pointed(reading, at, lexeme))) ??
      (act === undefined ? undefined : actAt(reading, at, act)) ??
      (hasSigns ? signAt(reading, at, allowed) : undefined);
    // Of «2 § 3» the sign belongs to one number only.
    if (!mention || mention.first <= (before?.last ?? -1) || mention.start < (before?.end ?? 0)) continue;
    found.push(mention);
    at = Math.max(at, mention.last);
  }
  return found;
}

/** «§ 2», «2-§». */
function signAt(reading: Reading, at: number, allowed: Allowed): Mention | undefined {
  const before = between(reading, at - 1, at).trimEnd();
  const behind = between(reading, at, at + 1).trimStart();
  const isBehind = behind.startsWith('§') || behind.startsWith('-§');
  if (!before.endsWith('§') && !isBehind) return undefined;
  const list = printedList(reading, at, 1, allowed, () => !isBehind);
  const [head, tail] = [list[0], list.at(-1)];
  if (!head || !tail || head.inWords) return undefined;
  const start = isBehind ? head.start : reading.text.lastIndexOf('§', head.start);
  const end = isBehind ? reading.text.indexOf('§', tail.end) + 1 : tail.end;
  const place = { start, end, first: head.first, last: tail.last };
  return { level: 'subchp', numbers: citedNumbers(reading.text, list, true), ...place };
}
