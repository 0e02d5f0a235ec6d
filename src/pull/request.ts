import { Failure } from '../model/failure.js';

/** What is asked of a bank. */
export interface Request {
  url: string;
  headers: Readonly<Record<string, string>>;
  /** In milliseconds: the longest silence, before the answer and within it. The whole may take ten times as long. */
  timeout: number;
  /** In bytes, after decompression. */
  largest: number;
}

export type Outcome =
  | { kind: 'answer'; type: string; text: string; etag?: string; lastModified?: string }
  /** What the cache holds is still right. */
  | { kind: 'unchanged' }
  /** There is no such document, version or page. */
  | { kind: 'absent' }
  /** It may go better later; `after` is how many milliseconds the bank wants to be left alone. */
  | { kind: 'trouble'; reason: string; after?: number };

/** Times that the whole answer may take, counted in the longest silence. */
const WHOLE = 10;
const MOST_REDIRECTS = 5;
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Codes of Node for certificates that cannot be trusted: no matter for another attempt. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/u;

/**
 * Asks once. Troubles that may pass are told as such; throws a Failure on what another attempt cannot mend: a refusal, a
 * redirect to another host, a certificate that is not trusted, an answer without end or in another encoding.
 */
export async function request(asked: Request): Promise<Outcome> {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort(new Error('timeout'));
  };
  const silence = setTimeout(stop, asked.timeout);
  const whole = setTimeout(stop, asked.timeout * WHOLE);
  try {
    return await answerTo(asked, controller.signal, () => silence.refresh());
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = reasonOf(error);
    if (CERTIFICATE.test(reason)) throw failure('untrusted-certificate', asked.url, { reason });
    return { kind: 'trouble', reason };
  } finally {
    clearTimeout(silence);
    clearTimeout(whole);
    // What is left of an answer that is not read to its end is not waited for.
    controller.abort();
  }
}

async function answerTo(asked: Request, signal: AbortSignal, heard: () => void): Promise<Outcome> {
  const response = await followed(asked, signal);
  heard();
  const { status, headers } = response;
  if (status === 304) return { kind: 'unchanged' };
  if (status === 404 || status === 410) return { kind: 'absent' };
  if (PASSING.has(status)) {
    const after = retryAfter(headers);
    return { kind: 'trouble', reason: `HTTP ${status}`, ...(after !== undefined && { after }) };
  }
  if (status !== 200) throw failure('bank-refuses', asked.url, { status });
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return {
    kind: 'answer',
    type: (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    text: decoded(await body(response, asked, heard), asked.url),
    ...(etag !== null && { etag }),
    ...(lastModified !== null && { lastModified }),
  };
}

/** Redirects are followed within the host, never to another, nor from https to http. */
async function followed(asked: Request, signal: AbortSignal): Promise<Response> {
  let url = asked.url;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await fetch(url, { headers: asked.headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status === 304 || response.status < 300 || response.status > 399 || location === null)
      return response;
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (next?.origin !== new URL(asked.url).origin)
      throw failure('redirected-away', asked.url, { to: next?.origin ?? location });
    url = next.href;
  }
  throw failure('redirected-in-circles', asked.url, { redirects: MOST_REDIRECTS });
}

async function body(response: Response, asked: Request, heard: () => void): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    heard();
    size += chunk.length;
    if (size > asked.largest) {
      const limit = Math.max(1, Math.round(asked.largest / 1024 / 1024));
      throw failure('answer-too-large', asked.url, { limit });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Both banks write UTF-8; bytes that are none would become wrong letters in a law. */
function decoded(bytes: Uint8Array, url: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failure('answer-encoding', url, {});
  }
}

/** In milliseconds, of seconds or a date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d+$/u.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

/** The innermost cause, by its code where it has one: `ECONNREFUSED`, `timeout`, `UND_ERR_SOCKET`. */
function reasonOf(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  if (!(inner instanceof Error)) return String(inner);
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.message;
}

type Code =
  | 'untrusted-certificate'
  | 'bank-refuses'
  | 'redirected-away'
  | 'redirected-in-circles'
  | 'answer-too-large'
  | 'answer-encoding';

function failure(code: Code, url: string, data: Record<string, string | number>): Failure {
  return new Failure(code, { url, ...data }, `${url}: ${code} ${Object.values(data).join(' ')}`.trim());
}
