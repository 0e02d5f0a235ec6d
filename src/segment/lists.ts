import type { Division } from '../model/act.js';
import type { Line } from './outline.js';

/** Whether the list that `member` belongs to (or one below it) goes on in the lines that follow. */
export function continuesList(member: Division, following: readonly Line[]): boolean {
  const next = following.find((line) => line.role !== 'body' && line.role !== 'note');
  if (next?.role !== 'member') return false;
  if (next.member.kind === member.kind) return comesAfter(member.number, next.member.number);
  return member.kind === 'subitem' && next.member.kind === 'indent';
}

/** `3` and `2-1` come after `2`; a letter after an earlier letter; dashes have no order and simply go on. */
function comesAfter(earlier: string | undefined, later: string | undefined): boolean {
  if (earlier === undefined || later === undefined) return earlier === later;
  const numbers = [earlier, later].map((number) => number.split('-').map(Number));
  const [a = [], b = []] = numbers;
  if ([...a, ...b].some(Number.isNaN)) return later > earlier;
  for (let depth = 0; depth < Math.max(a.length, b.length); depth += 1) {
    const difference = (b[depth] ?? 0) - (a[depth] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
