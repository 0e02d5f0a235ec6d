import type { Bank } from './bank.js';
import type { Client, Expected } from './client.js';
import { BANK_LANGUAGES, isoDay, localDay } from './reference.js';

export const ADILET = 'https://adilet.zan.kz';

const HTML_PAGE: Expected = {
  type: 'text/html',
  complete: (text) => /<\/html\s*>\s*$/iu.test(text),
};

/** The open bank of legal acts, by its pages; its page of editions tells which one is in force. */
export function adiletBank(base: string): Bank {
  const page = (language: string, path: string): string =>
    new URL(`/${BANK_LANGUAGES[language] ?? language}/${path}`, base).href;

  const newest: Bank['newest'] = async (id, language, client) => {
    const history = await client.get(page(language, `docs/${id}/history`), HTML_PAGE);
    return history && inForce(editionsIn(history.text, id), client);
  };

  return {
    async version(id, language, edition, client) {
      const path = edition === undefined ? `docs/${id}` : `archive/docs/${id}/${localDay(edition)}`;
      const url = page(language, path);
      const answer = await client.get(url, HTML_PAGE);
      if (!answer) return undefined;
      const found = edition ?? (await newest(id, language, client));
      return {
        bytes: Buffer.from(answer.text),
        format: 'html',
        url,
        retrieved: answer.retrieved,
        actCode: id,
        ...(found !== undefined && { edition: found }),
      };
    },
    newest,
  };
}

/** The days of the editions that a page links to, `YYYY-MM-DD`. */
function editionsIn(html: string, id: string): string[] {
  const links = html.matchAll(/\/docs\/(?<id>[0-9A-Z]+_?)\/(?<day>\d{2}\.\d{2}\.\d{4})(?!\d)/gu);
  return [...links]
    .filter(({ groups }) => groups?.['id'] === id)
    .map(({ groups }) => isoDay(groups?.['day'] ?? ''))
    .filter((day) => day !== undefined);
}

/** The latest edition that is not of a day to come; the latest of all if every one is. */
function inForce(editions: readonly string[], client: Client): string | undefined {
  const sorted = [...editions].sort();
  const today = client.now().toISOString().slice(0, 10);
  return sorted.findLast((day) => day <= today) ?? sorted.at(-1);
}
