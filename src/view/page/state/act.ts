import { batch, computed, signal } from '@preact/signals';
import type { Room, RoomAct, RoomChange, Spoken } from '../../room.js';
import { isCorrection } from '../source/correct.js';
import { Refused, type Source } from '../source/source.js';
import { columnOrder, hiddenColumns } from './settings.js';

export const source = signal<Source | undefined>(undefined);
export const room = signal<Room | undefined>(undefined);
export const act = signal<RoomAct | undefined>(undefined);
/** Why the act that was asked for is not there. */
export const trouble = signal<Spoken | undefined>(undefined);
/** How many corrections of this session can be undone. */
export const undoable = signal(0);
/** A change is on its way; no other one may start. */
export const busy = signal(false);

/** The versions that are shown, in the reader's order. */
export const columns = computed((): readonly string[] => {
  const languages = act.value?.languages ?? [];
  const wanted = columnOrder.value.filter((code) => languages.includes(code));
  const all = [...wanted, ...languages.filter((code) => !wanted.includes(code))];
  const shown = all.filter((code) => !hiddenColumns.value.includes(code));
  return shown.length === 0 ? all : shown;
});

/** Fetches an act and shows it. */
export async function open(id: string): Promise<void> {
  const from = source.value;
  if (from === undefined) return;
  try {
    const fetched = await from.act(id);
    batch(() => {
      act.value = fetched;
      trouble.value = undefined;
      undoable.value = correctionsKept(from, id);
    });
  } catch (error) {
    batch(() => {
      act.value = undefined;
      trouble.value = sentenceOf(error);
    });
  }
}

/** How it went: done, or why not. */
export type Outcome = { done: true } | { done: false; why: Spoken; conflict: boolean };

/** Has a change made and shows the act that results. */
export async function change(wanted: RoomChange): Promise<Outcome> {
  const [from, current] = [source.value, act.value];
  if (from === undefined || current === undefined || busy.value) return refused(new Error('busy'));
  busy.value = true;
  try {
    const result = await from.change(current, wanted);
    batch(() => {
      act.value = result;
      if (isCorrection(wanted)) undoable.value += 1;
      if (wanted.do === 'undo') undoable.value -= 1;
      room.value = withCounts(room.value, result);
    });
    return { done: true };
  } catch (error) {
    return refused(error);
  } finally {
    busy.value = false;
  }
}

function refused(error: unknown): Outcome {
  return {
    done: false,
    why: sentenceOf(error),
    conflict: error instanceof Refused && error.conflict,
  };
}

/** What a reader is told of a failure. */
export function sentenceOf(error: unknown): Spoken {
  if (error instanceof Refused) return error.spoken;
  const message = error instanceof Error ? error.message : String(error);
  return { kk: message, ru: message, en: message };
}

function correctionsKept(from: Source, id: string): number {
  return from.work?.(id).corrections.length ?? 0;
}

/** Has the acts of the list compared that have not been, one after another, for as long as the list is looked at. */
export function countOpen(): () => void {
  let isOver = false;
  const count = async (): Promise<void> => {
    for (const { id, open, obstacle } of room.value?.acts ?? []) {
      if (isOver) return;
      if (open !== undefined || obstacle !== undefined) continue;
      const card = await source.value?.card(id).catch(() => undefined);
      if (card === undefined || room.value === undefined) return;
      const acts = room.value.acts.map((one) => (one.id === id ? card : one));
      room.value = { ...room.value, acts };
    }
  };
  void count();
  return () => {
    isOver = true;
  };
}

/** The list of acts counts what is still open. */
function withCounts(current: Room | undefined, { id, findings, rows }: RoomAct): Room | undefined {
  if (current === undefined) return undefined;
  const open = { error: 0, warning: 0, info: 0 };
  for (const { severity, decision } of findings) if (decision === undefined) open[severity] += 1;
  const acts = current.acts.map((card) => (card.id === id ? { ...card, open, beads: rows.length } : card));
  return { ...current, acts };
}
