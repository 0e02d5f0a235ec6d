import type { Act } from '../model/act.js';
import type { AlignedAct } from '../model/alignment.js';
import type { Observation, Severity } from '../model/finding.js';
import type { ComparedPair } from './compare/pair.js';

/** What a rule looks at, by the word that says so in its declaration. */
interface Subjects {
  /** The versions clause by clause, as they have been aligned. */
  versions: AlignedAct;
  /** Two of the versions, counterpart by counterpart. */
  pair: ComparedPair;
  /** One version by itself. */
  version: Act;
  /** All versions as wholes, aligned or not. */
  act: readonly Act[];
}

/** What a finding is about: versions that are all official, or one that is or takes part as a translation. */
export const PAIR_KINDS = ['official', 'translation'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** What settings, documentation and reports know of a rule. Its texts for people are in the catalogues, `rule.<id>`. */
export interface RuleInfo {
  id: string;
  compares: keyof Subjects;
  /** How grave a finding is by default; where a translation takes part, one step less. */
  severity: Readonly<Record<PairKind, Severity>>;
}

interface RuleOf<Comparison extends keyof Subjects> extends RuleInfo {
  compares: Comparison;
  check(subject: Subjects[Comparison]): Iterable<Observation>;
}

/** One way in which versions may differ or a version may be wrong; one file a rule, named as its id. */
export type Rule = RuleOf<'versions'> | RuleOf<'pair'> | RuleOf<'version'> | RuleOf<'act'>;
