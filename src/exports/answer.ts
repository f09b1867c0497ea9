import { listTags } from '../../schema/cache-rules.ts';
import { sha256 } from '../edge/digest.ts';
import { isKnown } from '../edge/headers.ts';
import { type Around, ask, type Refusal } from '../feeds/ask.ts';
import { cacheHeadersOf, refuse } from '../feeds/respond.ts';
import type { Export } from './export.ts';

const versionQuery = '{ dataset { version } }';

/**
 * Streams an export. Its entity tag is that of the dataset it is read from, weak since a change of the store
 * may come between two of its pages; so a client that has it is told so without reading a page.
 */
export async function answerExport(request: Request, exported: Export, around: Around): Promise<Response> {
  const given = await ask<{ dataset: { version: string } | null }>(
    { query: versionQuery, variables: {} },
    request,
    around,
  );
  if ('status' in given) return refuse(given);
  const headers = await describe(exported, given.data.dataset?.version ?? '', given.headers, around);
  if (isKnown(request.headers.get('if-none-match'), (headers.get('etag') ?? '').replace('W/', ''))) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('content-type', exported.mediaType);
  if (exported.fileName) headers.set('content-disposition', `attachment; filename="${exported.fileName}"`);
  if (request.method === 'HEAD') return new Response(null, { headers });
  const texts = writeTexts(exported, request, around);
  // The first page is read before anything is promised, so that what is wrong can still be said.
  const first = await texts.next();
  return first.done
    ? refuse(first.value ?? nothingWritten)
    : new Response(stream(first.value, texts), { headers });
}

const nothingWritten: Refusal = { status: 500, error: 'Something went wrong on our side.' };

async function describe(exported: Export, version: string, given: Headers, around: Around): Promise<Headers> {
  const headers = cacheHeadersOf(given);
  for (const name of ['age', 'x-cache']) headers.delete(name);
  if (headers.has('cache-tag')) headers.set('cache-tag', listTags.join());
  const digest = await sha256(`${version} ${around.settings.workerVersion} ${exported.mediaType}`);
  headers.set('etag', `W/"${digest.slice(0, 32)}"`);
  return headers;
}

type Texts = AsyncGenerator<string, Refusal | undefined>;

/** The text of an export, page by page; why there is none where the first page fails. */
async function* writeTexts(exported: Export, request: Request, around: Around): Texts {
  const { origin } = new URL(request.url);
  const head = exported.head(origin);
  let pages = 0;
  for (const part of exported.parts) {
    let count = 0;
    for (let after: string | null = null; ; ) {
      const given = await ask<never>(part.ask(after), request, around);
      if ('status' in given) {
        if (pages === 0) return given;
        throw new Error(`An export broke off: ${given.error}`);
      }
      const page = part.write(given.data, origin);
      yield pages === 0 ? head + page.text : page.text;
      pages += 1;
      count += page.count;
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage || after === null || count >= exported.most) break;
    }
  }
  if (exported.foot !== '') yield exported.foot;
  return undefined;
}

/** Reads a page when the client has taken the last one. A page that fails breaks the transfer off, visibly. */
function stream(first: string, texts: Texts): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(first)),
    pull: async (controller) => {
      const next = await texts.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}
