import { createHash } from 'node:crypto';
import type { Translate } from '../../i18n/translator.js';
import type { Act } from '../../model/act.js';
import { columnTitle } from './language.js';
import { plainLine, type DocumentWords, type Line, type Table } from './model.js';

/** What is printed around the text of every document. */
export function documentWords(toolVersion: string, t: Translate): DocumentWords {
  return {
    footer: t('document.footer', { version: toolVersion }),
    page: t('document.page'),
    notes: t('document.notes'),
    absent: t('document.absent'),
  };
}

/** Title, edition, source and hash of each version: which texts the document speaks of. */
export function versionTable(
  acts: readonly Act[],
  t: Translate,
  { titles }: { titles: boolean } = { titles: true },
): Table {
  const reader = t('code');
  const said = (text: string | undefined): Line => plainLine(reader, text ?? '–');
  const rows: [string, (act: Act) => Line][] = [
    [t('document.title'), ({ language, title }) => plainLine(language, title ?? '–')],
    [t('document.edition'), ({ edition }) => said(edition)],
    [t('document.source'), ({ source }) => said(source.meta.source)],
    // Of the decoded text with its line ends made one, as in the alignment file.
    [t('document.sha256'), ({ source }) => said(createHash('sha256').update(source.text).digest('hex'))],
  ];
  return {
    kind: 'table',
    head: ['', ...acts.map(({ language }) => columnTitle(language, t))],
    rows: rows.slice(titles ? 0 : 1).map(([name, cell]) => [said(name), ...acts.map(cell)]),
  };
}
