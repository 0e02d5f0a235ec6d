import type { PageAssets } from './assets.js';
import { singlePage, sitePage } from './html.js';
import type { Room, RoomAct } from './room.js';

/** The files of a static reading room, by name: a page an act, a page of all acts, and what they share. */
export function* siteFiles(
  assets: PageAssets,
  room: Room,
  acts: readonly RoomAct[],
): Generator<[name: string, content: string]> {
  yield ['page.js', assets.script];
  yield ['page.css', assets.style];
  yield ['index.html', sitePage(assets, { mode: 'static', room, acts: byId(acts) })];
}

/** The reading room in one file. */
export function singleFile(assets: PageAssets, room: Room, acts: readonly RoomAct[]): string {
  return singlePage(assets, { mode: 'static', room, acts: byId(acts) });
}

function byId(acts: readonly RoomAct[]): Record<string, RoomAct> {
  return Object.fromEntries(acts.map((act) => [act.id, act]));
}
