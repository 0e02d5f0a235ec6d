import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure } from '../model/failure.js';
import type { PageAssets } from './assets.js';
import { parseChange } from './change.js';
import type { Desk } from './desk.js';
import { policy, serverPage } from './html.js';
import { spoken } from './spoken.js';

/** In bytes; a change is a name and a reason. */
const LARGEST_BODY = 64 * 1024;

/** What a failure is in HTTP; anything else is a 400. */
const STATUS: Readonly<Record<string, number>> = {
  'changed-meanwhile': 409,
  'page-outdated': 409,
  'stale-alignment': 409,
  locked: 409,
  'unknown-act': 404,
  'unknown-finding': 404,
  'no-alignment': 404,
};

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${policy({ script: "'self'", style: "'self'", connect: "'self'" })}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export interface RoomServer {
  /** Where the page is, for the browser. */
  address: string;
  token: string;
  close: () => Promise<void>;
}

/**
 * Serves the reading room on this machine alone: on the loopback address, to pages that have come from it, and with data only
 * to those that know the token of this session. Nothing but the routes below exists; no path of a request names a file.
 */
export async function serveRoom(
  desk: Desk,
  assets: PageAssets,
  { port = 0, by }: { port?: number; by?: string | undefined } = {},
): Promise<RoomServer> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    void answer(request, response, { desk, assets, token, by, port: portOf(server) });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  }).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('no-port', { port, reason }, `port ${port} cannot be used: ${reason}`);
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    token,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

interface Session {
  desk: Desk;
  assets: PageAssets;
  token: string;
  by: string | undefined;
  port: number;
}

async function answer(request: IncomingMessage, response: ServerResponse, session: Session): Promise<void> {
  try {
    const { status = 200, type = 'application/json', body } = await route(request, session);
    send(response, status, type, body);
  } catch (error) {
    if (error instanceof Failure) {
      const message = spoken((t) => t(`error.${error.code}`, error.data));
      send(
        response,
        STATUS[error.code] ?? 400,
        'application/json',
        JSON.stringify({ code: error.code, message }),
      );
    } else {
      const message = spoken((t) => t('error.unexpected', { reason: String(error) }));
      send(response, 500, 'application/json', JSON.stringify({ code: 'unexpected', message }));
    }
  }
}

interface Answer {
  status?: number;
  type?: string;
  body: string;
}

async function route(request: IncomingMessage, session: Session): Promise<Answer> {
  const { desk, assets, token, by, port } = session;
  // A page of another site may have a name that leads here: its requests name that site.
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return plain(403, 'unknown host');
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return plain(403, 'another origin');
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (request.method === 'GET' && path === '/')
    return { type: 'text/html; charset=utf-8', body: serverPage(assets, token, by) };
  if (request.method === 'GET' && path === '/page.js')
    return { type: 'text/javascript; charset=utf-8', body: assets.script };
  if (request.method === 'GET' && path === '/page.css')
    return { type: 'text/css; charset=utf-8', body: assets.style };
  if (!path.startsWith('/api/')) return plain(404, 'nothing here');
  if (!isToken(request.headers['x-tarazy-token'], token))
    return plain(403, 'the token of the session is missing');
  if (request.method === 'GET' && path === '/api/room') return { body: JSON.stringify(await desk.room()) };
  const [, encoded = '', rest] = /^\/api\/acts\/([^/]+)(\/changes|\/card)?$/u.exec(path) ?? [];
  const id = decoded(encoded);
  if (id === undefined || id === '') return plain(404, 'nothing here');
  if (request.method === 'GET' && rest === undefined) return { body: JSON.stringify(await desk.act(id)) };
  if (request.method === 'GET' && rest === '/card') return { body: JSON.stringify(await desk.card(id)) };
  if (request.method !== 'POST' || rest !== '/changes') return plain(405, 'not so');
  if (!/^application\/json\b/u.test(request.headers['content-type'] ?? ''))
    return plain(415, 'JSON is expected');
  const body = await bodyOf(request);
  if (body === undefined) return plain(413, 'too much');
  const { revision, change } = parseChange(body);
  return { body: JSON.stringify(await desk.change(id, revision, change)) };
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type });
  response.end(body);
}

/** The whole body; undefined where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string' || given.length !== token.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(token));
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
