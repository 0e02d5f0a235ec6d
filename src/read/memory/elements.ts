import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Failure } from '../../model/failure.js';

/** What a format does with the elements of its file, one after the other. */
export interface Elements<Unit> {
  open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  text: (text: string) => void;
  /** The units that have ended, if any. */
  close: (name: string, line: number) => readonly Unit[];
}

/** Deeper than any tool nests its mark-up. */
const DEEPEST = 100;
/** The longest text of a document type without declarations of its own. */
const DOCTYPE = /^[^[]*$/u;

/**
 * The units of an XML file, in the order in which they end, with no more of it in memory than a piece and a unit. Names come without
 * prefix. Entities are never expanded and nothing outside of the file is read: a document type with declarations of its own
 * is refused. Throws a Failure, naming file and line, on XML that is none.
 */
export async function* readElements<Unit>(
  pieces: AsyncIterable<string>,
  elements: Elements<Unit>,
  file: string,
): AsyncGenerator<Unit> {
  const ready: Unit[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: false, fileName: file });
  const refuse = (reason: string): never => {
    const { line } = parser;
    throw new Failure('bad-memory', { file, line, reason }, `${file}:${line}: ${reason}`);
  };
  parser.on('error', (error) => refuse(error.message.replace(/^.*?:\d+:\d+: /u, '')));
  parser.on('doctype', (doctype) => {
    if (!DOCTYPE.test(doctype)) refuse('a document type with declarations of its own');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > DEEPEST) refuse('nested too deeply');
    elements.open(local(name), attributes, parser.line);
  });
  parser.on('text', (text) => {
    elements.text(text);
  });
  parser.on('cdata', (text) => {
    elements.text(text);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    ready.push(...elements.close(local(name), parser.line));
  });
  for await (const piece of pieces) {
    parser.write(piece);
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
