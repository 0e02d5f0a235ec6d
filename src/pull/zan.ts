import * as v from 'valibot';
import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';
import type { Bank } from './bank.js';
import type { Answer, Client, Expected } from './client.js';
import { BANK_LANGUAGES, isoDay, localDay } from './reference.js';

export const ZAN = 'https://zan.gov.kz';

/** The longest code has some ten thousand nodes; a bank that goes on and on is not followed. */
const MOST_PAGES = 200;

/** As much of the document as is needed to put its pages together; the rest is handed on as it is. */
const pageSchema = v.looseObject({
  ngr: v.nullish(v.string()),
  versionDate: v.nullish(v.string()),
  version: v.nullish(v.looseObject({ versionDate: v.nullish(v.string()) })),
  content: v.nullable(v.array(v.unknown()), []),
});

type Page = v.InferOutput<typeof pageSchema>;

const JSON_DOCUMENT: Expected = {
  type: 'application/json',
  complete: (text) => v.is(v.pipe(v.string(), v.parseJson()), text),
};

/** The State's reference bank of legal acts, by the document interface that its own pages use. */
export function zanBank(base: string): Bank {
  const address = (id: string, language: LanguageCode, edition: string | undefined, page: number): string => {
    const day = edition === undefined ? '' : `/${localDay(edition)}`;
    const version = BANK_LANGUAGES[language] ?? language;
    return new URL(`/api/documents/${id}/${version}${day}?withHtml=false&page=${page}`, base).href;
  };

  return {
    async version(id, language, edition, client) {
      const url = address(id, language, edition, 1);
      const first = await pageAt(url, client);
      if (!first || first.page.content.length === 0) return undefined;
      const content = [...first.page.content];
      const seen = new Set([JSON.stringify(content[0])]);
      for (let number = 2; ; number += 1) {
        const next = await laterPage(address(id, language, edition, number), client);
        const opening = JSON.stringify(next?.content[0]);
        // Beyond the last page there is nothing, or a page once more.
        if (!next || next.content.length === 0 || seen.has(opening)) break;
        if (number > MOST_PAGES)
          throw new Failure('too-many-pages', { url, limit: MOST_PAGES }, `${url}: over ${MOST_PAGES} pages`);
        if (editionOf(next) !== editionOf(first.page))
          throw new Failure('changed-while-pulled', { url }, `${url}: its pages are of different editions`);
        seen.add(opening);
        for (const node of next.content) content.push(node);
      }
      const found = editionOf(first.page);
      const { ngr } = first.page;
      return {
        // With line ends, for a code in one line is longer than a line of a text may be.
        bytes: Buffer.from(JSON.stringify({ ...first.page, content }, undefined, 1)),
        format: 'zan',
        url,
        retrieved: first.answer.retrieved,
        ...(found !== undefined && { edition: found }),
        ...(typeof ngr === 'string' && ngr !== '' && { actCode: ngr }),
      };
    },

    async newest(id, language, client) {
      const found = await pageAt(address(id, language, undefined, 1), client);
      return found && editionOf(found.page);
    },
  };
}

async function pageAt(url: string, client: Client): Promise<{ page: Page; answer: Answer } | undefined> {
  const answer = await client.get(url, JSON_DOCUMENT);
  if (!answer) return undefined;
  const parsed = v.safeParse(pageSchema, JSON.parse(answer.text));
  if (parsed.success) return { page: parsed.output, answer };
  const key = v.getDotPath(parsed.issues[0]) ?? '';
  throw new Failure('unknown-answer', { url, key }, `${url}: not the shape of a document at ${key}`);
}

/** The bank does not say how many pages there are; it may refuse to give one too many. */
async function laterPage(url: string, client: Client): Promise<Page | undefined> {
  try {
    return (await pageAt(url, client))?.page;
  } catch (error) {
    if (error instanceof Failure && error.code === 'bank-refuses' && error.data['status'] === 400)
      return undefined;
    throw error;
  }
}

function editionOf(page: Page): string | undefined {
  return isoDay(page.version?.versionDate ?? page.versionDate ?? '');
}
