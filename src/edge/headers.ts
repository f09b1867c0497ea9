import { anyOrigin, readableAnywhere } from '../cors.ts';
import type { Settings } from '../env.ts';
import { setSecurityHeaders } from '../security-headers.ts';
import type { RequestHead } from '../visit.ts';
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
  requestId: string;
  /** Where the answer was made for this request. */
  timings: Timings | null;
}

/**
 * The answer to a GET or HEAD, or 304 where the client has it already (RFC 9110, 13.1.2), with all its headers. No
 * cache on the way may keep the answer to a POST, so it carries nothing for them.
 */
export function showEntry(head: RequestHead, shown: Shown): Response {
  const { entry, mediaType, settings } = shown;
  const lasting = lastingHeaders(entry, mediaType, settings);
  const form = formOf(head, lasting.etag);
  const headers = headersNow(lasting[form], form, shown);
  // The response takes a copy, so that the next one may have another name.
  headers.set('x-request-id', shown.requestId);
  return form === 'known'
    ? new Response(null, { status: 304, headers })
    : new Response(entry.body, { headers });
}

/** Ways of showing an entry: to a GET, to one whose client has it already, to a POST. */
type Form = 'whole' | 'known' | 'posted';

function formOf({ method, headers }: RequestHead, etag: string): Form {
  if (method === 'POST') return 'posted';
  return isKnown(headers.get('if-none-match'), etag) ? 'known' : 'whole';
}

/** The headers of one way of showing an entry: what hardly ever changes, and all of them as shown last. */
interface Dress {
  lasting: Headers;
  last: { state: CacheState; age: string | null; headers: Headers } | null;
}

interface Lasting extends Record<Form, Dress> {
  mediaType: MediaType;
  settings: Settings;
  etag: string;
}

const shownWith = new WeakMap<Entry, Lasting>();

function lastingHeaders(entry: Entry, mediaType: MediaType, settings: Settings): Lasting {
  const last = shownWith.get(entry);
  if (last?.mediaType === mediaType && last.settings === settings) return last;
  const forCaches = headersForCaches(entry, mediaType, settings);
  const { etag } = forCaches;
  const content = { 'content-type': `${mediaType}; charset=utf-8` };
  const lasting = {
    mediaType,
    settings,
    etag,
    whole: dressOf(securedHeaders({ ...anyOrigin, ...forCaches, ...content })),
    // The client has the rest with the answer (RFC 9110, 15.4.5).
    known: dressOf(new Headers({ ...readableAnywhere, ...forCaches })),
    posted: dressOf(securedHeaders({ ...anyOrigin, ...content, etag, 'cache-control': 'no-store' })),
  };
  shownWith.set(entry, lasting);
  return lasting;
}

function dressOf(lasting: Headers): Dress {
  return { lasting, last: null };
}

function securedHeaders(init: Readonly<Record<string, string>>): Headers {
  const headers = new Headers(init);
  setSecurityHeaders(headers);
  return headers;
}

/** Within a second, an entry is shown again with the very same headers. */
function headersNow(dress: Dress, form: Form, { entry, state, settings, now, timings }: Shown): Headers {
  const isAged = form !== 'posted' && (state === 'HIT' || state === 'STALE');
  const age = isAged ? ageOf(entry, settings, now) : null;
  const { last } = dress;
  if (timings === null && last?.state === state && last.age === age) return last.headers;
  const headers = new Headers(dress.lasting);
  headers.set('x-cache', state);
  headers.set('server-timing', serverTiming(state, timings));
  if (age !== null) headers.set('age', age);
  if (timings === null) dress.last = { state, age, headers };
  return headers;
}

/**
 * Purging cannot reach browsers, so they ask each time, and are not told of `stale-while-revalidate`, by which
 * they would show what was purged. `s-maxage` forbids to show anything stale (RFC 9111, 4.2.4), which the
 * platform takes at its word: CDN-Cache-Control (RFC 9213) says it without.
 */
function headersForCaches(entry: Entry, mediaType: MediaType, settings: Settings) {
  const { staleWhileRevalidateS, staleIfErrorS } = settings;
  const onError = `stale-if-error=${staleIfErrorS}`;
  return {
    etag: `"${entry.digest.slice(0, 32)}-${mediaTypes[mediaType].mark}"`,
    'cache-control': `public, max-age=0, s-maxage=${entry.freshS}, ${onError}`,
    'cdn-cache-control': `public, max-age=${entry.freshS}, stale-while-revalidate=${staleWhileRevalidateS}, ${onError}`,
    'cache-tag': entry.tags.join(),
    vary: 'Accept',
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
export function readDemand({ headers }: RequestHead): 'none' | 'no-store' | 'no-cache' | 'only-if-cached' {
  const said = headers.get('cache-control');
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
