import { signal } from '@preact/signals';

/** Where the address leads: the list, an act, a place in it, or the overview of it. */
export interface Route {
  act?: string;
  eId?: string;
  overview?: true;
}

const OVERVIEW = '~overview';

export const route = signal<Route>({});

/** Reads `#act/art_9__para_2`; where there is one act only, `#art_9__para_2` too. */
export function parseRoute(hash: string, acts: readonly string[]): Route {
  const [first = '', ...rest] = hash.replace(/^#/, '').split('/').map(decoded);
  const [only] = acts.length === 1 ? acts : [];
  if (first === '') return only === undefined ? {} : { act: only };
  const act = acts.includes(first) ? first : only;
  if (act === undefined) return {};
  const place = acts.includes(first) ? rest.join('/') : first;
  if (place === OVERVIEW) return { act, overview: true };
  return place === '' ? { act } : { act, eId: place };
}

/** The fragment for a place, the same in the server's page and in a static one. */
export function hashOf({ act, eId, overview }: Route): string {
  if (act === undefined) return '#';
  const place = overview === true ? OVERVIEW : eId;
  return `#${encodeURIComponent(act)}${place === undefined ? '' : `/${encodeURIComponent(place)}`}`;
}

/** Goes there, with a step in the browser's history. */
export function go(to: Route): void {
  const hash = hashOf(to);
  if (location.hash === hash) route.value = { ...to };
  else location.hash = hash;
}

/** Shows the place in the address without a step in the history, as reading goes on. */
export function noteInAddress(to: Route): void {
  history.replaceState(null, '', hashOf(to));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
