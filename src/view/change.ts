import * as v from 'valibot';
import { Failure } from '../model/failure.js';
import { VERDICTS } from '../model/review.js';
import type { RoomChange } from './room.js';

/** In characters: names and reasons are sentences, not files. */
const LONGEST = 4000;

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST));
const decision = v.pipe(
  v.strictObject({
    verdict: v.picklist(VERDICTS),
    by: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
    on: v.optional(v.pipe(v.string(), v.isoDate())),
    reason: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST))),
  }),
  v.check(
    ({ verdict, reason }) => verdict !== 'dismissed' || reason !== undefined,
    'dismissed without a reason',
  ),
);
const at = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

const requestSchema = v.strictObject({
  revision: v.string(),
  change: v.variant('do', [
    v.strictObject({ do: v.literal('decide'), finding: name, decision }),
    v.strictObject({ do: v.literal('undecide'), finding: name }),
    v.strictObject({ do: v.literal('split'), bead: name, at }),
    v.strictObject({ do: v.literal('merge'), bead: name }),
    v.strictObject({ do: v.literal('move'), language: name, clause: name, to: name }),
    v.strictObject({ do: v.literal('part'), language: name, clause: name }),
    v.strictObject({ do: v.literal('undo') }),
  ]),
});

/** What a page asks to be written. Throws a Failure on anything else. */
export function parseChange(body: string): { revision: string; change: RoomChange } {
  const request = v.safeParse(requestSchema, parsed(body));
  if (!request.success) {
    const [issue] = request.issues;
    throw bad(`${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  return request.output as { revision: string; change: RoomChange };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw bad(error instanceof Error ? error.message : String(error));
  }
}

function bad(reason: string): Failure {
  return new Failure('bad-change', { reason }, `this cannot be written: ${reason}`);
}
