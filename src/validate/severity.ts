import { OFFICIAL } from '../languages/registry.js';
import type { Finding, Observation, Severity } from '../model/finding.js';
import type { LanguageCode } from '../model/text.js';
import { PAIR_KINDS, type PairKind, type RuleInfo } from './rule.js';

/** How grave the users of a repository take what a rule finds; `off` keeps it to itself. */
export type Level = Severity | 'off';

/** Levels by the id of the rule: one for all findings, or one for each kind of pair. */
export type RuleSettings = Readonly<Record<string, Level | Partial<Record<PairKind, Level>> | undefined>>;

/** The level of a rule for a kind of pair: as the settings say, or as the rule itself does. */
export function levelOf(rule: RuleInfo, kind: PairKind, settings: RuleSettings): Level {
  const setting = settings[rule.id];
  if (typeof setting === 'string') return setting;
  return setting?.[kind] ?? rule.severity[kind];
}

/** Whether a rule can find anything at all under these settings. */
export function isOn(rule: RuleInfo, settings: RuleSettings): boolean {
  return PAIR_KINDS.some((kind) => levelOf(rule, kind, settings) !== 'off');
}

/** What is less sure than this is told as an information only, whatever the rule: a false alarm costs trust. */
const DOUBT = 0.5;

/** What a rule has noticed as findings: with its name and a severity, and without those that nobody wants. */
export function* judged(
  rule: RuleInfo,
  observations: Iterable<Observation>,
  settings: RuleSettings,
): Generator<Finding> {
  if (!isOn(rule, settings)) return;
  for (const observation of observations) {
    const level = levelOf(rule, kindOf(observation.pair), settings);
    if (level === 'off') continue;
    yield { rule: rule.id, severity: observation.confidence < DOUBT ? 'info' : level, ...observation };
  }
}

function kindOf(pair: readonly LanguageCode[]): PairKind {
  return pair.every((language) => OFFICIAL.has(language)) ? 'official' : 'translation';
}
