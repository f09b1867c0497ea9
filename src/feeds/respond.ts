import { sha256 } from '../edge/digest.ts';
import { isKnown, keepNowhere } from '../edge/headers.ts';
import type { Refusal } from './ask.ts';
import type { FileText } from './file.ts';

/** Shows a file, or 304 where the client has this very text. */
export async function showFile(
  request: Request,
  { text, mediaType, links = [] }: FileText,
  cacheHeaders: Headers,
): Promise<Response> {
  const headers = new Headers(cacheHeaders);
  const etag = `"${(await sha256(text)).slice(0, 32)}"`;
  headers.set('etag', etag);
  for (const link of links) headers.append('link', link);
  if (isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  headers.set('content-type', mediaType);
  return new Response(text, { headers });
}

const carried = ['cache-control', 'cdn-cache-control', 'cache-tag', 'age', 'x-cache'];

/** What the answer that a file is made of says of caches holds for the file. */
export function cacheHeadersOf(headers: Headers): Headers {
  return new Headers(
    carried.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as [string, string]];
    }),
  );
}

/** Says why there is no file, for programs and people. */
export function refuse({ status, error }: Refusal): Response {
  const headers: Record<string, string> = status === 503 ? { 'retry-after': '30' } : {};
  return keepNowhere(Response.json({ error }, { status, headers }), 'BYPASS');
}
