import { batch, computed, signal } from '@preact/signals';
import { act } from './act.js';
import { filter, shownFindings } from './findings.js';
import { asideIsOpen } from './panels.js';
import { hashOf, noteInAddress, route } from './route.js';

/** The row that commands are about. */
export const currentRow = signal(0);
/** The row whose notes are open beneath it. */
export const openRow = signal<number | undefined>(undefined);
/** The finding that commands are about, by key. */
export const currentFinding = signal<string | undefined>(undefined);
/** The same, while it stands in the current row: elsewhere it is out of sight, and nothing may be decided on it. */
export const findingHere = computed(() => {
  const found = act.value?.findings.find(({ key }) => key === currentFinding.value);
  return found !== undefined && (found.row ?? currentRow.value) === currentRow.value ? found.key : undefined;
});
/** Where the text shall be scrolled to; a new object each time, also for the same row. */
export const scrollRequest = signal<{ row: number; focus: boolean } | undefined>(undefined);
/** The row that is read: the current one while it is in sight, or else the first in sight. */
export const topRow = signal(0);

/** Brings a row into sight and makes it the current one. */
export function goToRow(row: number, focus = true): void {
  batch(() => {
    currentRow.value = row;
    scrollRequest.value = { row, focus };
    asideIsOpen.value = false;
  });
  noteRow(row);
}

/** Goes to a row as to another place: the way back of the browser leads to where it was read before. */
export function jumpToRow(row: number, from = topRow.value, focus = true): void {
  step(from, row);
  goToRow(row, focus);
}

/** The same with a finding. */
export function jumpToFinding(key: string): void {
  const row = act.value?.findings.find((finding) => finding.key === key)?.row;
  if (row !== undefined) step(topRow.value, row);
  goToFinding(key);
}

/** Opens or closes the notes of a row. */
export function toggleRow(row: number): void {
  batch(() => {
    currentRow.value = row;
    openRow.value = openRow.value === row ? undefined : row;
    currentFinding.value = openRow.value === undefined ? undefined : firstFindingOf(row);
  });
  noteRow(row);
}

/** Brings a finding into sight with its notes open. */
export function goToFinding(key: string, focus = true): void {
  const found = act.value?.findings.find((finding) => finding.key === key);
  if (found === undefined) return;
  batch(() => {
    currentFinding.value = key;
    if (found.row === undefined) return;
    openRow.value = found.row;
    currentRow.value = found.row;
    scrollRequest.value = { row: found.row, focus };
    asideIsOpen.value = false;
  });
  if (found.row !== undefined) noteRow(found.row);
}

/** The next finding of the filter in the text (or the one before), from the current one or else from the current row. */
export function stepFinding(step: 1 | -1): void {
  const shown = shownFindings.value;
  const at = shown.findIndex(({ key }) => key === findingHere.value);
  const next = at >= 0 ? at + step : fromRow(step);
  const finding = shown[(next + shown.length) % shown.length];
  if (finding !== undefined) goToFinding(finding.key);
}

/** Shows what there is to decide on in the current row; says whether it is shown already. */
export function hasFindingHere(): boolean {
  if (findingHere.value !== undefined) return true;
  const first = firstFindingOf(currentRow.value);
  if (first !== undefined) goToFinding(first);
  return false;
}

/** The number of the row that an eId leads to, or undefined: its own, or that of the first row of its division. */
export function rowOf(eId: string): number | undefined {
  const current = act.value;
  if (current === undefined) return undefined;
  const within = current.rows.findIndex((row) => row.eId === eId || row.eId.startsWith(`${eId}__`));
  if (within >= 0) return within;
  const entry = current.outline.find((one) => one.eId === eId);
  if (entry !== undefined) return entry.row;
  const outer = eId.lastIndexOf('__');
  return outer < 0 ? undefined : rowOf(eId.slice(0, outer));
}

/** The division of the outline that is being read. */
export const placeRead = computed(() => act.value?.outline.findLast(({ row }) => row <= topRow.value)?.eId);

/** Begins an act from its top. */
export function startReading(): void {
  batch(() => {
    currentRow.value = 0;
    openRow.value = undefined;
    currentFinding.value = undefined;
    filter.value = {};
    topRow.value = 0;
  });
}

function fromRow(step: 1 | -1): number {
  const shown = shownFindings.value;
  const row = currentRow.value;
  const next = shown.findIndex((finding) => (finding.row ?? 0) >= row);
  if (step > 0) return next < 0 ? 0 : next;
  return (next < 0 ? shown.length : next) - 1;
}

function firstFindingOf(row: number): string | undefined {
  return act.value?.findings.find((finding) => finding.row === row)?.key;
}

/** A step in the history of the browser from one row to another. */
function step(from: number, to: number): void {
  const current = act.value;
  const [left, reached] = [current?.rows[from]?.eId, current?.rows[to]?.eId];
  const isElsewhere = route.value.overview === true || left !== reached;
  if (current === undefined || left === undefined || reached === undefined || !isElsewhere) return;
  if (route.value.overview !== true) noteInAddress({ act: current.id, eId: left });
  history.pushState(null, '', hashOf({ act: current.id, eId: reached }));
  // From the overview back to the text.
  route.value = { act: current.id };
}

function noteRow(row: number): void {
  const current = act.value;
  const eId = current?.rows[row]?.eId;
  if (current !== undefined && eId !== undefined) noteInAddress({ act: current.id, eId });
}
