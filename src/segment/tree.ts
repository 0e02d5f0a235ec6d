import type { LanguagePack } from '../languages/pack.js';
import type { Division, DivisionKind, StructureProblem } from '../model/act.js';
import { sourceOffset, type Block, type Span } from '../model/text.js';
import { clausesOf, wholeClause } from './division-text.js';
import { eIdInParent, eIdOf, headingEId } from './eid.js';
import { continuesList } from './lists.js';
import type { Line } from './outline.js';

/** How deep a heading stands: it closes every open division of its own rank or deeper. */
const RANK: Readonly<Partial<Record<DivisionKind, number>>> = {
  act: 0,
  annex: 1,
  part: 2,
  section: 3,
  chapter: 4,
  paragraph: 5,
  preamble: 6,
  article: 6,
};

type LineOf<Role extends Line['role']> = Extract<Line, { role: Role }>;

export interface Tree {
  root: Division;
  problems: readonly StructureProblem[];
}

/** Builds the tree of divisions; the text of every line ends up in exactly one division. */
export function buildTree(lines: readonly Line[], pack: LanguagePack, options: { members: boolean }): Tree {
  const builder = new TreeBuilder(pack, options);
  lines.forEach((line, index) => {
    builder.add(line, lines.slice(index + 1, index + 1 + LOOK_AHEAD));
  });
  return builder.finish();
}

/** How many lines a paragraph between two members of a list may be away from the next member. */
const LOOK_AHEAD = 50;

class TreeBuilder {
  readonly #pack: LanguagePack;
  readonly #options: { members: boolean };
  readonly #root: Division = { kind: 'act', eId: '', clauses: [], children: [], span: { start: 0, end: 0 } };
  readonly #taken = new Map<string, Span>();
  readonly #problems: StructureProblem[] = [];
  /** The path of open divisions, from the act to the innermost. */
  #open: Division[] = [this.#root];
  #previous: Line | undefined;

  constructor(pack: LanguagePack, options: { members: boolean }) {
    this.#pack = pack;
    this.#options = options;
  }

  add(line: Line, following: readonly Line[]): void {
    if (line.role === 'heading') this.#addHeading(line);
    else if (line.role === 'title') this.#addTitle(line);
    else if (line.role === 'member') this.#addMember(line);
    else if (line.role === 'body') this.#addBody(line, following);
    else this.#addNote(line);
    this.#previous = line;
  }

