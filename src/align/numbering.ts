/**
 * Whether the numbers of items can be relied on in two versions of an article, given as paths of divisions
 * (`para_2__point_3`): both have the same, or what one of them lacks has left a gap in its numbering. Where something is
 * lacking without a gap, the rest may have been renumbered, and numbers that agree may mean different things.
 */
export function numberedAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return lacksOnlyGaps(left, right) && lacksOnlyGaps(right, left);
}

/** Whether all of `paths` that `other` does not have would stand before something that it has. */
function lacksOnlyGaps(paths: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const path of paths) {
    if (other.has(path)) continue;
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('__')));
    // What stands in something lacking is lacking with it.
    const lackingWithParent = parent !== '' && paths.has(parent) && !other.has(parent);
    if (!lackingWithParent && !leavesGap(path, parent, other)) return false;
  }
  return true;
}

const NUMBERED = /^(?<kind>para|point)_(?<number>\d+)/;

function leavesGap(path: string, parent: string, other: ReadonlySet<string>): boolean {
  const own = numberIn(path, parent);
  if (!own) return false;
  for (const candidate of other) {
    const sibling = numberIn(candidate, parent);
    if (sibling?.kind === own.kind && sibling.number > own.number) return true;
  }
  return false;
}

/** The number of the member of `parent` that a path begins with. */
function numberIn(path: string, parent: string): { kind: string; number: number } | undefined {
  const start = parent === '' ? 0 : parent.length + 2;
  if (parent !== '' && !path.startsWith(`${parent}__`)) return undefined;
  const { kind, number } = NUMBERED.exec(path.slice(start))?.groups ?? {};
  return kind === undefined ? undefined : { kind, number: Number(number) };
}
