import type { ActCard, Room, RoomAct, Spoken } from '../../room.js';
import { Refused, type Source } from './source.js';

/** The server that `tarazy view` runs. `token` proves that a request comes from its own page. */
export function serverSource(token: string): Source {
  const headers = { 'X-Tarazy-Token': token };
  const actPath = (id: string): string => `/api/acts/${encodeURIComponent(id)}`;
  return {
    kind: 'server',
    room: async () => (await answer(await asked('/api/room', { headers }))) as Room,
    card: async (id) => (await answer(await asked(`${actPath(id)}/card`, { headers }))) as ActCard,
    act: async (id) => (await answer(await asked(actPath(id), { headers }))) as RoomAct,
    change: async (act, change) => {
      const response = await asked(`${actPath(act.id)}/changes`, {
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

/** Nobody is there to answer any more: the browser's own words for that help nobody. */
async function asked(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, init).catch(() => {
    throw new Refused(
      {
        kk: 'Сервер жауап бермейді: tarazy view жұмыс істеп тұрғанын тексеріңіз.',
        ru: 'Сервер не отвечает: проверьте, работает ли tarazy view.',
        en: 'The server does not answer: see whether tarazy view is still running.',
      },
      false,
    );
  });
}