  finish(): Tree {
    complete(this.#root);
    return { root: this.#root, problems: this.#problems };
  }

  get #innermost(): Division {
    return this.#open.at(-1) ?? this.#root;
  }

  #addHeading({ block, heading, struck }: LineOf<'heading'>): void {
    const rank = RANK[heading.kind] ?? 0;
    this.#closeTo((division) => (RANK[division.kind] ?? Infinity) < rank);
    const division = this.#openDivision(heading.kind, block, {
      ...(heading.printed !== undefined && { printed: heading.printed }),
      ...(heading.number !== undefined && { number: heading.number }),
      label: heading.label,
    });
    if (struck) this.#strike(division, block, heading.title);
    else this.#setHeading(division, block, heading.title);
  }

  /** A line that is set as a heading but names no division: a title, or a heading of its own making. */
  #addTitle({ block }: LineOf<'title'>): void {
    const whole = { start: 0, end: block.text.length };
    const untitled =
      this.#previous === undefined || this.#previous.role === 'heading' ? this.#innermost : undefined;
    if (untitled && !untitled.heading && untitled.clauses.length === 0) {
      this.#setHeading(untitled, block, whole);
      return;
    }
    const kind = block.level <= 2 ? 'section' : 'chapter';
    const rank = RANK[kind] ?? 0;
    this.#closeTo((division) => (RANK[division.kind] ?? Infinity) < rank);
    const count = this.#innermost.children.filter((child) => child.eId.includes('hcontainer_')).length;
    const division = this.#openDivision(kind, block, { label: block.text }, `hcontainer_${count + 1}`);
    this.#setHeading(division, block, whole);
  }

  #addMember({ block, member, struck }: LineOf<'member'>): void {
    const sibling = this.#open.findIndex((division) => division.kind === member.kind);
    if (sibling > 0) this.#open = this.#open.slice(0, sibling);
    else if (member.kind === 'item') this.#closeTo((division) => division.kind in RANK);
    const position = this.#innermost.children.filter((child) => child.kind === 'indent').length + 1;
    const division = this.#openDivision(member.kind, block, {
      ...(member.number !== undefined && { printed: member.number }),
      number: member.kind === 'indent' ? String(position) : (member.number ?? ''),
      label: member.label,
    });
    const rest = { start: member.textStart, end: block.text.length };
    if (struck) this.#strike(division, block, rest);
    else this.#setText(division, block, rest);
  }

  #addBody({ block }: LineOf<'body'>, following: readonly Line[]): void {
    const whole = { start: 0, end: block.text.length };
    if (this.#innermost === this.#root) this.#openDivision('preamble', block, { label: '' });
    this.#leaveFinishedLists(following);
    const container = this.#innermost;
    if (container.clauses.length === 0 && container.children.every((child) => child.kind === 'note')) {
      this.#setText(container, block, whole);
      return;
    }
    const earlier = container.children.filter((child) => child.kind === 'subparagraph').length;
    const number = String(earlier + (container.clauses.length > 0 ? 2 : 1));
    this.#setText(this.#openDivision('subparagraph', block, { number, label: '' }), block, whole);
  }

  /**
   * An unnumbered paragraph belongs to a member of a list only if the list goes on after it; after the last member it
   * belongs to what the list stands in. Indentation does not decide: converters of official texts set it at random.
   */
  #leaveFinishedLists(following: readonly Line[]): void {
    if (this.#innermost.kind === 'subparagraph') this.#open.pop();
    while (
      isMember(this.#innermost) &&
      hasText(this.#innermost) &&
      !continuesList(this.#innermost, following)
    ) {
      this.#open.pop();
      if (this.#innermost.kind === 'subparagraph') this.#open.pop();
    }
  }

  #addNote({ block, note }: LineOf<'note'>): void {
    const whole = { start: 0, end: block.text.length };
    if (note === 'editorial') {
      this.#noteIn(this.#open.findLast((division) => division.kind in RANK) ?? this.#root, block, whole);
      return;
    }
    // Tables of contents and signatures belong to the act or annex as a whole, and their lines together.
    const host = this.#open.findLast((division) => division.kind === 'annex') ?? this.#root;
    const previous = host.children.at(-1);
    const goesOn = this.#previous?.role === 'note' && this.#previous.note === note;
    const clause =
      goesOn && previous && wholeClause(block, whole, `${previous.eId}#${previous.clauses.length + 1}`);
    if (clause) previous.clauses.push(clause);
    else this.#noteIn(host, block, whole);
  }

  /** A struck division keeps its number; what is printed after it is a note. */
  #strike(division: Division, block: Block, part: Span): void {
    division.struck = true;
    this.#noteIn(division, block, part);
  }

  #noteIn(host: Division, block: Block, part: Span): void {
    const number = String(host.children.filter((child) => child.kind === 'note').length + 1);
    const division = this.#make('note', eIdInParent('note', number, host), block);
    host.children.push(division);
    const clause = wholeClause(block, part, `${division.eId}#1`);
    if (clause) division.clauses.push(clause);
  }

  #setHeading(division: Division, block: Block, part: Span): void {
    const clause = wholeClause(block, part, `${headingEId(division)}#1`);
    if (clause) division.heading = clause;
  }

  #setText(division: Division, block: Block, part: Span): void {
    division.clauses = clausesOf(block, part, division.eId, this.#pack, this.#options);
  }

  #closeTo(keep: (division: Division) => boolean): void {
    const end = this.#open.findIndex((division, depth) => depth > 0 && !keep(division));
    if (end > 0) this.#open = this.#open.slice(0, end);
  }

  #openDivision(
    kind: DivisionKind,
    block: Block,
    name: { printed?: string; number?: string; label: string },
    eId = eIdOf(kind, name.number, this.#open),
  ): Division {
    const parent = this.#innermost;
    let free = eId;
    if (this.#taken.has(free)) free = eIdInParent(kind, name.number, parent);
    const first = this.#taken.get(free);
    for (let copy = 2; this.#taken.has(free); copy += 1) free = `${eId}__dup_${copy}`;
    const division = this.#make(kind, free, block);
    if (name.printed !== undefined) division.number = name.printed;
    if (first && name.printed !== undefined) {
      this.#problems.push({
        code: 'duplicate-number',
        eId: free,
        label: name.label,
        span: division.span,
        first,
      });
    }
    this.#taken.set(free, division.span);
    parent.children.push(division);
    this.#open.push(division);
    return division;
  }

  #make(kind: DivisionKind, eId: string, block: Block): Division {
    const start = sourceOffset(block, 0);
    const end = sourceOffset(block, block.text.length - 1) + 1;
    return { kind, eId, clauses: [], children: [], span: { start, end } };
  }
}

function isMember(division: Division): boolean {
  return division.kind === 'subitem' || division.kind === 'indent';
}

function hasText(division: Division): boolean {
  return division.clauses.length > 0 || division.struck === true;
}

/** Ends every span where its last child ends, and marks as struck what has a number and a note but no text. */
function complete(division: Division): void {
  for (const child of division.children) {
    complete(child);
    division.span.end = Math.max(division.span.end, child.span.end);
  }
  const onlyNotes = division.children.length > 0 && division.children.every((child) => child.kind === 'note');
  if (division.kind === 'article' && division.clauses.length === 0 && !division.heading && onlyNotes) {
    division.struck = true;
  }
}
