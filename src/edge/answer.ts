import { answerPreflight, openToAnyOrigin } from '../cors.ts';
import type { Settings } from '../env.ts';
import { runRequest } from '../graphql.ts';
import { checkRate } from '../limits/rate.ts';
import { checkRequest } from '../limits/request.ts';
import { checkVariables } from '../limits/variables.ts';
import type { Visit } from '../visit.ts';
import { readDocument } from './document.ts';
import { keepNowhere, readDemand } from './headers.ts';
import { operationKey } from './key.ts';
import { recallQuestion, rememberQuestion } from './known-question.ts';
import { chooseMediaType } from './media-type.ts';
import { type Asked, readAsked } from './operation.ts';
import { type Resolved, resolveDocument } from './persisted.ts';
import { answerRead, answerUncached, type Question } from './read.ts';
import { type Refusing, refuse } from './refuse.ts';

interface Around {
  settings: Settings;
  visit: Visit;
}

/** Answers a GraphQL request: from the cache where that may be, else by running it. */
export async function answerGraphql(request: Request, around: Around): Promise<Response> {
  const preflight = answerPreflight(request);
  if (preflight) return preflight;
  const { settings, visit } = around;
  const refusal = (await checkRate(visit.client, settings)) ?? checkRequest(request);
  if (refusal) return openToAnyOrigin(refuse(refusal, chooseType(request), visit));
  if (request.method !== 'HEAD') return openToAnyOrigin(await answerBody(request, around));
  const asGet = new Request(request.url, { method: 'GET', headers: request.headers });
  const response = await answerBody(asGet, around);
  return openToAnyOrigin(new Response(null, response));
}

async function answerBody(request: Request, around: Around): Promise<Response> {
  const { settings, visit } = around;
  const known = recallQuestion(request, settings);
  if (known) {
    Object.assign(visit.notes, known.notes);
    return answerQuestion(request, known.question, around);
  }
  const { origin } = new URL(request.url);
  const asked = await readAsked(request);
  const mediaType = chooseMediaType(request.headers.get('accept'));
  if (asked === null || mediaType === null) return runUnread(request, around);
  const excess = checkVariables(asked.variables);
  if (excess) return refuse({ ...excess, status: 400 }, mediaType, visit);
  const { atLeast } = asked;
  if (atLeast === undefined) return refuse(noVersion, mediaType, visit);
  const resolved = await resolveDocument(asked, { origin, settings, background: visit.background });
  if ('code' in resolved) return refuse(withStatus(resolved, mediaType), mediaType, visit);
  const { query } = resolved;
  const { key, personal } = await readKey(query, asked, visit);
  if (key === null && asked.query !== null) return runUnread(request, around);
  const question: Question = { ...asked, atLeast, query, mediaType, key: key ?? '', origin };
  if (key === null || personal) return answerUncached(question, around);
  const { document, operation } = visit.notes;
  rememberQuestion(request, { question, notes: { document, operation } }, settings);
  return answerQuestion(request, question, around);
}

function answerQuestion(request: Request, question: Question, around: Around): Promise<Response> {
  return readDemand(request) === 'no-store'
    ? answerUncached(question, around)
    : answerRead(request, question, around);
}

const noVersion: Refusing = {
  code: 'BAD_REQUEST',
  message:
    'extensions.dataset takes {"atLeast": VERSION}, such as an answer has in its own extensions.dataset.version.',
  status: 400,
};

/** The key of the answer, or null where it has none; what is asked is noted for the log. */
async function readKey(
  query: string,
  asked: Asked,
  { notes }: Visit,
): Promise<{ key: string | null; personal: boolean }> {
  const document = await readDocument(query);
  if (document === null) return { key: null, personal: false };
  notes.document = document.hash;
  notes.operation = asked.operationName ?? [...document.queries.keys()][0] ?? null;
  if (!document.queries.has(notes.operation ?? '')) notes.operation = null;
  return { key: document.readOnly ? operationKey(document, asked) : null, personal: document.personal };
}

/** Leaves a request to the GraphQL server, which knows best what is wrong with it. */
async function runUnread(request: Request, around: Around): Promise<Response> {
  if (around.settings.documents === 'trusted') {
    const message = 'Only documents of the manifest are answered here, asked for by GET or JSON.';
    return refuse({ code: 'DOCUMENT_NOT_TRUSTED', message, status: 400 }, 'application/json', around.visit);
  }
  return keepNowhere(await runRequest(request, around), 'BYPASS');
}

/** Apollo's clients take an unknown hash as part of the protocol, with 200 where the media type allows that. */
function withStatus(error: Exclude<Resolved, { query: string }>, mediaType: string): Refusing {
  const isProtocol = error.code === 'PERSISTED_QUERY_NOT_FOUND' && mediaType === 'application/json';
  return { ...error, status: isProtocol ? 200 : 400 };
}

function chooseType(request: Request) {
  return chooseMediaType(request.headers.get('accept')) ?? 'application/json';
}
