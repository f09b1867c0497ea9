/** Reads a feed from the web: RSS, Atom, JSON Feed, or any other format that files can have. */
import { failed, type LoadedSource } from './decode-source.ts';
import type { FeedMemory, Validators } from './feed-memory.ts';
import { loadMembers } from './load-members.ts';
import { defaultMaxBytes } from './source.ts';

/** Longest time that a feed may take, and most bytes that it may have. */
const longestMs = 30_000;
const mostBytes = 50 * 1024 * 1024;

/** Its articles, each under `URL#ID`; none where it has not changed since the last run. */
export async function* loadFeed(url: string, memory?: FeedMemory): AsyncGenerator<LoadedSource> {
  if (!isWebAddress(url)) {
    yield failed(url, 'is no address of a feed: it must begin with http:// or https://');
    return;
  }
  const response = await ask(url, memory?.recall(url) ?? {});
  if (typeof response === 'string') yield failed(url, response);
  else if (response.status === 304) return;
  else if (!response.ok || response.body === null) {
    await response.body?.cancel();
    yield failed(url, `was not sent: the server answered ${response.status}`);
  } else {
    const { body } = response;
    let isWhole = true;
    for await (const loaded of loadMembers(
      url,
      { bytes: bound(body), file: null },
      { maxBytes: defaultMaxBytes },
    )) {
      isWhole &&= loaded.source !== null;
      yield loaded;
    }
    if (isWhole) memory?.note(url, readValidators(response.headers));
  }
}

/** True of what may be asked for: no files of this machine, no other schemes. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

async function ask(url: string, { etag, lastModified }: Validators): Promise<Response | string> {
  const headers: Record<string, string> = {
    accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.5',
    'user-agent': 'newsgraph (feed reader)',
  };
  if (etag !== undefined) headers['if-none-match'] = etag;
  if (lastModified !== undefined) headers['if-modified-since'] = lastModified;
  try {
    return await fetch(url, { headers, signal: AbortSignal.timeout(longestMs) });
  } catch (error) {
    return describeNoAnswer(error);
  }
}

function describeNoAnswer(error: unknown): string {
  const { name, cause } = error as { name: string; cause?: { code?: string } };
  if (name === 'TimeoutError') return `was not sent within ${longestMs / 1_000} s`;
  return `cannot be reached${cause?.code === undefined ? '' : ` (${cause.code})`}`;
}

async function* bound(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`it is longer than ${mostBytes} bytes`);
    yield chunk;
  }
}

function readValidators(headers: Headers): Validators {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}
