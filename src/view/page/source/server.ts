import type { Room, RoomAct, Spoken } from '../../room.js';
import { Refused, type Source } from './source.js';

/** The server that `tarazy view` runs. `token` proves that a request comes from its own page. */
export function serverSource(token: string): Source {
  const headers = { 'X-Tarazy-Token': token };
  const actPath = (id: string): string => `/api/acts/${encodeURIComponent(id)}`;
  return {
    kind: 'server',
    room: async () => (await answer(await fetch('/api/room', { headers }))) as Room,
    act: async (id) => (await answer(await fetch(actPath(id), { headers }))) as RoomAct,
    change: async (act, change) => {
      const response = await fetch(`${actPath(act.id)}/changes`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ revision: act.revision, change }),
      });
      return (await answer(response)) as RoomAct;
    },
  };
}

async function answer(response: Response): Promise<unknown> {
  if (response.ok) return response.json();
  const said: unknown = await response.json().catch(() => undefined);
  throw new Refused(spokenIn(said) ?? statusLine(response), response.status === 409);
}

function spokenIn(said: unknown): Spoken | undefined {
  const message = (said as { message?: Partial<Spoken> } | undefined)?.message;
  if (typeof message !== 'object') return undefined;
  const { kk, ru, en } = message;
  return kk === undefined || ru === undefined || en === undefined ? undefined : { kk, ru, en };
}

function statusLine({ status, statusText }: Response): Spoken {
  const line = `${status} ${statusText}`;
  return { kk: line, ru: line, en: line };
}
