import { replaceAll, wholeWords, type ClauseWording, type Edit, type Version } from './edit.js';

/** A row of a table: what is worded otherwise, and when. */
export interface PatternRow {
  kind: string;
  /** A pattern of whole words; its groups may be put into `to` as $1, $2. */
  from: string;
  to: string;
  /** What the counterpart must have, so that the edit makes a difference. */
  counterpart?: string;
  /** What the clause must not have besides: «тек … қана» is one thing. */
  unless?: string;
  /** The other way round as well; both are plain words then. */
  both?: boolean;
}

export type PatternTable = Readonly<Record<Version, readonly PatternRow[]>>;

interface CompiledRow {
  kind: string;
  from: RegExp;
  to: string;
  counterpart: RegExp | undefined;
  unless: RegExp | undefined;
}

/** Proposes what the rows of a table say. */
export function patterns(table: PatternTable): (wording: ClauseWording, version: Version) => Iterable<Edit> {
  const compiled = { kk: table.kk.flatMap(compile), ru: table.ru.flatMap(compile) };
  return function* ({ text, counterpart }, version) {
    for (const row of compiled[version]) {
      if (row.counterpart && !row.counterpart.test(counterpart)) continue;
      if (row.unless?.test(text)) continue;
      yield* replaceAll(text, row.from, row.kind, (match) => filled(row.to, match));
    }
  };
}

function compile({ kind, from, to, both, ...limits }: PatternRow): CompiledRow[] {
  const [counterpart, unless] = [limits.counterpart, limits.unless].map((pattern) =>
    pattern === undefined ? undefined : wholeWords(pattern, 'iu'),
  );
  const row = { kind, from: wholeWords(from), to, counterpart, unless };
  return both === true ? [row, { ...row, from: wholeWords(to), to: from }] : [row];
}

function filled(to: string, match: RegExpExecArray): string {
  return to.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '');
}
