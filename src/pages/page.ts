import type { ErrorCode } from '../../schema/errors.ts';
import { answerGraphql } from '../edge/answer.ts';
import { sha256 } from '../edge/digest.ts';
import { isKnown } from '../edge/headers.ts';
import type { Bindings, Settings } from '../env.ts';
import { oembedLink } from '../feeds/oembed.ts';
import type { Visit } from '../visit.ts';
import { type Address, readAddress } from '../web/reader/address.ts';
import { operationPath } from '../web/reader/operation.ts';
import { pageQuestion } from '../web/reader/page-question.ts';
import { type Head, headOf } from './head.ts';
import { rewriteShell } from './rewrite.ts';

export interface Around {
  assets: Bindings['ASSETS'];
  settings: Settings;
  visit: Visit;
}

/** What the API says to the question of a page. */
interface Reply {
  /** Null where the API did not answer. */
  data: Record<string, unknown> | null;
  /** Where the page asks the same; null for a page that asks nothing. */
  path: string | null;
  headers: Headers;
  status: number;
}

/**
 * Answers with a page of the reader: the same static page for all, headed for what it shows, so that search
 * engines and link previews know without running it. It is kept and purged like the answer that it shows.
 */
export async function answerPage(request: Request, around: Around): Promise<Response> {
  const url = new URL(request.url);
  const address = readAddress(url.pathname);
  const reply = await askFor(url, address, around);
  const head = headOf(address, { url, data: reply.data });
  const shell = await around.assets.fetch(new Request(new URL('/', url)));
  const headers = await headersOf(reply, { head, shell });
  if (head.type === 'article' && !head.isMissing) headers.set('link', oembedLink(head.url));
  const status = statusOf(reply, head);
  if (status === 200 && isHeld(request, headers)) return new Response(null, { status: 304, headers });
  const page = rewriteShell(shell, head, reply.path);
  return new Response(request.method === 'HEAD' ? null : page.body, { status, headers });
}

async function askFor(url: URL, address: Address, { settings, visit }: Around): Promise<Reply> {
  const question = pageQuestion(address, url.searchParams);
  if (question === null) return { data: null, path: null, headers: new Headers(), status: 200 };
  const path = operationPath(question);
  const response = await answerGraphql(new Request(new URL(path, url)), { settings, visit });
  const { data = null, errors = [] } = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions?: { code?: unknown } }[];
  };
  const isUnknown = errors.some(({ extensions }) => extensions?.code === unknownSlug);
  return {
    data: isUnknown ? { [address.page]: null } : data,
    path,
    headers: response.headers,
    status: response.status,
  };
}

/** What the API says where a filter names something that is not there. */
const unknownSlug: ErrorCode = 'UNKNOWN_SLUG';

function statusOf(reply: Reply, head: Head): number {
  if (reply.status >= 500) return 503;
  return head.isMissing ? 404 : 200;
}

const kept = ['cache-control', 'cdn-cache-control', 'cache-tag', 'x-cache', 'age'];

async function headersOf(reply: Reply, { head, shell }: { head: Head; shell: Response }): Promise<Headers> {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  const etag = reply.headers.get('etag');
  if (head.isMissing || etag === null) {
    headers.set('cache-control', 'no-store');
    if (reply.status >= 500) headers.set('retry-after', '60');
    return headers;
  }
  for (const name of kept) {
    const value = reply.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const digest = await sha256(`${etag} ${shell.headers.get('etag') ?? ''} ${head.url}`);
  headers.set('etag', `"${digest.slice(0, 32)}"`);
  return headers;
}

function isHeld(request: Request, headers: Headers): boolean {
  const etag = headers.get('etag');
  return etag !== null && isKnown(request.headers.get('if-none-match'), etag);
}
