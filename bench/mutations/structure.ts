import type { Division, PlacedClause } from '../../src/model/act.js';
import type { ArticleText, SourceEdit, StructureEdit, StructureFamily } from './family.js';
import { groupBy } from './group.js';

/** A sentence or a member of a list is taken out, as by an amendment that reached one version only. */
export const deletion: StructureFamily = {
  name: 'deletion',
  rules: ['unaligned-clause', 'structure-mismatch'],
  structural: true,
  *propose(article) {
    const divisions = groupBy(article.clauses, ({ division }) => division);
    for (const [division, placed] of divisions) {
      const own = placed.filter(({ clause }) => clause !== division.heading);
      if (own.length > 1) yield* own.slice(1).map((one) => sentence(one));
    }
    for (const list of listsOf(article)) {
      // The last member may end with the verb that all of them share.
      for (const [at, member] of list.slice(0, -1).entries()) {
        yield without(member, 'member', []);
        yield without(member, 'member, renumbered', renumbered(article.text, list.slice(at + 1)));
      }
    }
  },
};

/** Two members of a list change places, the numbers staying where they are. */
export const order: StructureFamily = {
  name: 'order',
  rules: ['structure-mismatch'],
  structural: true,
  *propose(article) {
    for (const list of listsOf(article)) {
      const members = list.slice(0, -1);
      for (const [at, first] of members.entries()) {
        for (const [distance, second] of members.slice(at + 1, at + 4).entries()) {
          yield* swap(first, second, distance === 0 ? 'neighbours' : 'apart');
        }
      }
    }
  },
};

function sentence({ clause, division }: PlacedClause): StructureEdit {
  return {
    kind: 'sentence',
    eId: division.eId,
    edits: [{ ...clause.span, to: '' }],
    shown: `${clause.text} → ∅`,
  };
}

/** Numbered members of one clause each, list by list. */
function listsOf({ clauses }: ArticleText): Division[][] {
  const members = [...new Set(clauses.map(({ division }) => division))].filter(isPlainMember);
  return [...groupBy(members, ({ eId, kind }) => `${eId.slice(0, eId.lastIndexOf('__'))} ${kind}`).values()];
}

function isPlainMember({ kind, number, clauses, children }: Division): boolean {
  const isMember = kind === 'subitem' || kind === 'item';
  return isMember && number !== undefined && clauses.length === 1 && children.length === 0;
}

function without(member: Division, kind: string, others: readonly SourceEdit[]): StructureEdit {
  const clause = member.clauses[0];
  return {
    kind,
    eId: member.eId,
    edits: [{ ...member.span, to: '' }, ...others],
    shown: `${clause?.text ?? ''} → ∅`,
  };
}

/** Each number made one less; none where a number has more than one part. */
function renumbered(text: string, members: readonly Division[]): SourceEdit[] {
  return members.flatMap(({ span: { start, end } }): SourceEdit[] => {
    const digits = /^\d+/.exec(text.slice(start, end))?.[0];
    if (digits === undefined) return [];
    return [{ start, end: start + digits.length, to: String(Number(digits) - 1) }];
  });
}

function* swap(first: Division, second: Division, kind: string): Generator<StructureEdit> {
  const [a, b] = [first.clauses[0], second.clauses[0]];
  if (!a || !b) return;
  const core = (text: string): string => text.replace(/[.;]$/, '');
  const edit = (clause: typeof a, to: string): SourceEdit => ({
    start: clause.span.start,
    end: clause.span.start + core(clause.text).length,
    to,
  });
  // Markup within the words would be torn: only what stands in the source as it is read is moved.
  if ([a, b].some(({ span, text }) => span.end - span.start !== text.length)) return;
  yield {
    kind,
    eId: first.eId,
    edits: [edit(a, core(b.text)), edit(b, core(a.text))],
    shown: `${first.number ?? ''}) ${a.text} ↔ ${second.number ?? ''}) ${b.text}`,
  };
}
