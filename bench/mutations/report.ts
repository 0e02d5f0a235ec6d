import type { Finding } from '../../src/model/finding.js';
import type { Corpus } from './corpus.js';
import { VERSIONS } from './edit.js';
import { groupBy } from './group.js';
import type { Mutation } from './plan.js';
import type { Outcome } from './run.js';

type Print = (line: string) => void;

/** What was found of each family in each version. */
export function printDivergences(outcomes: readonly Outcome[], print: Print): void {
  print(`${'divergence'.padEnd(16)}lang   made  found          by the right rule`);
  for (const [family, own] of groupBy(outcomes, ({ mutation }) => mutation.family)) {
    for (const version of VERSIONS) {
      const some = own.filter(({ mutation }) => mutation.version === version);
      if (some.length === 0) continue;
      print(`${family.padEnd(16)}${version}     ${figures(some)}`);
    }
  }
  print(`${'all'.padEnd(16)}       ${figures(outcomes)}`);
}

function figures(outcomes: readonly Outcome[]): string {
  const made = outcomes.length;
  const found = outcomes.filter(isFound).length;
  const right = outcomes.filter(isRight).length;
  return `${String(made).padStart(4)}  ${share(found, made)}   ${share(right, made)}`;
}

/** Rewordings that say the same, by kind: of how many something was said. */
export function printRewordings(outcomes: readonly Outcome[], print: Print): void {
  print(`${'rewording'.padEnd(34)}lang   made  false alarms`);
  for (const version of VERSIONS) {
    const own = outcomes.filter(({ mutation }) => mutation.version === version);
    const kinds = groupBy(own, ({ mutation }) => mutation.kind);
    for (const [kind, some] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
      print(`${kind.padEnd(34)}${version}     ${alarms(some)}`);
    }
  }
  for (const version of VERSIONS) {
    const own = outcomes.filter(({ mutation }) => mutation.version === version);
    print(`${'all'.padEnd(34)}${version}     ${alarms(own)}`);
  }
}

function alarms(outcomes: readonly Outcome[]): string {
  const found = outcomes.filter(isFound).length;
  return `${String(outcomes.length).padStart(4)}  ${share(found, outcomes.length)}`;
}

/** What is said of acts that say the same in both versions, and of how many clauses. */
export function printClean(corpora: readonly Corpus[], print: Print, shows: boolean): void {
  print(`${'act as it stands'.padEnd(34)}clauses  warnings and errors`);
  for (const { name, clauses, baseline } of corpora) {
    const own = clauses.filter(({ version }) => version === 'kk').length;
    print(`${name.padEnd(34)}${String(own).padStart(7)}  ${share(baseline.length, own)}`);
    if (shows) for (const finding of baseline) print(`  ${finding.eId}  ${saying(finding)}`);
  }
  print('');
}

/** What was missed, or found though nothing had changed. */
export function printMissed(outcomes: readonly Outcome[], print: Print): void {
  for (const outcome of outcomes) {
    const isNeutral = outcome.mutation.rules.length === 0;
    if (isNeutral ? !isFound(outcome) : isRight(outcome)) continue;
    const said = outcome.findings.map(saying);
    print(`${line(outcome.mutation)}${said.length > 0 ? `   but ${said.join(', ')}` : ''}`);
  }
}

function saying({ rule, message, data }: Finding): string {
  return `${rule}.${message} «${data['left'] ?? data['text'] ?? ''}» «${data['right'] ?? ''}»`;
}

/** One mutation as a line: family, kind, version, act, place, words. */
export function line({ family, kind, version, corpus, eId, shown }: Mutation): string {
  return `${family} [${kind}] ${version} ${corpus.name} ${eId}  «${shown}»`;
}

function isFound({ findings }: Outcome): boolean {
  return findings.length > 0;
}

function isRight({ mutation, findings }: Outcome): boolean {
  return findings.some(({ rule }) => mutation.rules.includes(rule));
}

function share(some: number, all: number): string {
  const percent = all === 0 ? '' : `${((100 * some) / all).toFixed(0)}%`;
  return `${String(some).padStart(4)} ${percent.padStart(5)}`;
}
