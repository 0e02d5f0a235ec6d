import { batch, signal } from '@preact/signals';
import { act } from './act.js';
import { filter, shownFindings } from './findings.js';
import { noteInAddress } from './route.js';

/** The row that commands are about. */
export const currentRow = signal(0);
/** The row whose notes are open beneath it. */
export const openRow = signal<number | undefined>(undefined);
/** The finding that commands are about, by key. */
export const currentFinding = signal<string | undefined>(undefined);
/** Where the text shall be scrolled to; a new object each time, also for the same row. */
export const scrollRequest = signal<{ row: number; focus: boolean } | undefined>(undefined);
/** The first row in sight. */
export const topRow = signal(0);

/** Brings a row into sight and makes it the current one. */
export function goToRow(row: number, focus = true): void {
  batch(() => {
    currentRow.value = row;
    scrollRequest.value = { row, focus };
  });
  noteRow(row);
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
  });
  if (found.row !== undefined) noteRow(found.row);
}

/** The next finding of the filter in the text (or the one before), from the current one or else from the current row. */
export function stepFinding(step: 1 | -1): void {
  const shown = shownFindings.value;
  const at = shown.findIndex(({ key }) => key === currentFinding.value);
  const next = at >= 0 ? at + step : fromRow(step);
  const finding = shown[(next + shown.length) % shown.length];
  if (finding !== undefined) goToFinding(finding.key);
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

function noteRow(row: number): void {
  const current = act.value;
  const eId = current?.rows[row]?.eId;
  if (current !== undefined && eId !== undefined) noteInAddress({ act: current.id, eId });
}
