import stringWidth from 'string-width';
import type { Concordance, Form, RenderingGroup } from '../../concordance/summary.js';
import type { Occurrence } from '../../concordance/concordance.js';
import { cite } from '../../i18n/citation.js';
import type { Translate } from '../../i18n/translator.js';
import type { LanguageCode } from '../../model/text.js';
import { onOneLine } from '../findings/text.js';
import { counterpartOf, kwicOf, type Kwic } from './kwic.js';
import { groupName } from './names.js';

export interface TextOptions {
  t: Translate;
  /** Characters of context on either side. */
  context: number;
  /** How many places to print at most; the counts are of all. */
  limit: number;
  /** Puts the term of a line forward where the terminal can show it; brackets do elsewhere. */
  highlight?: (term: string) => string;
  dim?: (text: string) => string;
}

/** Places that a line of the table names at most. */
const FEW = 3;

/** For people: the forms of the term, a table of its renderings, then every place in its context, version below version. */
export function* concordanceText(concordance: Concordance, options: TextOptions): Generator<string> {
  const { query, occurrences, forms, groups } = concordance;
  const { t } = options;
  const data = { query: query.text, language: t(`language.${query.language}`), places: occurrences.length };
  yield `${onOneLine(t('terms.head', { ...data, forms: listOf(forms) }))}\n`;
  for (const [language, renderings] of groups) yield* table(language, renderings, options);
  if (occurrences.length > 0 && options.limit > 0) yield '\n';
  for (const occurrence of occurrences.slice(0, options.limit)) yield* lines(occurrence, options);
}

function listOf(forms: readonly Form[]): string {
  return forms.map(({ text, count }) => `${text} ${count}`).join(', ');
}

function* table(
  language: LanguageCode,
  groups: readonly RenderingGroup[],
  { t, dim = (text) => text }: TextOptions,
): Generator<string> {
  const total = groups.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  yield `\n${t('terms.renderings', { language: t(`language.${language}`), places: total })}\n`;
  const digits = String(total).length;
  for (const group of groups) {
    const count = group.occurrences.length;
    const share = `${((100 * count) / total).toFixed(0)}%`.padStart(4);
    const more = group.forms.length > 1 ? ` (${listOf(group.forms)})` : '';
    const places = count <= FEW ? `  ${group.occurrences.map(({ reading }) => reading.eId).join(', ')}` : '';
    yield `  ${String(count).padStart(digits)} ${share}  ${onOneLine(groupName(group, t))}${dim(onOneLine(`${more}${places}`))}\n`;
  }
}

function* lines(occurrence: Occurrence, options: TextOptions): Generator<string> {
  const { t, context } = options;
  const { highlight = (term: string) => `[${term}]`, dim = (text: string) => text } = options;
  const { act, reading, answers } = occurrence;
  yield `${dim(onOneLine(`${act} ${reading.eId} · ${cite(reading.eId, t)}`))}\n`;
  const others = [...answers.keys()].map((language) => ({
    language,
    kwic: counterpartOf(occurrence, language, context),
  }));
  yield line(kwicOf(occurrence, context), highlight, context);
  for (const { language, kwic } of others)
    yield kwic
      ? line(kwic, highlight, context)
      : `${language.padEnd(4)}${' '.repeat(context + 1)}${t('terms.unaligned')}\n`;
}

function line(
  { language, left, term, right }: Kwic,
  highlight: (term: string) => string,
  context: number,
): string {
  const width = context + 1;
  const shown = onOneLine(left);
  const before = ' '.repeat(Math.max(0, width - stringWidth(shown))) + shown;
  const middle = term === '' ? '∅ ' : highlight(onOneLine(term));
  return `${language.padEnd(4)}${before}${middle}${onOneLine(right)}`.trimEnd() + '\n';
}
