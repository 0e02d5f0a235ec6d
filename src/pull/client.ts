import { setTimeout as sleep } from 'node:timers/promises';
import { version } from '../../package.json' with { type: 'json' };
import { Failure } from '../model/failure.js';
import { LARGEST_FILE } from '../read/decode.js';
import type { Cache } from './cache.js';
import { request, type Outcome } from './request.js';

/** Who asks: banks must be able to tell this tool from others, and to see what it is for. */
export const USER_AGENT = `Tarazy/${version} (aligns and compares the language versions of laws)`;

export interface ClientOptions {
  cache: Cache;
  /** Answers come from the cache alone. */
  offline: boolean;
  /** Milliseconds between two requests, and before the first further attempt; every next one waits twice as long. */
  delay: number;
  /** Milliseconds of silence before an attempt is given up. */
  timeout: number;
  /** Further attempts after the first. */
  retries: number;
  /** Bytes of the largest answer; as many as a file may have unless told otherwise. */
  largest?: number;
  now: () => Date;
  /** Passes the given milliseconds; tests do so faster. */
  wait?: (milliseconds: number) => Promise<unknown>;
  /** Told before every wait for a further attempt. */
  onTrouble?: (trouble: { host: string; reason: string; seconds: number }) => void;
}

/** An answer of a bank. */
export interface Answer {
  url: string;
  text: string;
  /** The day on which the bank last gave or confirmed it, `YYYY-MM-DD`. */
  retrieved: string;
}

/** What an answer must be; `complete` tells one that was cut off, which is worth another attempt. */
export interface Expected {
  type: string;
  complete: (text: string) => boolean;
}

export interface Client {
  /** Asks for an address; undefined if the bank has nothing there. Throws a Failure if it gives no sound answer. */
  get(url: string, expected: Expected): Promise<Answer | undefined>;
  now: () => Date;
}

/** Nobody waits longer at a terminal, in milliseconds; a bank that wants more is to be asked another day. */
const LONGEST_WAIT = 120_000;

/** A client that asks one thing at a time, at a polite pace, and keeps the answers. */
export function politeClient(options: ClientOptions): Client {
  const { cache, delay, retries, now, wait = sleep } = options;
  /** Milliseconds to pass before the next request. */
  let pause = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const attempt = async (url: string, headers: Record<string, string>): Promise<Outcome> => {
    if (pause > 0) await wait(pause);
    try {
      const largest = options.largest ?? LARGEST_FILE;
      return await request({ url, headers, timeout: options.timeout, largest });
    } finally {
      pause = delay;
    }
  };

  const ask = async (url: string, { type, complete }: Expected): Promise<Answer | undefined> => {
    const kept = await cache.read(url);
    if (options.offline) {
      if (kept) return answerOf(url, kept.text, kept.retrieved);
      throw new Failure('not-in-cache', { url }, `${url} is not in the cache`);
    }
    const headers: Record<string, string> = { 'user-agent': USER_AGENT, accept: type };
    if (kept?.etag !== undefined) headers['if-none-match'] = kept.etag;
    if (kept?.lastModified !== undefined) headers['if-modified-since'] = kept.lastModified;
    const { host } = new URL(url);
    for (let tried = 0; ; tried += 1) {
      const outcome = await attempt(url, headers);
      const retrieved = now().toISOString();
      if (outcome.kind === 'unchanged' && kept) {
        await cache.write({ ...kept, retrieved });
        return answerOf(url, kept.text, retrieved);
      }
      if (outcome.kind === 'absent') {
        await cache.write({ url, retrieved });
        return undefined;
      }
      if (outcome.kind === 'answer') {
        const { text, etag, lastModified } = outcome;
        if (outcome.type !== type) {
          const data = { url, expected: type, found: outcome.type || '–' };
          throw new Failure('wrong-answer', data, `${url}: ${outcome.type} instead of ${type}`);
        }
        if (complete(text)) {
          await cache.write({
            url,
            retrieved,
            text,
            ...(etag !== undefined && { etag }),
            ...(lastModified !== undefined && { lastModified }),
          });
          return answerOf(url, text, retrieved);
        }
      }
      const reason = outcome.kind === 'trouble' ? outcome.reason : 'incomplete answer';
      const after = outcome.kind === 'trouble' ? outcome.after : undefined;
      const needed = Math.max(delay * 2 ** tried, after ?? 0);
      const seconds = Math.ceil(needed / 1000);
      if (tried >= retries) {
        const data = { host, url, attempts: tried + 1, reason };
        throw new Failure('bank-unreachable', data, `${url}: ${reason} after ${tried + 1} attempts`);
      }
      if (needed > LONGEST_WAIT)
        throw new Failure('bank-busy', { host, seconds }, `${host} asks to wait ${seconds} seconds`);
      options.onTrouble?.({ host, reason, seconds });
      pause = needed;
    }
  };

  return {
    now,
    // One at a time, whoever asks.
    get(url, expected) {
      const answer = queue.then(() => ask(url, expected));
      queue = answer.catch(() => undefined);
      return answer;
    },
  };
}

function answerOf(url: string, text: string | undefined, retrieved: string): Answer | undefined {
  return text === undefined ? undefined : { url, text, retrieved: retrieved.slice(0, 10) };
}

/** Throws a Failure where the environment turns the check of certificates off. */
export function requireCheckedCertificates(env: Readonly<Record<string, string | undefined>>): void {
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return;
  const data = { variable: 'NODE_TLS_REJECT_UNAUTHORIZED' };
  throw new Failure('unchecked-certificates', data, 'NODE_TLS_REJECT_UNAUTHORIZED=0 is set');
}
