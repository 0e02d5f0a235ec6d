import type { Act } from '../model/act.js';
import type { AlignedAct } from '../model/alignment.js';
import type { Finding } from '../model/finding.js';
import type { Dictionary } from '../lexicon/dictionary.js';
import { pairsOf, type ComparedPair } from './compare/pair.js';
import { RULES } from './rules.js';
import { judged, type RuleSettings } from './severity.js';

/**
 * What all rules say of an act, in the order of its text: by the place in the first version that has one. Without a dictionary
 * words are accounted for only by what the versions themselves show. Whoever has compared the pairs already passes them on.
 */
export function checkAct(
  aligned: AlignedAct,
  settings: RuleSettings = {},
  dictionary?: Dictionary,
  pairs: readonly ComparedPair[] = pairsOf(aligned, dictionary),
): Finding[] {
  const compared = RULES.flatMap((rule) => {
    if (rule.compares === 'versions') return [...judged(rule, rule.check(aligned), settings)];
    if (rule.compares !== 'pair') return [];
    return pairs.flatMap((pair) => [...judged(rule, rule.check(pair), settings)]);
  });
  return inOrder([...compared, ...unaligned(aligned.acts, settings)], aligned.acts);
}

/** What can be said of versions that have not been aligned. */
export function checkVersions(acts: readonly Act[], settings: RuleSettings = {}): Finding[] {
  return inOrder(unaligned(acts, settings), acts);
}

function unaligned(acts: readonly Act[], settings: RuleSettings): Finding[] {
  return RULES.flatMap((rule) => {
    if (rule.compares === 'version')
      return acts.flatMap((act) => [...judged(rule, rule.check(act), settings)]);
    return rule.compares === 'act' ? [...judged(rule, rule.check(acts), settings)] : [];
  });
}

function inOrder(findings: Finding[], acts: readonly Act[]): Finding[] {
  const order = acts.map((act) => act.language);
  const place = (finding: Finding): number => {
    const language = order.find((code) => finding.spans[code]);
    return language === undefined ? 0 : (finding.spans[language]?.start ?? 0);
  };
  return findings.sort((a, b) => place(a) - place(b));
}
