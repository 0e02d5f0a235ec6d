import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';

/** What the server does with a request; `hit` counts the requests for the path, from 1. */
export type Reply = (response: ServerResponse, request: IncomingMessage, hit: number) => void;

export interface TestBank {
  base: string;
  /** Every request in order. */
  requests: { path: string; headers: IncomingHttpHeaders }[];
  /** The largest number of requests that were open at once. */
  busiest: () => number;
  replies: Map<string, Reply>;
  close: () => Promise<void>;
}

/** A bank on this machine: what `replies` has no word on is not found. */
export async function startBank(replies: Iterable<readonly [string, Reply]> = []): Promise<TestBank> {
  const known = new Map(replies);
  const requests: TestBank['requests'] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    requests.push({ path, headers: request.headers });
    const hit = requests.filter((one) => one.path === path).length;
    (known.get(path) ?? status(404))(response, request, hit);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    requests,
    busiest: () => most,
    replies: known,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

export function json(content: unknown, headers: Record<string, string> = {}): Reply {
  return text('application/json;charset=UTF-8', JSON.stringify(content), headers);
}

export function html(page: string, headers: Record<string, string> = {}): Reply {
  return text('text/html; charset=utf-8', page, headers);
}

export function text(type: string, content: string | Buffer, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(200, { 'content-type': type, ...headers }).end(content);
  };
}

export function status(code: number, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(code, headers).end(`<html>HTTP ${code}</html>`);
  };
}

/** Does one thing the first time, the next the second time, and the last ever after. */
export function inTurn(...replies: readonly [Reply, ...Reply[]]): Reply {
  return (response, request, hit) => {
    (replies[hit - 1] ?? replies[replies.length - 1] ?? replies[0])(response, request, hit);
  };
}

/** Answers with an ETag, and with 304 to whoever has that already. */
export function tagged(tag: string, reply: Reply): Reply {
  return (response, request, hit) => {
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('etag', tag);
    reply(response, request, hit);
  };
}

/** Takes the request and never says a word. */
export const silent: Reply = () => undefined;

/** Says something now and then, and never comes to an end. */
export const dripping: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => {
    clearInterval(timer);
  });
};

/** As fast as the reader takes it, and for ever. */
export const endless: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.alloc(1 << 16, ' ');
  const fill = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', fill);
  fill();
};

/** Half of an answer, then a cut line. */
export function brokenOff(content: unknown): Reply {
  return (response) => {
    const whole = Buffer.from(JSON.stringify(content));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
    response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
  };
}

/** Half of an answer that ends as if it were whole. */
export function halved(content: unknown): Reply {
  const whole = JSON.stringify(content);
  return text('application/json', whole.slice(0, whole.length / 2));
}

/** JSON in the letters of old Windows. */
export function inWindows1251(content: unknown): Reply {
  return text('application/json', iconv.encode(JSON.stringify(content), 'windows-1251'));
}

export function redirect(to: string, code = 302): Reply {
  return status(code, { location: to });
}
