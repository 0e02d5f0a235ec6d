import { computed, effect, signal } from '@preact/signals';
import { find, type Hit } from '../search/find.js';
import { indexAct, type SearchIndex } from '../search/index-of-act.js';
import { divisionNamed } from '../search/jump.js';
import { act } from './act.js';

export const query = signal('');
/** The hit that was gone to last. */
export const currentHit = signal(-1);
const index = signal<SearchIndex | undefined>(undefined);

/** The clauses that have the words of the query; undefined while the act is still being read through. */
export const hits = computed((): readonly Hit[] | undefined => {
  if (query.value.trim() === '') return [];
  return index.value === undefined ? undefined : find(query.value, index.value);
});

/** The division that the query names by its number, if it does. */
export const jumpTarget = computed((): string | undefined =>
  act.value === undefined || query.value.trim() === '' ? undefined : divisionNamed(query.value, act.value),
);

/** By row, the hits in it. */
export const hitsByRow = computed((): ReadonlyMap<number, readonly Hit[]> => {
  const rows = new Map<number, Hit[]>();
  for (const hit of hits.value ?? []) rows.set(hit.row, [...(rows.get(hit.row) ?? []), hit]);
  return rows;
});

/** Reads an act through as soon as something is searched in it, and anew when its rows have changed. */
export function followSearch(): void {
  effect(() => {
    const current = act.value;
    const rows = current?.rows;
    index.value = undefined;
    if (current === undefined || !wanted.value) return;
    void indexAct(current, rest).then((made) => {
      if (act.peek()?.rows === rows) index.value = made;
    });
  });
  query.subscribe(() => {
    currentHit.value = -1;
  });
}

const wanted = computed(() => query.value.trim() !== '');

function rest(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
