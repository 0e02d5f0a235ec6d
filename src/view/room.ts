import type { Severity } from '../model/finding.js';
import type { Decision, ReviewState } from '../model/review.js';
import type { LanguageCode } from '../model/text.js';
import type { Correction } from '../store/corrections.js';

/** A text for readers, in each language that Tarazy speaks to people. */
export type Spoken = Readonly<Record<'kk' | 'ru' | 'en', string>>;

/** The corpus as the reading room opens it: a card an act. */
export interface Room {
  toolVersion: string;
  acts: readonly ActCard[];
}

/** What the list of acts says of one. */
export interface ActCard {
  id: string;
  /** In the order of display: kk, ru, en, then others. */
  languages: readonly LanguageCode[];
  titles: Readonly<Record<LanguageCode, string>>;
  clauses: Readonly<Record<LanguageCode, number>>;
  beads: number;
  /** Findings that nobody has decided on; not there until the act has been compared, which takes longer than reading it. */
  open?: Readonly<Record<Severity, number>>;
  /** Why it cannot be shown: no alignment, or one of another wording; then there is nothing but this card. */
  obstacle?: Spoken;
}

/** One act as the reading room shows it. */
export interface RoomAct {
  id: string;
  languages: readonly LanguageCode[];
  versions: Readonly<Record<LanguageCode, RoomVersion>>;
  outline: readonly OutlineEntry[];
  /** A row a bead, in document order. */
  rows: readonly RoomRow[];
  findings: readonly RoomFinding[];
  /** Rules by id: what each is about, and its documentation, for people. */
  rules: Readonly<Record<string, RoomRule>>;
  /** Decisions that no longer fit a finding. */
  former: readonly FormerReview[];
  /** Identifies the state of the alignment file that this was made from; writing needs it. */
  revision: string;
}

export interface RoomVersion {
  title?: string;
  edition?: string;
  source?: string;
  file: string;
  sha256: string;
}

/** A division that the outline shows: down to the article. */
export interface OutlineEntry {
  eId: string;
  /** Of the division: `section`, `chapter`, `article` … */
  kind: string;
  depth: number;
  /** As people cite it, by language of the interface. */
  cited: Spoken;
  /** The printed title, by version, where there is one. */
  headings: Readonly<Record<LanguageCode, string>>;
  /** The first row that belongs to it. */
  row: number;
}

export interface RoomRow {
  /** The id of the bead: `kk:art_5__para_2#1`. */
  bead: string;
  eId: string;
  /** The divisions that its first clause stands in, from the outermost to its own. */
  places: readonly string[];
  cited: Spoken;
  /** The row is the title of a section, chapter or article. */
  heading: boolean;
  /** How deep its division lies below the article, for indentation. */
  depth: number;
  score: number;
  origin: 'auto' | 'reviewed';
  /** Numbers of clauses by version: `1-1-1`. */
  type: string;
  sides: Readonly<Record<LanguageCode, readonly RoomClause[]>>;
  /** What answers what across the versions: words, numbers, citations. */
  links: readonly WordLink[];
  /** Why the clauses were paired. */
  evidence: { anchors: readonly string[]; terms: readonly string[]; disputed: readonly string[] };
}

export interface RoomClause {
  id: string;
  text: string;
  /** The number as printed before it in the source, such as `2.` or `3)`, if the text does not hold it. */
  label?: string;
  /** Line in the source file, from 1. */
  line: number;
  /** Citations of this act in the text: they become links. */
  citations: readonly { start: number; end: number; eId: string }[];
}

/** Words of two or three versions that render each other. */
export interface WordLink {
  by: 'value' | 'force' | 'term' | 'root' | 'learned';
  /** By version: clause within the side (from 0) and range within its text. */
  at: Readonly<Record<LanguageCode, readonly (readonly [clause: number, start: number, end: number])[]>>;
}

export interface RoomFinding {
  /** Stable within this state of the act, for links and decisions: rule, pair, place and order. */
  key: string;
  rule: string;
  severity: Severity;
  confidence: number;
  pair: readonly LanguageCode[];
  eId: string;
  cited: Spoken;
  /** The sentence that explains it. */
  message: Spoken;
  /** `<language>:<fingerprint>` of the clauses it speaks of; with rule, pair and place they identify it. */
  clauses: readonly string[];
  /** The row it is shown at, if its bead is known. */
  row?: number;
  /** The words that carry it, by version: as in `WordLink`. */
  marks: Readonly<Record<LanguageCode, readonly (readonly [clause: number, start: number, end: number])[]>>;
  /** Canonical values on both sides, for people. */
  says: Readonly<Record<LanguageCode, Spoken>>;
  decision?: Decision;
}

export interface RoomRule {
  title: Spoken;
  /** Markdown without headings, as `tarazy explain` prints it. */
  documentation: Spoken;
}

export interface FormerReview extends Decision {
  rule: string;
  eId: string;
  cited: Spoken;
  pair: string;
  state: Exclude<ReviewState, 'in-force'>;
}

/** What the page asks the server to write; a static page keeps the same in a file for `tarazy review import`. */
export type RoomChange =
  | { do: 'decide'; finding: string; decision: Omit<Decision, 'on'> & { on?: string } }
  | { do: 'undecide'; finding: string }
  | Correction
  /** The last correction of this session is taken back. */
  | { do: 'undo' };
