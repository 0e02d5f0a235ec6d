import { functionWordTest } from '../../languages/function-words.js';
import { LANGUAGES } from '../../languages/registry.js';
import { lawClauses } from '../../model/act.js';
import type { LanguageCode, Span } from '../../model/text.js';
import { ClauseReading } from '../compare/reading.js';
import type { Rule } from '../rule.js';

/** Fewer words are a name, a title or a term. */
const LEAST = 4;
/** So many of them must be of another language for certain. */
const SURE = 2;
const LATIN = /^\p{Script=Latin}/u;
const CAPITAL = /^\p{Lu}/u;

/** A passage of one version that stands in another language. */
export const untranslated: Rule = {
  id: 'untranslated',
  compares: 'version',
  severity: { official: 'error', translation: 'warning' },
  *check({ language, root }) {
    const test = foreignness(language);
    for (const placed of lawClauses(root)) {
      const reading = new ClauseReading(placed, language);
      const run = foreignRun(reading, test);
      if (!run) continue;
      yield {
        pair: [language],
        eId: reading.eId,
        confidence: 0.8,
        spans: { [language]: reading.spanOf(run) },
        message: 'foreign',
        data: { language, left: reading.text.slice(run.start, run.end) },
      };
    }
  },
};

/** Whether a word is of another language: 1, of its own: -1, or of either: 0. */
type Foreignness = (word: string) => -1 | 0 | 1;

function foreignness(language: LanguageCode): Foreignness {
  const own = LANGUAGES.find(({ code }) => code === language);
  if (!own) return () => 0;
  const isOwn = functionWordTest(own);
  const others = LANGUAGES.filter((pack) => pack !== own);
  const tests = others.map((pack) => ({
    marks: marksOf(pack.peculiar),
    isFunctionWord: functionWordTest(pack),
  }));
  const ownMarks = marksOf(own.peculiar);
  const isLatin = (word: string): boolean => LATIN.test(word);
  return (word) => {
    if (isLatin(word) !== (language === 'en')) return 1;
    if (ownMarks?.test(word)) return -1;
    if (tests.some(({ marks }) => marks?.test(word))) return 1;
    const [mine, theirs] = [isOwn(word), tests.some(({ isFunctionWord }) => isFunctionWord(word))];
    return mine === theirs ? 0 : mine ? -1 : 1;
  };
}

function marksOf(pattern: string): RegExp | undefined {
  return pattern === '' ? undefined : new RegExp(pattern, 'u');
}

/** The run with most words of another language, if it is long enough; quoted titles and names are left alone. */
function foreignRun({ text, tokens, anchors }: ClauseReading, test: Foreignness): Span | undefined {
  const quoted = anchors.filter(({ kind }) => kind === 'quote');
  // «Он алты» is sixteen in one language and a pronoun with a stranger in another.
  const numbers = anchors.filter(({ kind }) => kind === 'number');
  let best: { first: number; last: number; sure: number } | undefined;
  let run: typeof best;
  tokens.forEach(({ norm, start }, at) => {
    const inQuotes = quoted.some((quote) => quote.start <= start && start < quote.end);
    const isName = LATIN.test(norm) && CAPITAL.test(text.slice(start));
    const isNumber = numbers.some((number) => number.start <= start && start < number.end);
    const foreign = inQuotes || isName || isNumber || /^\p{Nd}/u.test(norm) ? 0 : test(norm);
    if (foreign === -1 || inQuotes) run = undefined;
    else if (foreign === 1) run = { first: run?.first ?? at, last: at, sure: (run?.sure ?? 0) + 1 };
    if (run && (!best || run.sure > best.sure)) best = run;
  });
  if (!best || best.last - best.first + 1 < LEAST || best.sure < SURE) return undefined;
  return { start: tokens[best.first]?.start ?? 0, end: tokens[best.last]?.end ?? 0 };
}
