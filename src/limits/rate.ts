import { LRUCache } from 'lru-cache';
import type { RateLimit } from '../../schema/context.ts';
import type { Settings } from '../env.ts';
import type { Refusal } from './request.ts';

/** The platform's counter of requests, shared by the isolates of a location (`[[ratelimits]]` in wrangler.toml). */
export interface RequestLimiter {
  limit(what: { key: string }): Promise<{ success: boolean }>;
}

export const windowMs = 60_000;

/** What each client has taken up in its window, as this isolate saw it. The least recently seen are forgotten. */
const accounts = new LRUCache<string, { since: number; spent: number }>({ max: 10_000 });

/** Who asks: the address, of IPv6 the half that names a network, since one client has the whole other half. */
export function clientOf(headers: Headers): string {
  const address = headers.get('cf-connecting-ip') ?? '';
  return address.includes(':') ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [front = '', back] = address.toLowerCase().split('::');
  const head = front.split(':').filter(Boolean);
  const tail = back === undefined ? [] : back.split(':').filter(Boolean);
  const zeros = back === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** Refuses a client that has taken up its share of requests or of cost. */
export async function checkRate(client: string, settings: Settings): Promise<Refusal | null> {
  if (!settings.rateLimited) return null;
  const { resetAt, remaining } = readAccount(client, settings);
  if (remaining <= 0) return refuse(Math.ceil((resetAt - Date.now()) / 1_000));
  const isWithin = await settings.requestLimiter?.limit({ key: client }).then(
    ({ success }) => success,
    // A counter that fails must not take the API down with it.
    () => true,
  );
  return isWithin === false ? refuse(windowMs / 1_000) : null;
}

function refuse(retryS: number): Refusal {
  return {
    code: 'RATE_LIMITED',
    message: `You have asked for too much in one minute. Ask again in ${retryS} seconds.`,
    status: 429,
    headers: { 'retry-after': String(retryS) },
  };
}

/** Takes the cost of an operation from what its client may ask for. */
export function chargeCost(client: string, cost: number): void {
  openAccount(client).spent += cost;
}

/** Where a client stands. */
export function readRateLimit(client: string, cost: number, settings: Settings): RateLimit {
  const { remaining, resetAt } = readAccount(client, settings);
  const limit = settings.costPerMinute;
  return { limit, cost, remaining, resetAt: new Date(resetAt).toISOString() };
}

/** The same once the operation that asks has been paid for. */
export function readRateLimitAfter(client: string, cost: number, settings: Settings): RateLimit {
  const before = readRateLimit(client, cost, settings);
  return { ...before, remaining: Math.max(0, before.remaining - cost) };
}

function readAccount(client: string, { costPerMinute }: Settings): { remaining: number; resetAt: number } {
  const { since, spent } = openAccount(client);
  return { remaining: Math.max(0, costPerMinute - spent), resetAt: since + windowMs };
}

function openAccount(client: string): { since: number; spent: number } {
  const now = Date.now();
  const known = accounts.get(client);
  if (known && now - known.since < windowMs) return known;
  const account = { since: now, spent: 0 };
  accounts.set(client, account);
  return account;
}
