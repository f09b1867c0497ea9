import { anyOrigin } from '../cors.ts';
import type { Settings } from '../env.ts';
import { setSecurityHeaders } from '../security-headers.ts';
import { type Entry, keptS } from './entry.ts';
import { type MediaType, mediaTypes } from './media-type.ts';
import { serverTiming, type Timings } from './timing.ts';

/** What the cache did for an answer, as `X-Cache` says it. */
export const cacheStates = {
  HIT: 'Shown from the cache, within its time.',
  STALE: 'Shown from the cache past its time: a new one is being made, or the database is away.',
  REVALIDATED: 'Made anew, and the same as the one in the cache.',
  MISS: 'Made anew.',
  BYPASS: 'The cache was not asked.',
} as const;
export type CacheState = keyof typeof cacheStates;

export interface Shown {
  entry: Entry;
  state: CacheState;
  mediaType: MediaType;
  settings: Settings;
  now: number;
  /** Where the answer was made for this request. */
  timings: Timings | null;
}

/**
 * The answer to a GET or HEAD, or 304 where the client has it already (RFC 9110, 13.1.2). No cache on the way
 * may keep the answer to a POST, so it carries nothing for them.
 */
export function showEntry(
  request: Request,
  { entry, state, mediaType, settings, now, timings }: Shown,
): Response {
  const lasting = lastingHeaders(entry, mediaType, settings);
  const response = showLasting(request, entry, lasting);
  const { headers } = response;
  headers.set('x-cache', state);
  headers.set('server-timing', serverTiming(state, timings));
  if (request.method !== 'POST' && (state === 'HIT' || state === 'STALE'))
    headers.set('age', ageOf(entry, settings, now));
  return response;
}

function showLasting(request: Request, { body }: Entry, { etag, whole, known, posted }: Lasting): Response {
  if (request.method === 'POST') return new Response(body, { headers: posted });
  return isKnown(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers: known })
    : new Response(body, { headers: whole });
}

/** The headers that an entry was shown with last, which hardly ever change, for each way of showing it. */
interface Lasting {
  mediaType: MediaType;
  settings: Settings;
  etag: string;
  whole: Headers;
  known: Headers;
  posted: Headers;
}

const shownWith = new WeakMap<Entry, Lasting>();

function lastingHeaders(entry: Entry, mediaType: MediaType, settings: Settings): Lasting {
  const last = shownWith.get(entry);
  if (last?.mediaType === mediaType && last.settings === settings) return last;
  const { 'content-type': contentType, etag, ...others } = makeLastingHeaders(entry, mediaType, settings);
  const content = { etag, 'content-type': contentType };
  const lasting = {
    mediaType,
    settings,
    etag,
    whole: securedHeaders({ ...others, ...content }),
    known: securedHeaders({ ...others, etag }),
    posted: securedHeaders({ ...anyOrigin, ...content, 'cache-control': 'no-store' }),
  };
  shownWith.set(entry, lasting);
  return lasting;
}

function securedHeaders(init: Readonly<Record<string, string>>): Headers {
  const headers = new Headers(init);
  setSecurityHeaders(headers);
  return headers;
}

/**
 * Purging cannot reach browsers, so they ask each time, and are not told of `stale-while-revalidate`, by which
 * they would show what was purged. `s-maxage` forbids to show anything stale (RFC 9111, 4.2.4), which the
 * platform takes at its word: CDN-Cache-Control (RFC 9213) says it without.
 */
function makeLastingHeaders(entry: Entry, mediaType: MediaType, settings: Settings) {
  const { staleWhileRevalidateS, staleIfErrorS } = settings;
  const onError = `stale-if-error=${staleIfErrorS}`;
  return {
    ...anyOrigin,
    etag: `"${entry.digest.slice(0, 32)}-${mediaTypes[mediaType].mark}"`,
    'cache-control': `public, max-age=0, s-maxage=${entry.freshS}, ${onError}`,
    'cdn-cache-control': `public, max-age=${entry.freshS}, stale-while-revalidate=${staleWhileRevalidateS}, ${onError}`,
    'cache-tag': entry.tags.join(),
    vary: 'Accept',
    'content-type': `${mediaType}; charset=utf-8`,
  };
}

function ageOf(entry: Entry, settings: Settings, now: number): string {
  const ageS = Math.floor((now - entry.asOf) / 1_000);
  return String(Math.min(Math.max(0, ageS), Math.ceil(keptS(entry, settings))));
}

/** Whether a client has what an entity tag stands for already. Weak comparison: `W/` does not count. */
export function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch === etag) return true;
  if (ifNoneMatch.trim() === '*') return true;
  return [...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === etag);
}

/** Makes a response of our own one that no cache may keep. */
export function keepNowhere(response: Response, state: CacheState, timings: Timings | null = null): Response {
  response.headers.set('cache-control', 'no-store');
  response.headers.set('x-cache', state);
  response.headers.set('server-timing', serverTiming(state, timings));
  return response;
}

/** What a request says about caches (RFC 9111, 5.2.1), as far as it is heeded. */
export function readDemand(request: Request): 'none' | 'no-store' | 'no-cache' | 'only-if-cached' {
  const said = request.headers.get('cache-control');
  if (said === null) return 'none';
  const directives = new Set(
    said
      .toLowerCase()
      .split(',')
      .map((directive) => directive.trim()),
  );
  if (directives.has('no-store')) return 'no-store';
  if (directives.has('only-if-cached')) return 'only-if-cached';
  return directives.has('no-cache') || directives.has('max-age=0') ? 'no-cache' : 'none';
}
