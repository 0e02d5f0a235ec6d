import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderCache } from '../../src/pull/cache.js';
import {
  politeClient,
  requireCheckedCertificates,
  USER_AGENT,
  type Client,
  type ClientOptions,
  type Expected,
} from '../../src/pull/client.js';
import { folderWith } from '../cli/run.js';
import {
  brokenOff,
  dripping,
  endless,
  halved,
  html,
  inTurn,
  inWindows1251,
  json,
  redirect,
  silent,
  startBank,
  status,
  tagged,
  text,
  type Reply,
  type TestBank,
} from './server.js';

const DOCUMENT = { id: '7', content: [{ type: 'title', text: 'Ауыл кеңесінің жарғысы' }] };
const EXPECTED: Expected = {
  type: 'application/json',
  complete: (answer) => {
    try {
      JSON.parse(answer);
      return true;
    } catch {
      return false;
    }
  },
};

let bank: TestBank;
let other: TestBank;
let folder: string;

beforeEach(async () => {
  bank = await startBank();
  other = await startBank();
  folder = await folderWith({});
});
afterEach(async () => {
  await bank.close();
  await other.close();
});

function client(options: Partial<ClientOptions> = {}): Client {
  return politeClient({
    cache: folderCache(folder, 'cache'),
    offline: false,
    delay: 1,
    timeout: 100,
    retries: 2,
    largest: 1 << 20,
    now: () => new Date('2026-07-02T10:00:00Z'),
    ...options,
  });
}

function get(path = '/a', options: Partial<ClientOptions> = {}): Promise<unknown> {
  return client(options).get(`${bank.base}${path}`, EXPECTED);
}

async function outcome(reply: Reply): Promise<object> {
  bank.replies.set('/a', reply);
  const requests = (): number => bank.requests.length;
  return get().then(
    (answer) => ({ answer, requests: requests() }),
    (error: unknown) => ({ error, requests: requests() }),
  );
}

describe('a bank that behaves', () => {
  test('is told who asks and for what, and its answer comes with the day', async () => {
    const got = await outcome(json(DOCUMENT));
    expect(got).toMatchObject({ answer: { text: JSON.stringify(DOCUMENT), retrieved: '2026-07-02' } });
    expect(bank.requests[0]?.headers).toMatchObject({ 'user-agent': USER_AGENT, accept: 'application/json' });
    expect(USER_AGENT).toMatch(/^Tarazy\/\d+\.\d+\.\d+ \([a-z ]+\)$/);
  });

  test('is asked one thing at a time', async () => {
    const slow: Reply = (response, request, hit) => {
      setTimeout(() => {
        json(DOCUMENT)(response, request, hit);
      }, 30);
    };
    for (const path of ['/a', '/b', '/c']) bank.replies.set(path, slow);
    const one = client();
    await Promise.all(['/a', '/b', '/c'].map((path) => one.get(`${bank.base}${path}`, EXPECTED)));
    expect(bank.busiest()).toBe(1);
    expect(bank.requests).toHaveLength(3);
  });

  test('has nothing there', async () => {
    expect(await outcome(status(404))).toEqual({ answer: undefined, requests: 1 });
  });

  test('may lead to another place of its own', async () => {
    bank.replies.set('/b', json(DOCUMENT));
    expect(await outcome(redirect('/b'))).toMatchObject({ answer: { text: JSON.stringify(DOCUMENT) } });
  });
});

describe('a bank that misbehaves for a while', () => {
  test.each<[name: string, first: Reply]>([
    ['says 500', status(500)],
    ['says 503', status(503)],
    ['says 429', status(429)],
    ['says nothing', silent],
    ['drips', dripping],
    ['breaks off', brokenOff(DOCUMENT)],
    ['ends too early', halved(DOCUMENT)],
  ])('%s, and is asked again', async (_, first) => {
    expect(await outcome(inTurn(first, json(DOCUMENT)))).toMatchObject({
      answer: { text: JSON.stringify(DOCUMENT) },
      requests: 2,
    });
  });

  test('is left alone twice as long each time, and as long as it wants', async () => {
    bank.replies.set(
      '/a',
      inTurn(status(500), status(503), status(429, { 'retry-after': '3' }), json(DOCUMENT)),
    );
    const troubles: object[] = [];
    const pauses: number[] = [];
    const wait = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    const one = client({ delay: 600, wait, retries: 3, onTrouble: (trouble) => troubles.push(trouble) });
    await one.get(`${bank.base}/a`, EXPECTED);
    await one.get(`${bank.base}/b`, EXPECTED);
    expect(pauses).toEqual([600, 1200, 3000, 600]);
    expect(troubles).toMatchObject([
      { reason: 'HTTP 500', seconds: 1 },
      { reason: 'HTTP 503', seconds: 2 },
      { reason: 'HTTP 429', seconds: 3 },
    ]);
  });

  test('names a date until which it wants to be left alone', async () => {
    const later = new Date(Date.now() + 3_600_000).toUTCString();
    expect(await outcome(status(503, { 'retry-after': later }))).toMatchObject({
      error: { code: 'bank-busy' },
      requests: 1,
    });
  });
});

