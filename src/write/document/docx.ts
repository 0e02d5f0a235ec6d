import type * as Docx from 'docx';
import type { Severity } from '../../model/finding.js';
import type { LanguageCode } from '../../model/text.js';
import { content, withoutForbidden } from '../xml.js';
import { withoutDates } from '../zip-dates.js';
import type { Block, Line, Note, Parallel, Piece, Table, TextDocument } from './model.js';

/** By language, what Word checks the spelling by. */
const LOCALES: Readonly<Record<LanguageCode, string>> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };
/** Shading and underlines: told apart in print without colours, too. */
const LOOKS: Readonly<Record<Severity, { fill: string; underline: 'single' | 'dash' | 'dotted' }>> = {
  error: { fill: 'FBE3E1', underline: 'single' },
  warning: { fill: 'FCEFD0', underline: 'dash' },
  info: { fill: 'E6ECF6', underline: 'dotted' },
};
/** A4 across, in twentieths of a point; `docx` turns the sides itself. */
const PAGE = { width: 11906, height: 16838, margin: 850 } as const;
/** A day that says nothing, where the format wants one. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1));
const INDENT = 360;

/**
 * The document as a Word file: headings by style, wordings side by side in tables whose head is repeated, findings shaded at their
 * words and told in comments, page numbers. The same bytes for the same document.
 */
export async function* docx(document: TextDocument): AsyncGenerator<Uint8Array> {
  // Loaded when it is asked for.
  const library = await import('docx');
  const writer = new Writer(library, document);
  const core = { path: 'docProps/core.xml', data: coreProperties(document.name) };
  const bytes = await library.Packer.toBuffer(writer.document(), false, [core]);
  yield withoutDates(bytes);
}

class Writer {
  readonly #docx: typeof Docx;
  readonly #source: TextDocument;

