import type { Settings } from '../env.ts';
import { hearPurge, type Purge, tellGeneration } from './generation.ts';
import { keepNowhere } from './headers.ts';

export const purgePath = '/admin/purge';

/** The platform's cache in front of the Worker. Not there on a machine of one's own. */
export interface FrontCache {
  purge?(what: { tags: string[] } | { purgeEverything: true }): Promise<{
    success: boolean;
    errors?: { message: string }[];
  }>;
}

/** Most tags that the platform takes at once, and most calls before everything is purged in their place. */
const tagsPerCall = 100;
const mostCalls = 5;
/** Most tags of one purge: more are sent as everything. */
const mostTags = 10_000;
const windowMs = 60_000;

/** Counted apart, so that nobody can keep those out who know the secret by guessing at it. */
const windows = { holders: { since: 0, count: 0 }, strangers: { since: 0, count: 0 } };

/** Takes a purge from whoever knows the secret; null where no secret is set. */
export async function answerPurge(
  request: Request,
  { purgeToken, purgesPerMinute }: Settings,
  { cache }: { cache?: FrontCache },
): Promise<Response | null> {
  if (purgeToken === undefined) return null;
  const now = Date.now();
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  const isHolder = await isSame(token, purgeToken);
  const window = windows[isHolder ? 'holders' : 'strangers'];
  if (!takeTurn(window, purgesPerMinute, now)) {
    const retryS = Math.ceil((window.since + windowMs - now) / 1_000);
    return say(429, 'Too many purges. Wait a minute.', { 'retry-after': String(retryS) });
  }
  if (!isHolder) return say(401, 'Pass the purge token.', { 'www-authenticate': 'Bearer' });
  if (request.method !== 'POST') return say(405, 'Purge by POST.', { allow: 'POST' });
  const purge = readPurge(await request.json().catch(() => null));
  if (purge === null)
    return say(400, 'Pass {"from": VERSION or null, "to": VERSION, "tags": [TAG] or null}.');
  hearPurge(purge, now);
  await tellGeneration(new URL(request.url).origin);
  const front = await purgeFront(purge.tags, cache);
  return keepNowhere(
    Response.json({ ...purge, front }, { status: front === 'failed' ? 502 : 200 }),
    'BYPASS',
  );
}

function takeTurn(window: { since: number; count: number }, most: number, now: number): boolean {
  if (now - window.since >= windowMs) Object.assign(window, { since: now, count: 0 });
  window.count += 1;
  return window.count <= most;
}

/** Compares digests bit by bit, so that the time it takes tells neither length nor content. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([one, other].map(digest));
  let difference = 0;
  for (let place = 0; place < 32; place++) difference |= (left?.[place] ?? 0) ^ (right?.[place] ?? 1);
  return difference === 0;
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function readPurge(value: unknown): Purge | null {
  if (typeof value !== 'object' || value === null) return null;
  const { from = null, to, tags = null } = value as Record<string, unknown>;
  if ((from !== null && typeof from !== 'string') || typeof to !== 'string') return null;
  if (tags === null) return { from, to, tags };
  if (!Array.isArray(tags) || tags.length > mostTags) return null;
  return tags.every(
    (tag) => typeof tag === 'string' && /^[\x21-\x7e]{1,100}$/.test(tag) && !tag.includes(','),
  )
    ? { from, to, tags: tags as string[] }
    : null;
}

async function purgeFront(
  tags: readonly string[] | null,
  cache: FrontCache | undefined,
): Promise<'purged' | 'absent' | 'failed'> {
  if (typeof cache?.purge !== 'function') return 'absent';
  const calls = Math.ceil((tags?.length ?? 0) / tagsPerCall);
  const parts =
    tags === null || calls > mostCalls
      ? [{ purgeEverything: true } as const]
      : Array.from({ length: calls }, (_, call) => ({
          tags: tags.slice(call * tagsPerCall, (call + 1) * tagsPerCall),
        }));
  for (const part of parts) {
    const { success, errors = [] } = await cache.purge(part);
    if (success) continue;
    console.error(JSON.stringify({ level: 'error', purge: errors.map(({ message }) => message) }));
    return 'failed';
  }
  return 'purged';
}

function say(status: number, error: string, headers: Record<string, string> = {}): Response {
  return keepNowhere(Response.json({ error }, { status, headers }), 'BYPASS');
}