describe('a bank that misbehaves for good', () => {
  test.each<[name: string, reply: Reply, code: string, requests: number, data: object]>([
    ['says 500', status(500), 'bank-unreachable', 3, { reason: 'HTTP 500', attempts: 3 }],
    ['says 429', status(429), 'bank-unreachable', 3, { reason: 'HTTP 429' }],
    ['wants a day', status(429, { 'retry-after': '86400' }), 'bank-busy', 1, { seconds: 86_400 }],
    ['says nothing', silent, 'bank-unreachable', 3, { reason: 'timeout' }],
    ['drips for ever', dripping, 'bank-unreachable', 3, { reason: 'timeout' }],
    ['breaks off', brokenOff(DOCUMENT), 'bank-unreachable', 3, {}],
    ['ends too early', halved(DOCUMENT), 'bank-unreachable', 3, { reason: 'incomplete answer' }],
    ['never ends', endless, 'answer-too-large', 1, { limit: 1 }],
    ['says 403', status(403), 'bank-refuses', 1, { status: 403 }],
    ['sends HTML', html('<html>Технические работы</html>'), 'wrong-answer', 1, { found: 'text/html' }],
    ['sends something', text('application/octet-stream', 'PK'), 'wrong-answer', 1, {}],
    ['writes windows-1251', inWindows1251(DOCUMENT), 'answer-encoding', 1, {}],
    ['leads in circles', redirect('/a'), 'redirected-in-circles', 6, {}],
  ])('%s', async (_, reply, code, requests, data) => {
    expect(await outcome(reply)).toMatchObject({ error: { code, data }, requests });
    // Nothing of it is kept.
    expect(await readdir(folder)).toEqual([]);
  });

  test('leads to another host, which is not asked', async () => {
    other.replies.set('/a', json(DOCUMENT));
    const { base } = other;
    expect(await outcome(redirect(`${base}/a`))).toMatchObject({
      error: { code: 'redirected-away', data: { to: base } },
    });
    expect(other.requests).toEqual([]);
  });

  test('is not there at all', async () => {
    const { base } = other;
    await other.close();
    await expect(client().get(`${base}/a`, EXPECTED)).rejects.toMatchObject({
      code: 'bank-unreachable',
      data: { reason: 'ECONNREFUSED' },
    });
    other = await startBank();
  });
});

describe('the cache', () => {
  test('saves the bank from sending again what has not changed', async () => {
    bank.replies.set('/a', tagged('"v1"', json(DOCUMENT)));
    await get();
    const later = await get('/a', { now: () => new Date('2026-08-01T00:00:00Z') });
    expect(later).toMatchObject({ text: JSON.stringify(DOCUMENT), retrieved: '2026-08-01' });
    expect(bank.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"']);
  });

  test('goes by the date of change where there is no tag', async () => {
    const changed = 'Sun, 15 Mar 2026 00:00:00 GMT';
    bank.replies.set('/a', json(DOCUMENT, { 'last-modified': changed }));
    await get();
    bank.replies.set('/a', status(304));
    expect(await get()).toMatchObject({ text: JSON.stringify(DOCUMENT) });
    expect(bank.requests[1]?.headers['if-modified-since']).toBe(changed);
  });

  test('answers in place of the bank offline, also that there is nothing', async () => {
    bank.replies.set('/a', json(DOCUMENT));
    await get('/a');
    await get('/b');
    await bank.close();
    expect(await get('/a', { offline: true })).toMatchObject({ retrieved: '2026-07-02' });
    expect(await get('/b', { offline: true })).toBeUndefined();
    await expect(get('/c', { offline: true })).rejects.toMatchObject({ code: 'not-in-cache' });
  });

  test('that is damaged is as good as none', async () => {
    bank.replies.set('/a', tagged('"v1"', json(DOCUMENT)));
    await get();
    const [host = ''] = (await readdir(folder)).filter((name) => name !== '.gitignore');
    const [name = ''] = await readdir(join(folder, host));
    const path = join(folder, host, name);
    await writeFile(path, (await readFile(path, 'utf8')).replace('жарғысы', 'жарлығы'));
    expect(await get()).toMatchObject({ text: JSON.stringify(DOCUMENT) });
    expect(bank.requests[1]?.headers['if-none-match']).toBeUndefined();
    await writeFile(path, '{"url":');
    await expect(get('/a', { offline: true })).rejects.toMatchObject({ code: 'not-in-cache' });
  });
});

test('certificates are always checked', () => {
  expect(() => {
    requireCheckedCertificates({ NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  }).toThrow('NODE_TLS_REJECT_UNAUTHORIZED');
  requireCheckedCertificates({});
});
