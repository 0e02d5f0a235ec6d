import type { Search, Step } from './search.js';
import { ALONE } from './weights.js';

/** As many segments on one side as may go into one on the other beyond the bead types of the search. */
const LARGEST = 12;

/**
 * Joins segments that were left alone to the bead beside them where it accounts for them: one sentence with commas may be
 * a whole list with semicolons in the other language, more than the search has bead types for.
 */
export function absorb(steps: readonly Step[], search: Search): Step[] {
  const absorbed: Step[] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at];
    if (!step) continue;
    if (step.source === 0 || step.target === 0) {
      absorbed.push(step);
      continue;
    }
    let grown = step;
    // First what stands before, which is already in the result, then what comes after.
    for (let taken = best(absorbed.toReversed(), grown, search, -1); taken > 0; taken = 0) {
      grown = joined([...absorbed.splice(-taken), grown], search);
    }
    const behind = best(steps.slice(at + 1, at + 1 + LARGEST), grown, search, 1);
    if (behind > 0) grown = joined([grown, ...steps.slice(at + 1, at + 1 + behind)], search);
    at += behind;
    absorbed.push(grown);
  }
  return absorbed;
}

/** How many of the lonely steps beside a bead it is best to join to it. */
function best(beside: readonly Step[], step: Step, search: Search, direction: 1 | -1): number {
  let [count, gain] = [0, 0];
  const group: Step[] = [step];
  for (const [index, other] of beside.slice(0, LARGEST).entries()) {
    const [first = step] = beside;
    if ((other.source > 0 && other.target > 0) || other.source > 0 !== first.source > 0) break;
    if (direction < 0) group.unshift(other);
    else group.push(other);
    const change = joined(group, search).worth - step.worth - (index + 1) * ALONE;
    if (change > gain) [count, gain] = [index + 1, change];
  }
  return count;
}

function joined(steps: readonly Step[], search: Search): Step {
  const [first] = steps;
  const source = steps.reduce((sum, step) => sum + step.source, 0);
  const target = steps.reduce((sum, step) => sum + step.target, 0);
  const [i, j] = [first?.i ?? 0, first?.j ?? 0];
  return { i, j, source, target, worth: search.worth(i, j, source, target) };
}
