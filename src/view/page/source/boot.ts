import type { Room, RoomAct } from '../../room.js';

/** What stands in a page that needs no server. */
export interface Embedded {
  room: Room;
  acts: ReadonlyMap<string, RoomAct>;
}

/** The value of `<meta name="tarazy-…">`, or undefined. */
export function meta(name: 'mode' | 'token' | 'by'): string | undefined {
  const element = document.querySelector<HTMLMetaElement>(`meta[name="tarazy-${name}"]`);
  return element === null || element.content === '' ? undefined : element.content;
}

/** The data that the page carries within itself, or undefined where a server has it. */
export async function embedded(): Promise<Embedded | undefined> {
  const script = document.getElementById('tarazy-data');
  if (script === null) return undefined;
  const content = script.textContent;
  const json = script.dataset['encoding'] === 'deflate' ? await inflated(content) : content;
  const data = JSON.parse(json) as { room: Room; acts: readonly RoomAct[] | Record<string, RoomAct> };
  const acts: readonly RoomAct[] = Object.values(data.acts);
  return { room: data.room, acts: new Map(acts.map((act) => [act.id, act])) };
}

async function inflated(base64: string): Promise<string> {
  const packed = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
}
