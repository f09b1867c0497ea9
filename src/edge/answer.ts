import { answerPreflight, openToAnyOrigin } from '../cors.ts';
import type { Settings } from '../env.ts';
import { runRequest } from '../graphql.ts';
import { readDocument } from './document.ts';
import { keepNowhere, readDemand } from './headers.ts';
import { operationKey } from './key.ts';
import { recallQuestion, rememberQuestion } from './known-question.ts';
import { chooseMediaType, type MediaType } from './media-type.ts';
import { type Asked, readAsked } from './operation.ts';
import { type Resolved, resolveDocument } from './persisted.ts';
import { answerRead, answerUncached, type Question } from './read.ts';

/** Answers a GraphQL request: from the cache where that may be, else by running it. */
export async function answerGraphql(
  request: Request,
  settings: Settings,
  background: (work: Promise<unknown>) => void,
): Promise<Response> {
  const preflight = answerPreflight(request);
  if (preflight) return preflight;
  if (request.method !== 'HEAD') {
    return openToAnyOrigin(await answerBody(request, { settings, background }));
  }
  const asGet = new Request(request.url, { method: 'GET', headers: request.headers });
  const response = await answerBody(asGet, { settings, background });
  return openToAnyOrigin(new Response(null, response));
}

interface Around {
  settings: Settings;
  background: (work: Promise<unknown>) => void;
}

async function answerBody(request: Request, { settings, background }: Around): Promise<Response> {
  const known = recallQuestion(request, settings);
  if (known) return answerQuestion(request, known, { settings, background });
  const { origin } = new URL(request.url);
  const asked = await readAsked(request);
  const mediaType = chooseMediaType(request.headers.get('accept'));
  if (asked === null || mediaType === null) return runUnread(request, settings);
  const resolved = await resolveDocument(asked, { origin, settings, background });
  if ('code' in resolved) return refuse(resolved, mediaType);
  const { query } = resolved;
  const key = await keyOf(query, asked);
  if (key === null && asked.query !== null) return runUnread(request, settings);
  const question: Question = { ...asked, query, mediaType, key: key ?? '', origin };
  if (key === null) return answerUncached(question, settings);
  rememberQuestion(request, question, settings);
  return answerQuestion(request, question, { settings, background });
}

function answerQuestion(request: Request, question: Question, around: Around): Promise<Response> {
  return readDemand(request) === 'no-store'
    ? answerUncached(question, around.settings)
    : answerRead(request, question, around);
}

async function keyOf(query: string, asked: Asked): Promise<string | null> {
  const document = await readDocument(query);
  return document?.readOnly ? operationKey(document, asked) : null;
}

/** Leaves a request to the GraphQL server, which knows best what is wrong with it. */
async function runUnread(request: Request, settings: Settings): Promise<Response> {
  if (settings.documents === 'trusted') {
    const message = 'Only documents of the manifest are answered here, asked for by GET or JSON.';
    return refuse({ code: 'DOCUMENT_NOT_TRUSTED', message }, 'application/json');
  }
  return keepNowhere(await runRequest(request, settings), 'BYPASS');
}

/** Apollo's clients take an unknown hash as part of the protocol, with 200 where the media type allows that. */
function refuse(error: Exclude<Resolved, { query: string }>, mediaType: MediaType): Response {
  const { code, message } = error;
  const isProtocol = code === 'PERSISTED_QUERY_NOT_FOUND' && mediaType === 'application/json';
  return keepNowhere(
    Response.json(
      { errors: [{ message, extensions: { code } }] },
      {
        status: isProtocol ? 200 : 400,
        headers: { 'content-type': `${mediaType}; charset=utf-8` },
      },
    ),
    'BYPASS',
  );
}
