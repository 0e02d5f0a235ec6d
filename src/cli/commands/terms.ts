import pc from 'picocolors';
import { occurrencesOf } from '../../concordance/concordance.js';
import { possibleLanguages, queryOf } from '../../concordance/query.js';
import { summarize, type Concordance } from '../../concordance/summary.js';
import { LANGUAGES } from '../../languages/registry.js';
import { concordanceJson } from '../../write/concordance/json.js';
import { concordanceTable } from '../../write/concordance/table.js';
import { concordanceText } from '../../write/concordance/text.js';
import type { ExportedAct } from '../../write/format.js';
import { requestedDictionary } from '../dictionary.js';
import { EXIT } from '../exit.js';
import { exportedActs } from '../exported.js';
import { requestedActs } from '../load.js';
import type { Context, TermsOptions } from '../options.js';

/** `tarazy terms`: where a term stands, in all its forms, and how the other versions render it. */
export async function terms(
  text: string,
  paths: string[],
  options: TermsOptions,
  context: Context,
): Promise<number> {
  const { io, t } = context;
  const located = await requestedActs(paths, options, io);
  const acts: ExportedAct[] = [];
  for await (const act of exportedActs(options, false, context)(located)) acts.push(act);
  const dictionary = await requestedDictionary(io);
  const known = LANGUAGES.map(({ code }) => code);
  const languages = options.language === undefined ? possibleLanguages(text, known) : [options.language];
  const found = languages
    .map((language): Concordance => {
      const query = queryOf(text, language);
      const occurrences = acts.flatMap((act) => occurrencesOf(query, act, dictionary));
      return summarize(query, occurrences, dictionary);
    })
    .filter(({ occurrences }) => occurrences.length > 0);
  if (found.length === 0) {
    const tried = languages.map((language) => t(`language.${language}`)).join(', ');
    io.err(`${t('terms.none', { query: text, languages: tried })}\n`);
    return EXIT.findings;
  }
  if (options.format === 'json') io.out(concordanceJson(found));
  else if (options.format === 'csv') io.out(concordanceTable(found, ','));
  else if (options.format === 'tsv') io.out(concordanceTable(found, '\t'));
  else {
    const colours = pc.createColors(io.decorated);
    const look = io.decorated ? { highlight: colours.inverse, dim: colours.dim } : {};
    for (const concordance of found) {
      const lines = concordanceText(concordance, {
        t,
        context: options.context,
        limit: options.limit,
        ...look,
      });
      for (const line of lines) io.out(line);
    }
  }
  return EXIT.fine;
}
