import { ownText, walk, type Act, type Division, type DivisionKind } from '../model/act.js';
import { requireXml } from './characters.js';
import { metaOf } from './akn-meta.js';
import type { ExportFormat, ExportSet } from './format.js';
import { attribute, content } from './xml.js';

export const aknFormat: ExportFormat = {
  counts: 'divisions',
  acts: 'apart',
  *files(set) {
    for (const language of set.languages)
      yield { name: `${set.name}.${language}.akn.xml`, chunks: versionOf(set, language) };
  },
};

async function* versionOf({ acts }: ExportSet, language: string): AsyncGenerator<string, number> {
  let count = 0;
  for await (const { acts: versions } of acts()) {
    const act = versions.find((version) => version.language === language);
    if (!act) continue;
    yield* akn(act);
    count += [...walk(act.root)].length - 1;
  }
  return count;
}

/** The elements of Akoma Ntoso; an item is a numbered paragraph there, and a § a subchapter. */
const ELEMENT: Partial<Readonly<Record<DivisionKind, string>>> = {
  part: 'part',
  section: 'section',
  chapter: 'chapter',
  paragraph: 'subchapter',
  article: 'article',
  item: 'paragraph',
  subitem: 'point',
  indent: 'indent',
  subparagraph: 'subparagraph',
};

/**
 * One version of an act as Akoma Ntoso 3.0, with the same eIds as everywhere else: title and preamble, the hierarchy of
 * divisions, annexes as attachments, editorial notes in the metadata. Throws a Failure on characters that XML does not
 * allow.
 */
export function* akn(act: Act): Generator<string> {
  const { root } = act;
  const text = (wording: string, eId: string): string => {
    requireXml(wording, { act: act.id, eId, language: act.language });
    return content(wording.trim());
  };
  const contains = act.edition === undefined ? '' : ' contains="singleVersion"';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\n';
  yield `<act name="act"${contains}>\n`;
  yield metaOf(act, '!main', notesOf(root), text);
  if (root.heading)
    yield `<preface eId="preface"><p><docTitle eId="title">${text(root.heading.text, 'title')}</docTitle></p></preface>\n`;
  const preambles = root.children.filter(({ kind }) => kind === 'preamble');
  const opening = [...(root.clauses.length > 0 ? [root] : []), ...preambles.flatMap((one) => [...walk(one)])];
  const paragraphs = opening.filter(({ kind, clauses }) => kind !== 'note' && clauses.length > 0);
  if (paragraphs.length > 0) {
    const eId = preambles[0]?.eId ?? 'preamble';
    const inside = paragraphs.map((one) =>
      paragraph(one, text, one.eId === eId || one === root ? '' : one.eId),
    );
    yield `<preamble eId="${attribute(eId)}">${inside.join('')}</preamble>\n`;
  }
  yield '<body>\n';
  const members = root.children.filter(({ kind }) => !OUTSIDE.has(kind));
  for (const division of members) yield* hierarchy(division, text);
  // A body must hold something.
  if (members.length === 0)
    yield '<hcontainer name="empty" eId="body__hcontainer_1"><content><p/></content></hcontainer>\n';
  yield '</body>\n';
  const annexes = root.children.filter(({ kind }) => kind === 'annex');
  if (annexes.length > 0) {
    yield '<attachments>\n';
    for (const annex of annexes) yield* attachment(annex, act, text);
    yield '</attachments>\n';
  }
  yield '</act>\n</akomaNtoso>\n';
}

type Text = (wording: string, eId: string) => string;

/** What does not stand in the body. */
const OUTSIDE: ReadonlySet<DivisionKind> = new Set(['preamble', 'annex', 'note']);

function* hierarchy(division: Division, text: Text): Generator<string> {
  const { eId, kind, struck, clauses } = division;
  // A heading without number or structure word has no level that Akoma Ntoso knows.
  const own = eId.slice(eId.lastIndexOf('__') + 1).replace(/^_/, '');
  const known = own.startsWith('hcontainer_') ? undefined : ELEMENT[kind];
  const name = known ?? 'hcontainer';
  const attributes = `${known === undefined ? ` name="${kind}"` : ''} eId="${attribute(eId)}"${struck ? ' status="removed"' : ''}`;
  yield `<${name}${attributes}>${numberAndHeading(division, text)}`;
  const members = division.children.filter((child) => child.kind !== 'note');
  const paragraphs = clauses.length > 0 ? paragraph(division, text) : '';
  if (members.length === 0) yield `<content>${paragraphs === '' ? '<p/>' : paragraphs}</content>`;
  else {
    if (paragraphs !== '') yield `<intro>${paragraphs}</intro>`;
    yield '\n';
    for (const child of members) yield* hierarchy(child, text);
  }
  yield `</${name}>\n`;
}

/** An annex is a document of its own, with metadata of its own. */
function* attachment(annex: Division, act: Act, text: Text): Generator<string> {
  const eId = attribute(annex.eId);
  yield `<attachment eId="${eId}">${numberAndHeading(annex, text)}\n<doc name="annex">\n`;
  yield metaOf(act, `!${annex.eId}`, [], text);
  yield '<mainBody>';
  const members = annex.children.filter(({ kind }) => kind !== 'note');
  if (annex.clauses.length > 0 || members.length === 0)
    yield annex.clauses.length > 0 ? paragraph(annex, text) : '<p/>';
  yield '\n';
  for (const child of members) yield* hierarchy(child, text);
  yield '</mainBody>\n</doc>\n</attachment>\n';
}

function numberAndHeading({ number, heading, eId }: Division, text: Text): string {
  const num = number === undefined ? '' : `<num>${text(number, eId)}</num>`;
  const headingEId = `${eId}__heading`;
  return heading
    ? `${num}<heading eId="${attribute(headingEId)}">${text(heading.text, headingEId)}</heading>`
    : num;
}

/** The own text of a division; `eId` where no element around it has it. */
function paragraph(division: Division, text: Text, eId = ''): string {
  const attributes = eId === '' ? '' : ` eId="${attribute(eId)}"`;
  return `<p${attributes}>${text(ownText(division), division.eId)}</p>`;
}

/** Editorial notes, wherever they stand; their eId says where that is. */
function notesOf(root: Division): Division[] {
  return [...walk(root)].filter(({ kind, clauses }) => kind === 'note' && clauses.length > 0);
}
