import { readFile, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActCard, Room, RoomAct, RoomChange } from '../../src/view/room.js';
import { serveRoom, type RoomServer } from '../../src/view/server.js';
import { deskOver } from './acts.js';

const ASSETS = {
  html: '<html><head><!--tarazy-head--><link rel="stylesheet" href="page.css"></head><body><!--tarazy-data--><script defer src="page.js"></script></body></html>',
  script: 'void 0;',
  style: 'p{margin:0}',
};

interface Answer {
  status: number;
  body: string;
  headers: IncomingHttpHeaders;
}

let server: RoomServer;
let path: string;
beforeAll(async () => {
  const made = await deskOver();
  path = made.path;
  server = await serveRoom(made.desk, ASSETS, { by: 'А. "Омарова" <script>' });
});
afterAll(async () => {
  await server.close();
});

/** Not `fetch`, which will not send a false Host. */
function ask(
  method: string,
  where: string,
  {
    headers = {},
    body,
    token = server.token,
  }: { headers?: Record<string, string>; body?: string; token?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  return new Promise((done, failed) => {
    const sent = request(
      {
        hostname,
        port,
        method,
        path: where,
        headers: { 'x-tarazy-token': token, 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, body: text, headers: response.headers });
        });
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

const act = async (): Promise<RoomAct> => JSON.parse((await ask('GET', '/api/acts/charter')).body) as RoomAct;
const change = async (one: unknown, revision?: string): Promise<Answer> =>
  ask('POST', '/api/acts/charter/changes', {
    body: JSON.stringify({ revision: revision ?? (await act()).revision, change: one }),
  });

describe('who may ask', () => {
  test.each<[string, string, string, Parameters<typeof ask>[2], number]>([
    ['the page', 'GET', '/', {}, 200],
    ['its script', 'GET', '/page.js', {}, 200],
    ['a page without the token', 'GET', '/', { token: '' }, 200],
    ['data without the token', 'GET', '/api/room', { token: '' }, 403],
    ['data with another token', 'GET', '/api/room', { token: 'x'.repeat(32) }, 403],
    ['a name that leads here', 'GET', '/', { headers: { host: 'evil.example:80' } }, 403],
    ['a page of another site', 'GET', '/api/room', { headers: { origin: 'https://evil.example' } }, 403],
    [
      'a form of another site',
      'POST',
      '/api/acts/charter/changes',
      { headers: { origin: 'null' }, body: '{}' },
      403,
    ],
    [
      'a form',
      'POST',
      '/api/acts/charter/changes',
      { headers: { 'content-type': 'text/plain' }, body: '{}' },
      415,
    ],
    ['a file', 'GET', '/../../etc/passwd', {}, 404],
    ['an encoded file', 'GET', '/%2e%2e/%2e%2e/etc/passwd', {}, 404],
    ['an act outside', 'GET', '/api/acts/..%2F..%2Fetc%2Fpasswd', {}, 404],
    ['what cannot be decoded', 'GET', '/api/acts/%E0%A4', {}, 404],
    ['deleting', 'DELETE', '/api/acts/charter', {}, 405],
    ['too much', 'POST', '/api/acts/charter/changes', { body: `"${'x'.repeat(70_000)}"` }, 413],
    ['what is no JSON', 'POST', '/api/acts/charter/changes', { body: '{' }, 400],
    [
      'what is no change',
      'POST',
      '/api/acts/charter/changes',
      { body: '{"revision":"","change":{"do":"rm"}}' },
      400,
    ],
  ])('%s', async (_, method, where, options, status) => {
    const answer = await ask(method, where, options);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('it listens on this machine alone', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('a name is text', async () => {
    const { body } = await ask('GET', '/');
    expect(body).toContain('content="А. &quot;Омарова&quot; &lt;script>"');
  });
});

describe('the list of acts', () => {
  test('comes at once, without counts; each act is counted when it is asked for', async () => {
    const made = await deskOver();
    const fresh = await serveRoom(made.desk, ASSETS);
    const get = async (where: string): Promise<unknown> =>
      (await fetch(`${fresh.address}api/${where}`, { headers: { 'x-tarazy-token': fresh.token } })).json();
    try {
      const { acts } = (await get('room')) as Room;
      expect(acts).toMatchObject([{ id: 'charter', languages: ['kk', 'ru'] }]);
      expect(acts[0]?.open).toBeUndefined();
      const { findings } = (await get('acts/charter')) as RoomAct;
      const { open } = (await get('acts/charter/card')) as ActCard;
      expect(findings.length).toBeGreaterThan(0);
      expect(Object.values(open ?? {}).reduce((sum, count) => sum + count)).toBe(findings.length);
    } finally {
      await fresh.close();
    }
  });
});

describe('what is written', () => {
  const decision = { verdict: 'dismissed', by: 'А. Омарова', reason: 'қысқарту' } as const;

  test('a decision, kept in the file, and taken back', async () => {
    const before = await readFile(path, 'utf8');
    const key = (await act()).findings[0]?.key;
    const answer = await change({ do: 'decide', finding: key, decision });
    expect(answer.status).toBe(200);
    expect((JSON.parse(answer.body) as RoomAct).findings[0]?.decision).toEqual({
      ...decision,
      on: '2026-11-02',
    });
    expect((await act()).findings[0]?.decision?.by).toBe('А. Омарова');
    expect(await readFile(path, 'utf8')).toContain('"reason":"қысқарту"');
    expect((await change({ do: 'undecide', finding: key })).status).toBe(200);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  test.each<[string, unknown, number, string]>([
    [
      'a dismissal without a reason',
      { do: 'decide', finding: 'x', decision: { verdict: 'dismissed', by: 'А' } },
      400,
      'bad-change',
    ],
    [
      'a decision of nobody',
      { do: 'decide', finding: 'x', decision: { ...decision, by: ' ' } },
      400,
      'bad-change',
    ],
    ['a finding that is not there', { do: 'decide', finding: 'x', decision }, 404, 'unknown-finding'],
    ['undoing what was not done', { do: 'undo' }, 400, 'nothing-to-undo'],
    ['a bead that is not there', { do: 'merge', bead: 'x' }, 400, 'no-correction'],
  ])('not %s', async (_, one, status, code) => {
    const answer = await change(one);
    expect([answer.status, (JSON.parse(answer.body) as { code: string }).code]).toEqual([status, code]);
    const { message } = JSON.parse(answer.body) as { message: Record<string, string> };
    expect(Object.keys(message)).toEqual(['kk', 'ru', 'en']);
  });

  test('a correction, and its undoing', async () => {
    const before = await readFile(path, 'utf8');
    const merge: RoomChange = { do: 'merge', bead: 'kk:art_1__para_2#1' };
    const after = JSON.parse((await change(merge)).body) as RoomAct;
    expect(after.rows.find(({ bead }) => bead === merge.bead)).toMatchObject({
      type: '2-2',
      origin: 'reviewed',
    });
    expect(await readFile(path, 'utf8')).not.toBe(before);
    expect((await change({ do: 'undo' })).status).toBe(200);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  test('nothing over what somebody else has written meanwhile', async () => {
    const { revision, findings } = await act();
    const text = (await readFile(path, 'utf8')).replace(/"score":1\b/, '"score":0.5');
    await writeFile(path, text);
    const answer = await change({ do: 'decide', finding: findings[0]?.key, decision }, revision);
    expect(answer.status).toBe(409);
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});
