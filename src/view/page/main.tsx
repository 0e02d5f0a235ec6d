import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import './style/page.css';
import { App } from './parts/app.js';
import { listenToKeys } from './parts/keys.js';
import { embedded, meta } from './source/boot.js';
import { serverSource } from './source/server.js';
import { staticSource } from './source/static.js';
import { language, reviewer, followSettings } from './state/settings.js';
import { act, columns, open, room, sentenceOf, source, trouble } from './state/act.js';
import { goToRow, rowOf, startReading } from './state/reading.js';
import { parseRoute, route, type Route } from './state/route.js';
import { followSearch } from './state/search.js';

/** The day where the reader sits. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Follows the address: opens the act that it names and goes to the place. */
function followAddress(): void {
  const read = (): void => {
    route.value = parseRoute(location.hash, room.value?.acts.map(({ id }) => id) ?? []);
  };
  addEventListener('hashchange', read);
  read();
  let shown: string | undefined;
  const arrive = ({ act: id, eId }: Route): void => {
    const place = (): void => {
      const row = eId === undefined ? undefined : rowOf(eId);
      if (row !== undefined) goToRow(row);
    };
    if (id !== undefined && shown === id && act.value?.id === id) place();
    else if (id !== undefined) {
      startReading();
      void open(id).then(place);
    }
    shown = id;
  };
  effect(() => {
    const to = route.value;
    // Only a new address moves the reader; an act that changes by a decision does not.
    untracked(() => {
      arrive(to);
    });
  });
}

/** The tab of the browser is named after the act, in the reader's language or in that of its first column. */
function followTitle(): void {
  effect(() => {
    const titles = route.value.act === undefined ? undefined : act.value?.versions;
    const title = [language.value, ...columns.value].map((code) => titles?.[code]?.title).find(Boolean);
    document.title = title === undefined ? 'Tarazy' : `${title} – Tarazy`;
  });
}

async function start(): Promise<void> {
  followSettings();
  reviewer.value ||= meta('by') ?? '';
  const place = document.getElementById('tarazy');
  if (place === null) return;
  render(<App />, place);
  const own = await embedded();
  source.value = own ? staticSource(own, today) : serverSource(meta('token') ?? '');
  try {
    room.value = await source.value.room();
  } catch (error) {
    trouble.value = sentenceOf(error);
    return;
  }
  followAddress();
  followTitle();
  followSearch();
  listenToKeys();
}

void start();
