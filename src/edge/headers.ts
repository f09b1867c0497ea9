import type { Settings } from '../env.ts';
import { type Entry, keptS } from './entry.ts';
import { type MediaType, mediaTypes } from './media-type.ts';

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
}

/**
 * The answer to a GET or HEAD, or 304 where the client has it already (RFC 9110, 13.1.2). Purging cannot
 * reach browsers, so they ask each time. `s-maxage` forbids to show anything stale (RFC 9111, 4.2.4), which
 * the platform takes at its word: CDN-Cache-Control (RFC 9213) says it without.
 */
export function showEntry(request: Request, shown: Shown): Response {
  const { entry, state, mediaType, settings, now } = shown;
  const { staleWhileRevalidateS, staleIfErrorS } = settings;
  const late = `stale-while-revalidate=${staleWhileRevalidateS}, stale-if-error=${staleIfErrorS}`;
  const etag = `"${entry.digest.slice(0, 32)}-${mediaTypes[mediaType].mark}"`;
  const headers = new Headers({
    etag,
    'cache-control': `public, max-age=0, s-maxage=${entry.freshS}, ${late}`,
    'cdn-cache-control': `public, max-age=${entry.freshS}, ${late}`,
    'cache-tag': entry.tags.join(),
    vary: 'Accept',
    'x-cache': state,
  });
  if (state === 'HIT' || state === 'STALE') {
    const ageS = Math.floor((now - entry.asOf) / 1_000);
    headers.set('age', String(Math.min(Math.max(0, ageS), Math.ceil(keptS(entry, settings)))));
  }
  if (request.method === 'POST') return showPosted(entry, mediaType, headers);
  if (isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  headers.set('content-type', `${mediaType}; charset=utf-8`);
  return new Response(entry.body, { headers });
}

/** No cache on the way may keep the answer to a POST, so it carries nothing for them. */
function showPosted(entry: Entry, mediaType: MediaType, headers: Headers): Response {
  for (const name of ['cdn-cache-control', 'cache-tag', 'vary']) headers.delete(name);
  headers.set('cache-control', 'no-store');
  headers.set('content-type', `${mediaType}; charset=utf-8`);
  return new Response(entry.body, { headers });
}

/** Whether a client has what an entity tag stands for already. Weak comparison: `W/` does not count. */
export function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return [...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === etag);
}

/** A response that no cache may keep. */
export function keepNowhere(response: Response, state: CacheState): Response {
  const kept = new Response(response.body, response);
  kept.headers.set('cache-control', 'no-store');
  kept.headers.set('x-cache', state);
  return kept;
}

/** What a request says about caches (RFC 9111, 5.2.1), as far as it is heeded. */
export function readDemand(request: Request): 'none' | 'no-store' | 'no-cache' | 'only-if-cached' {
  const said = (request.headers.get('cache-control') ?? '').toLowerCase();
  const directives = new Set(said.split(',').map((directive) => directive.trim()));
  if (directives.has('no-store')) return 'no-store';
  if (directives.has('only-if-cached')) return 'only-if-cached';
  return directives.has('no-cache') || directives.has('max-age=0') ? 'no-cache' : 'none';
}
