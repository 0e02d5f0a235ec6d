import type { RoomAct } from '../../room.js';
import type { Work } from './source.js';

/** What `tarazy review import` takes: the reader's decisions by what they are about, and corrections in their order. */
export function decisionsFile(act: RoomAct, work: Work): string {
  const decisions = act.findings.flatMap((finding) => {
    const decision = work.decisions[finding.key];
    if (decision === undefined) return [];
    const { rule, pair, eId, clauses } = finding;
    return [{ rule, pair: pair.join('-'), eId, clauses, ...decision }];
  });
  const file = {
    format: 'tarazy-decisions',
    version: 1,
    act: act.id,
    revision: work.revision,
    decisions,
    corrections: work.corrections,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Hands the reader a file, without any request. */
export function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
