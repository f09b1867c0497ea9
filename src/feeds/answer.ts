import { openToAnyOrigin } from '../cors.ts';
import { answerExport } from '../exports/answer.ts';
import { findExport } from '../exports/find.ts';
import { type Around, ask } from './ask.ts';
import type { File } from './file.ts';
import { findFile } from './find.ts';
import { cacheHeadersOf, refuse, showFile } from './respond.ts';
import { answerSitemap, sitemapPath } from './sitemap.ts';

/** Answers a request for a feed, an export or another file made of the store; null where it is for none. */
export async function answerFile(request: Request, around: Around): Promise<Response | null> {
  const answer = findAnswer(new URL(request.url));
  if (answer === null) return null;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const refused = refuse({ status: 405, error: 'Files are read by GET.' });
    refused.headers.set('allow', 'GET, HEAD');
    return openToAnyOrigin(refused);
  }
  const response = openToAnyOrigin(await answer(request, around));
  if (request.method === 'GET') return response;
  await response.body?.cancel();
  return new Response(null, response);
}

type Answer = (request: Request, around: Around) => Promise<Response>;

function findAnswer(url: URL): Answer | null {
  if (url.pathname === sitemapPath) return answerSitemap;
  const exported = findExport(url.pathname);
  if (exported) return (request, around) => answerExport(request, exported, around);
  const found = findFile(url);
  if (found === null) return null;
  if ('status' in found) return async () => refuse(found);
  if ('text' in found) return (request) => showFile(request, found, fixed);
  return (request, around) => found.use((file) => answerAsked(request, file, around));
}

/** For files that nothing in the store changes. */
const fixed = new Headers({ 'cache-control': 'public, max-age=3600' });

async function answerAsked<Data>(request: Request, file: File<Data>, around: Around): Promise<Response> {
  const given = await ask<Data>(file.question, request, around);
  if ('status' in given) return refuse(given);
  const written = file.write(given.data, new URL(request.url).origin);
  if (written) return showFile(request, written, cacheHeadersOf(given.headers));
  return refuse({ status: 404, error: 'There is nothing with this name.' });
}