  constructor(docx: typeof Docx, source: TextDocument) {
    [this.#docx, this.#source] = [docx, source];
  }

  document(): Docx.Document {
    const { Document, PageOrientation } = this.#docx;
    const { title, blocks, notes, words, language } = this.#source;
    return new Document({
      styles: {
        default: {
          document: {
            run: { font: 'Times New Roman', size: 21, language: { value: LOCALES[language] ?? language } },
          },
        },
      },
      comments: { children: notes.map((note) => this.#comment(note)) },
      sections: [
        {
          properties: {
            page: {
              size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
              margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
            },
          },
          footers: { default: this.#footer() },
          children: [
            ...title.map((line) => this.#paragraph(line, { heading: this.#docx.HeadingLevel.TITLE })),
            ...blocks.flatMap((block, at) => this.#block(block, words.absent, blocks[at + 1])),
          ],
        },
      ],
    });
  }

  #block(block: Block, absent: string, next: Block | undefined): (Docx.Paragraph | Docx.Table)[] {
    const { HeadingLevel, Paragraph } = this.#docx;
    if (block.kind === 'heading') {
      const levels = [
        HeadingLevel.HEADING_1,
        HeadingLevel.HEADING_2,
        HeadingLevel.HEADING_3,
        HeadingLevel.HEADING_4,
      ];
      const heading = levels[Math.min(block.level, levels.length) - 1] ?? HeadingLevel.HEADING_1;
      const runs = block.lines.flatMap((line, at) => [
        ...(at > 0 ? [this.#run(' · ', line.language)] : []),
        ...this.#runs(line),
      ]);
      return [new Paragraph({ heading, keepNext: true, children: runs })];
    }
    if (block.kind === 'paragraph') {
      const label =
        block.label === undefined ? [] : [this.#run(`${block.label} `, block.line.language, { bold: true })];
      // What is said of wordings stands on the page on which they begin.
      const keepNext = next?.kind === 'parallel';
      return [
        new Paragraph({ keepNext, spacing: { after: 80 }, children: [...label, ...this.#runs(block.line)] }),
      ];
    }
    const table = block.kind === 'table' ? this.#table(block) : this.#parallel(block, absent);
    // Tables that touch would become one.
    return [table, new Paragraph({ spacing: { after: 0 }, children: [] })];
  }

  #table({ head, rows, numbersFrom = Infinity }: Table): Docx.Table {
    const { AlignmentType } = this.#docx;
    const { language } = this.#source;
    const names = head.map((one) => this.#cell([this.#bold(one, language)]));
    const body = rows.map((cells) =>
      cells.map((line, at) =>
        this.#cell([this.#paragraph(line, at >= numbersFrom ? { alignment: AlignmentType.RIGHT } : {})]),
      ),
    );
    return this.#grid(names, body);
  }

  #parallel({ columns, rows }: Parallel, absent: string): Docx.Table {
    const share = 100 / columns.length;
    const names = columns.map(({ language, title, cited = '' }) =>
      this.#cell(
        [this.#bold(title, this.#source.language), ...(cited === '' ? [] : [this.#bold(cited, language)])],
        share,
      ),
    );
    const body = rows.map(({ depth, cells }) =>
      cells.map((line) =>
        this.#cell(
          [
            line
              ? this.#paragraph(line, { indent: { left: depth * INDENT } })
              : this.#paragraph({ language: this.#source.language, pieces: [{ text: absent }] }, {}, true),
          ],
          share,
        ),
      ),
    );
    return this.#grid(names, body);
  }

  #grid(head: Docx.TableCell[], body: Docx.TableCell[][]): Docx.Table {
    const { Table, TableRow, WidthType } = this.#docx;
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...body.map((children) => new TableRow({ children })),
      ],
    });
  }

  #cell(children: Docx.Paragraph[], share?: number): Docx.TableCell {
    const { TableCell, WidthType } = this.#docx;
    return new TableCell({
      children,
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      ...(share !== undefined && { width: { size: share, type: WidthType.PERCENTAGE } }),
    });
  }

  #paragraph(line: Line, options: Partial<Docx.IParagraphOptions> = {}, italics = false): Docx.Paragraph {
    return new this.#docx.Paragraph({ ...options, children: this.#runs(line, italics) });
  }

  #bold(text: string, language: LanguageCode): Docx.Paragraph {
    return new this.#docx.Paragraph({
      keepNext: true,
      children: [this.#run(text, language, { bold: true })],
    });
  }

  #runs({ language, pieces }: Line, italics = false): Docx.ParagraphChild[] {
    return pieces.flatMap((piece) => this.#piece(piece, language, italics));
  }

  #piece(
    { text, severity, begins = [], ends = [] }: Piece,
    language: LanguageCode,
    italics: boolean,
  ): Docx.ParagraphChild[] {
    const { CommentRangeEnd, CommentRangeStart, CommentReference, ShadingType, TextRun } = this.#docx;
    const look = severity === undefined ? undefined : LOOKS[severity];
    return [
      ...begins.map((number) => new CommentRangeStart(number)),
      this.#run(text, language, {
        ...(italics && { italics }),
        ...(look && {
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill },
          underline: { type: look.underline },
        }),
      }),
      ...ends.flatMap((number) => [
        new CommentRangeEnd(number),
        // The library names a class here that is another one with the same content.
        // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
        new TextRun({ children: [new CommentReference(number)] }),
      ]),
    ];
  }

  #run(text: string, language: LanguageCode, look: Partial<Docx.IRunOptions> = {}): Docx.TextRun {
    return new this.#docx.TextRun({
      ...look,
      text: withoutForbidden(text),
      language: { value: LOCALES[language] ?? 'x-none' },
    });
  }

  #comment({ number, title, paragraphs }: Note): Docx.ICommentOptions {
    const { Paragraph } = this.#docx;
    const { language } = this.#source;
    return {
      id: number,
      author: 'Tarazy',
      initials: 'T',
      date: NO_DAY,
      children: [
        this.#bold(title, language),
        ...paragraphs.map((one) => new Paragraph({ children: [this.#run(one, language)] })),
      ],
    };
  }

  #footer(): Docx.Footer {
    const { Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } = this.#docx;
    const { words } = this.#source;
    // A run each: LibreOffice gives fields among text another size.
    const parts = words.page.split(/(\{pages?\})/u).map((part) => {
      if (part === '{page}') return PageNumber.CURRENT;
      return part === '{pages}' ? PageNumber.TOTAL_PAGES : part;
    });
    const right = PAGE.height - 2 * PAGE.margin;
    return new Footer({
      children: [
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: right }],
          children: [
            new TextRun({ text: withoutForbidden(words.footer), size: 17 }),
            new TextRun({ children: [new Tab()], size: 17 }),
            ...parts.map((part) => new TextRun({ children: [part], size: 17 })),
          ],
        }),
      ],
    });
  }
}

/** The properties of the file without the moment in which it was written. */
function coreProperties(name: string): string {
  const day = NO_DAY.toISOString().replace('.000', '');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${content(withoutForbidden(name))}</dc:title><dc:creator>Tarazy</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}
