import type { Block, LanguageCode, SourceText } from '../../src/model/text.js';

/** A source of one paragraph a line: `## ` sets a heading, `> ` a note, `**` bold; no reader needed. */
export function sourceOf(language: LanguageCode, text: string): SourceText {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/^(?<mark>#+ |> |\*\*)?(?<wording>[^\n*]*\S)(?:\*\*)?$/gmu)) {
    const { mark = '', wording = '' } = match.groups ?? {};
    blocks.push({
      level: mark.startsWith('#') ? mark.length - 1 : 0,
      text: wording,
      runs: [{ at: 0, source: match.index + mark.length }],
      strong: mark === '**',
      quoted: mark === '> ',
    });
  }
  return { file: `${language}.md`, text, format: 'markdown', encoding: 'utf-8', language, meta: {}, blocks };
}
